/** `trappe read`: how any CSV file, sheet or entry of an archive was read, whatever it is about, and its canonical form. */
import { resolve } from 'node:path';
import { readPlain, writePlain, type PlainFile } from '../lib/extract/reading/plain';
import { problemLines } from '../lib/extract/problems/problem';
import type { Source } from '../lib/extract/sources/source';
import { fileAndOptions, UsageError } from './arguments';
import { note, printPieces, writePieces } from './output';
import { partName, partsOf } from './parts';
import { ofPath, type PathSource } from './path-source';

/** Lines of the list that are written at a time. */
const LINES = 5_000;

export async function read(args: string[]): Promise<number> {
	const { file, out, part } = fileAndOptions(args, ['out', 'part']);
	if (out !== undefined && resolve(out) === resolve(file)) throw new UsageError(`--out: ${out} is the file that is read; name another`);
	const opened = ofPath(file);
	try {
		const { sources, refused } = await partsOf(opened);
		const source = thePart(opened, sources, part);
		const plain = readPlain(source);
		if (out !== undefined) writePieces(out, writePlain(source, plain));
		for (const { file: name, reason } of refused) note(`${name}: not used: ${reason.en}`);
		await printPieces(told(source.name, plain));
	} finally {
		opened.close();
	}
	return 0;
}

/** The part called `name`, or the only one. Throws `UsageError` when there are several. */
function thePart(file: PathSource, sources: readonly Source[], name: string | undefined): Source {
	const [only] = sources;
	if (name === undefined && only && sources.length === 1) return only;
	const found = sources.find((source) => partName(file, source) === name);
	if (found) return found;
	const names = sources.map((source) => partName(file, source) ?? 'one table without a name; leave --part out').join(', ');
	throw new UsageError(`${file.name} holds ${names}${name === undefined ? '; say which by --part NAME' : ''}`);
}

/** The answer as JSON, in pieces: a file may have a problem in each row. */
function* told(file: string, { encoding, delimiter, quote, header, headerRow, rows, problems }: PlainFile): Generator<string> {
	const form = JSON.stringify({ file, encoding, delimiter, quote, header, headerRow, columns: header.length, rows }, null, 2);
	yield `${form.slice(0, -2)},\n  "problems": [`;
	let lines: string[] = [];
	let first = true;
	const piece = (): string => {
		const text = `${first ? '' : ','}\n${lines.join(',\n')}`;
		lines = [];
		first = false;
		return text;
	};
	for (const { row, column, code, expected, severity } of problemLines(problems)) {
		const line = JSON.stringify({ row, column, code, expected: expected.en, severity }, null, 2);
		if (lines.push(line.replace(/^/gm, '    ')) === LINES) yield piece();
	}
	if (lines.length > 0) yield piece();
	yield `${first ? '' : '\n  '}]\n}\n`;
}
