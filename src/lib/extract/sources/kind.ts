/** What a file is, by its bytes; its name tells nothing reliable. */
import type { ByteSource } from './source';

export type Kind = 'text' | 'zip' | 'xls' | 'locked' | 'office' | 'pdf' | 'gzip' | 'sevenZip' | 'rar' | 'markup';

const HEAD = 1024;
const SIGNATURES: readonly [Kind, readonly number[]][] = [
	['zip', [0x50, 0x4b, 3, 4]],
	// An archive without entries, and the first part of a split one.
	['zip', [0x50, 0x4b, 5, 6]],
	['zip', [0x50, 0x4b, 7, 8]],
	['office', [0xd0, 0xcf, 0x11, 0xe0]],
	['pdf', [0x25, 0x50, 0x44, 0x46]],
	['gzip', [0x1f, 0x8b]],
	['sevenZip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
	['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 7]]
];
/** What some systems write and name .xls: a web page or Excel's XML of 2003. */
const MARKUP = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|table|\?xml)\b/i;

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const utf16 = (text: string): string => [...text].map((sign) => `${sign}\0`).join('');

/** Which of Office's old kind of file: its list of streams names them, at a sector that the head tells. */
function officeKind(source: ByteSource, head: Uint8Array): Kind {
	if (head.length < 52) return 'office';
	const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
	const at = (view.getUint32(48, true) + 1) * 2 ** Math.min(view.getUint16(30, true), 12);
	const streams = latin1(source.read(Math.min(at, source.size), Math.min(at + 4096, source.size)));
	if (streams.includes(utf16('EncryptedPackage'))) return 'locked';
	return streams.includes(utf16('Workbook')) || streams.includes(utf16('Book')) ? 'xls' : 'office';
}

/** The kind of file that `source` is; `text` for whatever is not recognised. */
export function kindOf(source: ByteSource): Kind {
	const head = source.read(0, Math.min(HEAD, source.size));
	const kind = SIGNATURES.find(([, signature]) => signature.every((byte, at) => head[at] === byte))?.[0];
	if (kind === 'office') return officeKind(source, head);
	return kind ?? (MARKUP.test(latin1(head)) ? 'markup' : 'text');
}

export type Content = 'archive' | 'workbook' | 'xlsb' | 'document' | 'openDocument' | 'numbers';

/** What a ZIP file is, by the names in it: many programs keep their files as one. */
export function contentOf(paths: readonly string[]): Content {
	const names = paths.map((path) => path.toLowerCase());
	const has = (start: string): boolean => names.some((name) => name.startsWith(start));
	if (names.includes('[content_types].xml')) {
		if (names.includes('xl/workbook.bin')) return 'xlsb';
		if (has('xl/')) return 'workbook';
		if (has('word/') || has('ppt/')) return 'document';
	}
	if (names.includes('mimetype') && names.includes('content.xml')) return 'openDocument';
	return names.includes('index/document.iwa') ? 'numbers' : 'archive';
}
