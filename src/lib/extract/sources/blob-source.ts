/// <reference lib="webworker" />
/** A file that someone chose or dropped. Only in workers: `FileReaderSync` exists nowhere else. */
import { UnreadableFile } from '../problems/problem';
import type { ByteSource } from './source';

const GONE = {
	da: 'filen kan ikke hentes fra disken; er den ændret, flyttet eller åben i et andet program, så luk det og vælg filen igen',
	en: 'the file cannot be fetched from the disk; if it was changed, moved or is open in another program, close that and choose the file again'
};

export function ofBlob(file: File): ByteSource {
	const reader = new FileReaderSync();
	const read = (from: number, to: number): Uint8Array => {
		try {
			return new Uint8Array(reader.readAsArrayBuffer(file.slice(from, to)));
		} catch {
			throw new UnreadableFile(file.name, GONE);
		}
	};
	return { name: file.name, size: file.size, lastModified: file.lastModified, read };
}
