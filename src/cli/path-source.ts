/** A file that the user names, read piece by piece. */
import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ByteSource } from '../lib/extract/sources/source';
import { UsageError } from './arguments';

export interface PathSource extends ByteSource {
	/** Lets go of the file; it cannot be read afterwards. May be called again. */
	close(): void;
}

function readAll(file: number, from: number, into: Uint8Array): Uint8Array {
	let done = 0;
	while (done < into.length) {
		const read = readSync(file, into, done, into.length - done, from + done);
		if (read === 0) break;
		done += read;
	}
	return into.subarray(0, done);
}

/** Opens the file at `path`; close it. Throws `UsageError` when there is none. */
export function ofPath(path: string): PathSource {
	if (!existsSync(path)) throw new UsageError(`there is no file ${path}`);
	if (statSync(path).isDirectory()) throw new UsageError(`${path} is a folder, not a file`);
	const file = openSync(path, 'r');
	const { size, mtimeMs } = fstatSync(file);
	let open = true;
	return {
		name: basename(path),
		size,
		lastModified: mtimeMs,
		read(from, to) {
			const start = Math.min(from, size);
			return readAll(file, start, new Uint8Array(Math.max(0, Math.min(to, size) - start)));
		},
		close() {
			if (open) closeSync(file);
			open = false;
		}
	};
}
