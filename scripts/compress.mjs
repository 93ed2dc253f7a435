/** Compressed copies (.br, .gz) beside the built files, for servers that hand them out as they are. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ROOT } from './run.mjs';
import { files } from './sources.mjs';

const TYPES = new Set(['.html', '.js', '.mjs', '.css', '.json', '.csv', '.svg', '.txt', '.wasm', '.webmanifest']);
/** Brotli's best quality takes over a minute for DuckDB's 34 MB and saves 4 %; quality 9 takes five seconds. */
const LARGE = 1e6;
const CACHE = join(ROOT, 'node_modules', '.cache', 'indsatstrappen');

/**
 * Compresses every file of a folder worth it. Large files are kept in node_modules/.cache by content, so a second build is quick.
 * The adapter's own `precompress` would use brotli's best quality on everything, each time.
 * @param {string} folder
 */
export async function compressFolder(folder) {
	for (const file of files(folder)) {
		if (!TYPES.has(extname(file))) continue;
		const content = readFileSync(file);
		if (content.length < 1024) continue;
		await write(`${file}.br`, content, brotli);
		await write(`${file}.gz`, content, (bytes) => promisify(gzip)(bytes, { level: 9 }));
	}
}

/** @param {Buffer} bytes */
function brotli(bytes) {
	const quality = bytes.length > LARGE ? 9 : constants.BROTLI_MAX_QUALITY;
	const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
	return promisify(brotliCompress)(bytes, { params });
}

/**
 * @param {string} target
 * @param {Buffer} content
 * @param {(bytes: Buffer) => Promise<Buffer>} compress
 */
async function write(target, content, compress) {
	if (content.length <= LARGE) return writeFileSync(target, await compress(content));
	const kept = join(CACHE, createHash('sha256').update(content).digest('hex') + extname(target));
	if (!existsSync(kept)) {
		mkdirSync(CACHE, { recursive: true });
		writeFileSync(kept, await compress(content));
	}
	copyFileSync(kept, target);
}
