/** Files out, and lines beside them on standard error. */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { holdsIdentity } from '../lib/extract/identity/cpr';

const WITHHELD = 'a line is withheld: it holds something that looks like a CPR number';

/** `line`, unless the name of a file or folder in it holds a CPR number. */
export const withoutIdentity = (line: string): string => (holdsIdentity(line) ? WITHHELD : line);

export const note = (line: string) => process.stderr.write(`${withoutIdentity(line)}\n`);

/** Writes `pieces` to `path`, making its folder. */
export function writePieces(path: string, pieces: Iterable<string>): void {
	mkdirSync(dirname(resolve(path)), { recursive: true });
	const file = openSync(path, 'w');
	try {
		for (const piece of pieces) writeAll(file, Buffer.from(piece));
	} finally {
		closeSync(file);
	}
}

function writeAll(file: number, bytes: Uint8Array): void {
	for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** Writes `text` to `path`, making its folder. */
export function writeText(path: string, text: string): void {
	mkdirSync(dirname(resolve(path)), { recursive: true });
	writeFileSync(path, text);
}

/** Writes every file of `files` (name → text) into `folder`. */
export function writeFiles(folder: string, files: Record<string, string>): void {
	for (const [name, text] of Object.entries(files)) writeText(join(folder, name), text);
}

/** Nobody reads standard output any more. */
let closed = false;

/** `trappe … | head` closes our output early: no fault, but no more to write. */
export function allowClosedOutput(): void {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
		closed = true;
	});
}

function drained(): Promise<void> {
	return new Promise((done) => {
		const events = ['drain', 'error', 'close'];
		const stop = (): void => {
			for (const event of events) process.stdout.off(event, stop);
			done();
		};
		for (const event of events) process.stdout.on(event, stop);
	});
}

/** Writes `pieces` to standard output, no faster than they are read, until nobody reads them. */
export async function printPieces(pieces: Iterable<string>): Promise<void> {
	for (const piece of pieces) {
		if (closed) return;
		if (!process.stdout.write(piece)) await drained();
	}
}
