import { afterEach, expect, it, vi } from 'vitest';
import { UnreadableFile } from '../../../src/lib/extract/problems/problem';
import { ofBlob } from '../../../src/lib/extract/sources/blob-source';

const BYTES = new TextEncoder().encode('abcdefghij');

/** Node has no FileReaderSync: this one reads the pieces that `fileOf` cuts. */
function withReader(gone: boolean): void {
	vi.stubGlobal(
		'FileReaderSync',
		class {
			readAsArrayBuffer(piece: { bytes: Uint8Array }): ArrayBufferLike {
				if (gone) throw new DOMException('cell value', 'NotReadableError');
				return piece.bytes.slice().buffer;
			}
		}
	);
}
const file = { name: 'Børn.csv', size: BYTES.length, lastModified: 5000, slice: (from: number, to: number) => ({ bytes: BYTES.slice(from, to) }) } as unknown as File;

afterEach(() => {
	vi.unstubAllGlobals();
});

it('a chosen file is read piece by piece', () => {
	withReader(false);
	const source = ofBlob(file);
	expect(source).toMatchObject({ name: 'Børn.csv', size: 10, lastModified: 5000 });
	expect(new TextDecoder().decode(source.read(2, 5))).toBe('cde');
	expect(source.read(8, 100)).toHaveLength(2);
});

it('a chosen file that is no longer there says what to do', () => {
	withReader(true);
	const source = ofBlob(file);
	expect(() => source.read(0, 5)).toThrow(UnreadableFile);
	expect(() => source.read(0, 5)).toThrow('Børn.csv: filen kan ikke hentes fra disken');
});
