import { mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/arguments';
import { ofPath } from '../../src/cli/path-source';
import { expand } from '../../src/lib/extract/sources/expand';
import { zipOf } from '../extract/sources/fixtures';

const folder = mkdtempSync(join(tmpdir(), 'path-source-'));
const path = join(folder, 'Børn.csv');
writeFileSync(path, 'abcdefghij');
utimesSync(path, 1000, 1000);
afterAll(() => rmSync(folder, { recursive: true }));

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

it('a file is read piece by piece and never beyond its end', () => {
	const source = ofPath(path);
	expect(source).toMatchObject({ name: 'Børn.csv', size: 10, lastModified: 1_000_000 });
	expect(text(source.read(0, 3))).toBe('abc');
	expect(text(source.read(8, 100))).toBe('ij');
	expect(source.read(20, 30)).toHaveLength(0);
	source.close();
});

it('a file that shrinks meanwhile gives what is left', () => {
	const short = join(folder, 'kort.csv');
	writeFileSync(short, 'abcdef');
	const source = ofPath(short);
	truncateSync(short, 2);
	expect(text(source.read(0, 6))).toBe('ab');
	source.close();
});

it('a file that was let go of cannot be read, and may be let go of again', () => {
	const source = ofPath(path);
	source.close();
	source.close();
	expect(() => source.read(0, 1)).toThrow();
});

it('an archive on disk expands, and its files outlive it', async () => {
	const zip = join(folder, 'a.zip');
	writeFileSync(zip, await zipOf({ 'x.csv': 'x;y' }));
	const source = ofPath(zip);
	const [entry] = await expand(source);
	source.close();
	expect(entry?.name).toBe('a.zip › x.csv');
	expect(entry && 'read' in entry && text(entry.read(2, 3))).toBe('y');
});

it('no file, or a folder, is a matter of the arguments', () => {
	expect(() => ofPath(join(folder, 'nej.csv'))).toThrow(UsageError);
	expect(() => ofPath(folder)).toThrow(UsageError);
});
