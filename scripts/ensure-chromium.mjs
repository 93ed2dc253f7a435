/** Finds a Chromium for the browser tests, and installs one when there is none. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/**
 * Path of an executable Chromium: `CHROME_PATH`, an installed one, one from apt (as root), or Playwright's own.
 * Throws with what was tried when none can be had.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
	const named = process.env.CHROME_PATH;
	if (named) {
		if (isExecutable(named)) return named;
		throw new Error(`CHROME_PATH names ${named}, which cannot be run.`);
	}
	return installed() ?? (await fromPlaywright()) ?? (await fromApt()) ?? (await installPlaywright()) ?? fail();
}

function installed() {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE].find(isExecutable);
}

async function fromApt() {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
	console.log('No Chromium found: installing it with apt-get …');
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	if ((await run('apt-get', ['update', '-qq'], { env, quiet: true })) !== 0) return undefined;
	await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, quiet: true });
	return installed();
}

async function installPlaywright() {
	console.log("Installing Playwright's Chromium …");
	const { createRequire } = await import('node:module');
	const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
	await run(process.execPath, [cli, 'install', 'chromium']);
	return fromPlaywright();
}

/** Where Playwright keeps the Chromium of its own version, when it has been fetched. */
async function fromPlaywright() {
	const { chromium } = await import('@playwright/test');
	const path = chromium.executablePath();
	return path && isExecutable(path) ? path : undefined;
}

/** @returns {never} */
function fail() {
	throw new Error('No Chromium to test in: none is installed, and neither apt-get nor Playwright could fetch one. Install Chrome or Chromium, or set CHROME_PATH.');
}

/** @param {string} path */
function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
