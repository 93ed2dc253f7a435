/** `trappe read`: how any CSV file was read, whatever it is about, and its canonical form. */
import { basename, resolve } from 'node:path';
import { readPlain, writePlain } from '../lib/extract/plain';
import { fileAndOptions, UsageError } from './arguments';
import { readBytes } from './inputs';
import { writeText } from './output';

export function read(args: string[]): Promise<number> {
	const { file, out } = fileAndOptions(args, ['out']);
	if (out !== undefined && resolve(out) === resolve(file)) throw new UsageError(`--out: ${out} is the file that is read; name another`);
	const plain = readPlain(basename(file), readBytes(file));
	if (out !== undefined) writeText(out, writePlain(plain));
	const told = {
		file: basename(file),
		encoding: plain.encoding,
		delimiter: plain.delimiter,
		quote: plain.quote,
		header: plain.header,
		headerRow: plain.headerRow,
		columns: plain.header.length,
		rows: plain.records.length,
		problems: plain.problems.map(({ row, column, code, expected, severity }) => ({ row, column, code, expected: expected.en, severity }))
	};
	process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
	return Promise.resolve(0);
}
