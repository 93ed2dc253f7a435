/**
 * Finds the file behind an import for the linter's layer rule (the resolver interface of eslint-plugin-import, version 2).
 * Knows what the sources use: relative paths, `$lib`, TypeScript without its ending. Everything else is npm's or Kit's.
 */
const { existsSync, statSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

const LIB = join(__dirname, '..', 'src', 'lib');
const ENDINGS = ['', '.ts', '.svelte', '.svelte.ts', '.js', '.json', '/index.ts', '/index.js'];

exports.interfaceVersion = 2;

/**
 * @param {string} request as the import says it
 * @param {string} file that imports
 */
exports.resolve = (request, file) => {
	// Vite's `?worker`, `?url`, `?raw` say how, not what.
	const [source = ''] = request.split('?');
	const path = source.startsWith('$lib/') ? join(LIB, source.slice(5)) : source.startsWith('.') ? resolve(dirname(file), source) : null;
	const found = path === null ? undefined : ENDINGS.map((ending) => path + ending).find((each) => existsSync(each) && statSync(each).isFile());
	return found ? { found: true, path: found } : { found: false };
};
