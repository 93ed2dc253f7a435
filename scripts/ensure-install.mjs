/** Installs the dependencies when what lies in node_modules is not what package-lock.json asks for. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT } from './run.mjs';

/**
 * True when node_modules holds exactly the locked packages. npm writes its own lock there as the last step of an install,
 * so an interrupted one does not count. Optional packages (other platforms' binaries) may be missing.
 */
export function isInstalled(root = ROOT) {
	const installedLock = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(installedLock)) return false;
	const wanted = packages(join(root, 'package-lock.json'));
	const present = packages(installedLock);
	return (
		Object.entries(wanted).every(([path, entry]) => (present[path] ? present[path].version === entry.version : entry.optional)) &&
		Object.keys(present).every((path) => wanted[path])
	);
}

/** Runs `npm ci` if needed, quiet otherwise. Throws when it fails. */
export async function ensureInstall() {
	if (isInstalled()) return;
	console.log('Installing dependencies (npm ci) …');
	const code = await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
	if (code !== 0) throw new Error(`npm ci failed with code ${code}. Check the network and the registry, then try again.`);
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packages(file) {
	const all = JSON.parse(readFileSync(file, 'utf8')).packages;
	delete all[''];
	return all;
}

if (process.argv[1] === import.meta.filename) await ensureInstall();
