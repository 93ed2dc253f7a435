/** One hash of everything the built site is made of: tells whether build/ is what the sources would give. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './run.mjs';

const SOURCES = ['src', 'static', 'data', 'messages', 'project.inlang/settings.json', 'scripts', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];
/** Written by the build itself, or read only by the headless command. */
const LEFT_OUT = [join('src', 'lib', 'messages', 'generated'), join('src', 'cli')];

/** sha256 (hex) over paths and contents of the sources. */
export function hashSources(root = ROOT) {
	const hash = createHash('sha256');
	for (const file of SOURCES.flatMap((source) => files(join(root, source)))) {
		const path = relative(root, file);
		if (LEFT_OUT.some((folder) => path.startsWith(folder))) continue;
		hash.update(path).update('\0').update(readFileSync(file)).update('\0');
	}
	return hash.digest('hex');
}

/**
 * Every file under a path, sorted; the path itself when it is a file, none when it is missing.
 * @param {string} path
 * @returns {string[]}
 */
export function files(path) {
	if (!existsSync(path)) return [];
	if (statSync(path).isFile()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => files(join(path, name)));
}
