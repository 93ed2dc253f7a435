/** The parts of a workbook that hold its cells, checked and packed anew for the reader. */
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { UnreadableFile } from '../problems/problem';
import { amend } from './amend';
import type { ArchiveEntry } from './archive';
import { FAULTS } from './refusals';
import { extentOf, isEndless } from './sheet-extent';

/** Bytes of XML. At its peak Chromium takes 7 times as many, 9 times when letters are beyond Latin-1. */
const MOST_BYTES = 150 * 1024 ** 2;
/** Cells and the gaps between them: what fits in the memory of a page. */
const MOST_CELLS = 50_000_000;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Not the order of formulas, caches and drawings that make some workbooks large. */
const READ = /^xl\/(?:(?!calcChain)[^/]+\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;

/** The cells of the part at `path`. Throws `UnreadableFile` when some are outside any sheet, or one has no end. */
function cellsOf(file: string, path: string, xml: string): number {
	const { rows, columns } = path.startsWith('xl/worksheets/') ? extentOf(xml) : { rows: 0, columns: 0 };
	if (rows > LAST_ROW || columns > LAST_COLUMN || isEndless(xml)) throw new UnreadableFile(file, FAULTS.damagedWorkbook);
	return rows * columns;
}

/**
 * A ZIP file of what `file` holds that is read, not compressed: the reader's own unpacking checks no checksums and would need workers.
 * Throws `UnreadableFile` (damaged, too large) and what unpacking throws.
 */
export async function repack(file: string, entries: readonly ArchiveEntry[]): Promise<Blob> {
	const parts = entries.filter(({ path }) => READ.test(path));
	if (parts.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) throw new UnreadableFile(file, FAULTS.tooManyCells);
	const writer = new ZipWriter(new BlobWriter(), { level: 0 });
	let cells = 0;
	for (const { path, bytes } of parts) {
		const xml = amend(path, new TextDecoder().decode(await bytes()));
		cells += cellsOf(file, path, xml);
		if (cells > MOST_CELLS) throw new UnreadableFile(file, FAULTS.tooManyCells);
		await writer.add(path, new TextReader(xml));
	}
	return writer.close();
}
