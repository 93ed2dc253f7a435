/** The entries of a ZIP file, unpacked one by one. */
import {
	ERR_ENCRYPTED,
	ERR_INVALID_COMPRESSED_DATA,
	ERR_INVALID_CRC32,
	ERR_INVALID_PASSWORD,
	ERR_INVALID_UNCOMPRESSED_SIZE,
	ERR_SPLIT_ZIP_FILE,
	ERR_UNSUPPORTED_COMPRESSION,
	ERR_UNSUPPORTED_ENCRYPTION,
	Reader,
	ZipReader,
	configure
} from '@zip.js/zip.js/lib/zip-core-native.js';
import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { UnreadableFile } from '../problems/problem';
import { entryName } from './entry-name';
import { PasswordNeeded, WrongPassword } from './password';
import { FAULTS } from './refusals';
import type { ByteSource } from './source';

// Already in a worker, and the policy allows no worker or module from elsewhere.
configure({ useWebWorkers: false });

/** Bytes that may still be unpacked from what was dropped, shared by archives in archives. */
export interface Budget {
	left: number;
}

export interface ArchiveEntry {
	/** With `/` between folders. */
	path: string;
	/** Milliseconds since 1970, UTC; null when the archive does not tell. */
	lastModified: number | null;
	/** Bytes once unpacked, as the archive says; one that holds more is damaged. */
	size: number;
	/** Unpacked. */
	bytes(): Promise<Uint8Array>;
}

class SourceReader extends Reader<ByteSource> {
	constructor(private readonly source: ByteSource) {
		super(source);
		this.size = source.size;
	}
	override readUint8Array(index: number, length: number): Promise<Uint8Array> {
		return Promise.resolve(this.source.read(index, Math.min(index + length, this.size)));
	}
}

/** A wrong password of the old encryption shows only in one check byte, or else in what comes out. */
const GARBLED = [ERR_INVALID_CRC32, ERR_INVALID_COMPRESSED_DATA, ERR_INVALID_UNCOMPRESSED_SIZE];

function failure(name: string, cause: unknown, entry?: FileEntry): Error {
	if (cause instanceof UnreadableFile) return cause;
	const message = cause instanceof Error ? cause.message : '';
	if (message === ERR_ENCRYPTED) return new PasswordNeeded(name);
	if (message === ERR_INVALID_PASSWORD || (entry?.zipCrypto && GARBLED.includes(message))) return new WrongPassword(name);
	if (message === ERR_UNSUPPORTED_COMPRESSION || message === ERR_UNSUPPORTED_ENCRYPTION) return new UnreadableFile(name, FAULTS.packing);
	return new UnreadableFile(name, message === ERR_SPLIT_ZIP_FILE ? FAULTS.split : FAULTS.damagedArchive);
}

/** Archives made without a clock say 1980-01-01. */
const FIRST_DAY = new Date(1980, 0, 2).getTime();
function modified({ lastModDate }: FileEntry): number | null {
	const time = lastModDate.getTime();
	return time >= FIRST_DAY ? time : null;
}

async function unpack(name: string, entry: FileEntry, budget: Budget, password: string | undefined, write: (piece: Uint8Array) => void): Promise<void> {
	if (entry.uncompressedSize > budget.left) throw new UnreadableFile(name, FAULTS.tooLarge);
	budget.left -= entry.uncompressedSize;
	let refused: unknown;
	const sink = new WritableStream<Uint8Array>({
		write(piece) {
			try {
				write(piece);
			} catch (error) {
				refused = error;
				throw error;
			}
		}
	});
	try {
		await entry.getData(sink, { password, checkCrc32: true });
	} catch (error) {
		throw refused ?? failure(name, error, entry);
	}
}

async function bytesOf(name: string, entry: FileEntry, unpackTo: (write: (piece: Uint8Array) => void) => Promise<void>): Promise<Uint8Array> {
	let bytes = new Uint8Array();
	let at = 0;
	await unpackTo((piece) => {
		// Only now, when the budget has been looked at.
		if (at === 0) bytes = memory(name, entry.uncompressedSize);
		bytes.set(piece, at);
		at += piece.length;
	});
	return bytes;
}

function memory(name: string, size: number): Uint8Array<ArrayBuffer> {
	try {
		return new Uint8Array(size);
	} catch {
		throw new UnreadableFile(name, FAULTS.tooLarge);
	}
}

/**
 * The files in the ZIP file `source`, unpacked when asked for and never beyond `budget`.
 * Throws `UnreadableFile`, `PasswordNeeded` and `WrongPassword`, here and when unpacking.
 */
export async function openArchive(source: ByteSource, budget: Budget, password?: string): Promise<ArchiveEntry[]> {
	const { name } = source;
	let entries;
	try {
		entries = await new ZipReader(new SourceReader(source), { filenameValidation: 'tolerant' }).getEntries();
	} catch (error) {
		throw failure(name, error);
	}
	const files = entries.filter((entry): entry is FileEntry => !entry.directory);
	if (!password && files.some(({ encrypted }) => encrypted)) throw new PasswordNeeded(name);
	return files.map((entry) => ({
		path: entryName(entry),
		lastModified: modified(entry),
		size: entry.uncompressedSize,
		bytes: () => bytesOf(name, entry, (write) => unpack(name, entry, budget, password, write))
	}));
}
