/** The manifest: what a saved state consists of. Its first line is the SHA-256 of the rest, so that a torn one is known. */
import { sha256 } from './hash';

export interface ManifestFile {
	name: string;
	/** Bytes. */
	size: number;
	/** SHA-256 of each block of `blockBytes`, the last one shorter: a file is hashed without a second copy of it in memory. */
	blocks: string[];
}

export interface Manifest {
	format: 1;
	/** One higher with every save. */
	generation: number;
	savedAt: string;
	/** The folder with the files: their names in it are their places in `files`. */
	folder: string;
	blockBytes: number;
	files: ManifestFile[];
	meta: unknown;
}

const HASH_LENGTH = 64;

export async function encode(manifest: Manifest): Promise<Uint8Array<ArrayBuffer>> {
	const json = JSON.stringify(manifest);
	const hash = await sha256(new TextEncoder().encode(json));
	return new TextEncoder().encode(`${hash}\n${json}`);
}

/** Null for anything but a whole manifest of a format known here. */
export async function decode(bytes: Uint8Array<ArrayBuffer>): Promise<Manifest | null> {
	const hash = new TextDecoder('latin1').decode(bytes.subarray(0, HASH_LENGTH + 1));
	const json = bytes.subarray(HASH_LENGTH + 1);
	if (hash !== `${await sha256(json)}\n`) return null;
	const manifest = JSON.parse(new TextDecoder().decode(json)) as Manifest;
	return manifest.format === 1 ? manifest : null;
}

export const pathOf = (manifest: Manifest, file: number): string => `${manifest.folder}/${file}`;
