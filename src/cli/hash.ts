/** SHA-256 of what goes in, as hexadecimal digits. */
import { createHash } from 'node:crypto';
import type { ByteSource } from '../lib/extract/sources/source';

const PIECE = 1 << 20;

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Of a file, read piece by piece. */
export function sha256Of(source: ByteSource): string {
	const hash = createHash('sha256');
	for (let from = 0; from < source.size; from += PIECE) hash.update(source.read(from, from + PIECE));
	return hash.digest('hex');
}
