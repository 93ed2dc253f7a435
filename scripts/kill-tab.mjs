/**
 * `npm run kill-test [-- <runs> <seed>]`: kills the tab at random moments while an extract is read in and remembered, and looks each time at
 * what a new tab finds: the state saved last, or the new one, whole; never a mix, and nothing only until something has been saved.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import { basename, join } from 'node:path';
import { ensureBuild } from './ensure-build.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { ROOT } from './run.mjs';
import { serve } from './serve.mjs';

/** @import { BrowserContext, Page } from '@playwright/test' */
/** @typedef {Record<string, number>} Rows data rows by table */

/** All that is known here of the screen. */
const SCREEN = {
	path: 'data',
	files: 'input[type=file]',
	remember: 'Husk på denne computer',
	/** Stands when the state on the screen has been saved. */
	saved: /Gemt på denne computer/,
	/** Stands when the browser holds no saved state. */
	nothing: /Der er ikke gemt data på denne computer/,
	/** Stands when what is on the screen is the person's own. */
	own: /Egne data: /,
	/** The cell that holds the number of rows used of a table, formatted in Danish. @param {string} table */
	rows: (table) => `tr:has(th:has-text("${table}.csv")) td:nth-of-type(3)`,
	tables: ['borgere', 'bevillinger']
};

const RUNS = Number(process.argv[2] ?? 50);
const SEED = Number(process.argv[3] ?? 1);
const CITIZENS = Number(process.env.KILL_CITIZENS ?? 20_000);
const PATIENCE = 60_000;
/** Moments are drawn from this many times the time that reading in and saving takes: some fall into the tidying after. */
const BEYOND = 1.3;
const format = new Intl.NumberFormat('da-DK');

/** Numbers from 0 to 1, the same for the same seed (mulberry32). @param {number} seed */
function randomFrom(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/**
 * Two extracts that no row count has in common, so that a mix would show.
 * @param {string} folder
 * @returns {{ files: string[], rows: Rows }[]}
 */
function makeExtracts(folder) {
	return [1, 2].map((seed) => {
		const out = join(folder, String(seed));
		const args = ['generate', '--municipality', 'glostrup', '--citizens', String(CITIZENS + 500 * seed), '--seed', String(seed), '--out', out];
		const made = spawnSync(process.execPath, [join(ROOT, 'scripts/trappe.mjs'), ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
		if (made.status !== 0) throw new Error('trappe generate failed');
		const files = readdirSync(out)
			.filter((name) => SCREEN.tables.includes(basename(name, '.csv')))
			.map((name) => join(out, name));
		return { files, rows: Object.fromEntries(files.map((file) => [basename(file, '.csv'), dataRows(file)])) };
	});
}

/** @param {string} file */
const dataRows = (file) => readFileSync(file, 'utf8').trimEnd().split('\n').length - 1;

/** A new tab on the screen, once it says what is saved. @param {BrowserContext} context @param {string} url */
async function openTab(context, url) {
	const page = await context.newPage();
	await page.goto(`${url}${SCREEN.path}`);
	await page.getByText(SCREEN.nothing).or(page.getByText(SCREEN.own)).first().waitFor({ timeout: PATIENCE });
	return page;
}

/** Chooses the files and asks for them to be remembered; does not wait for either. @param {Page} page @param {string[]} files */
async function loadAndRemember(page, files) {
	await page.getByRole('checkbox', { name: SCREEN.remember }).setChecked(true);
	await page.locator(SCREEN.files).first().setInputFiles(files);
}

/** What the screen says is saved: null for nothing. @param {Page} page @returns {Promise<Rows | null>} */
async function shown(page) {
	if (await page.getByText(SCREEN.nothing).isVisible()) return null;
	const texts = await Promise.all(SCREEN.tables.map((table) => page.locator(SCREEN.rows(table)).innerText()));
	return Object.fromEntries(SCREEN.tables.map((table, at) => [table, Number((texts[at] ?? '').replace(/\D/g, '') || NaN)]));
}

/** What a new tab finds, in words. @param {BrowserContext} context @param {string} url */
async function look(context, url) {
	const page = await openTab(context, url);
	try {
		return told(await shown(page));
	} finally {
		await page.close();
	}
}

/** @param {Rows | null} rows */
const told = (rows) => (rows ? SCREEN.tables.map((table) => `${table} ${format.format(rows[table] ?? NaN)}`).join(', ') : 'nothing');

/** Kills the renderer `after` ms. @param {Page} page @param {number} after */
async function killAfter(page, after) {
	await new Promise((resolve) => setTimeout(resolve, after));
	const crashed = new Promise((resolve) => page.once('crash', resolve));
	const session = await page.context().newCDPSession(page);
	// It never answers: the one who would is gone.
	session.send('Page.crash').catch(() => undefined);
	await crashed;
	await page.close();
}

/** Reads in and saves with nobody to kill it, and tells how long that took (ms). @param {BrowserContext} context @param {string} url @param {{ files: string[], rows: Rows }} extract */
async function unharmed(context, url, { files, rows }) {
	const page = await openTab(context, url);
	const from = performance.now();
	await loadAndRemember(page, files);
	for (const table of SCREEN.tables) await page.locator(SCREEN.rows(table)).filter({ hasText: format.format(rows[table] ?? NaN) }).waitFor({ timeout: PATIENCE });
	await page.getByText(SCREEN.saved).waitFor({ timeout: PATIENCE });
	const took = performance.now() - from;
	await page.close();
	return took;
}

/** @param {string} url @param {string} folder @returns {Promise<number>} how many runs found what they must not */
async function killTabs(url, folder) {
	const { chromium } = await import('@playwright/test');
	const extracts = makeExtracts(folder);
	const chrome = await chromium.launch({
		executablePath: await ensureChromium(),
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-component-update']
	});
	try {
		const trial = await chrome.newContext({ serviceWorkers: 'block', locale: 'da-DK' });
		const span = await unharmed(trial, url, extracts[0] ?? { files: [], rows: {} });
		await trial.close();
		console.log(`reading in and saving takes ${Math.round(span)} ms; ${RUNS} tabs are killed within that, seed ${SEED}`);

		const random = randomFrom(SEED);
		const context = await chrome.newContext({ serviceWorkers: 'block', locale: 'da-DK' });
		let before = 'nothing';
		let bad = 0;
		for (let run = 1; run <= RUNS + 1; run++) {
			const extract = extracts[run % extracts.length];
			if (!extract) throw new Error('no extract was made');
			// From here on there is a state that can be lost.
			if (run === Math.ceil(RUNS / 5)) {
				await unharmed(context, url, extract);
				before = told(extract.rows);
				continue;
			}
			const after = random() * span * BEYOND;
			const page = await openTab(context, url);
			// The tab may be gone before the files are chosen.
			const loading = loadAndRemember(page, extract.files).catch(() => undefined);
			await killAfter(page, after);
			await loading;

			const found = await look(context, url).catch((/** @type {Error} */ error) => error.message);
			const good = found === before || found === told(extract.rows);
			if (!good) bad++;
			console.log(`${run}: killed after ${Math.round(after)} ms; found ${found}${good ? '' : `; WRONG: expected ${before}, or ${told(extract.rows)}`}`);
			if (good) before = found;
		}
		return bad;
	} finally {
		await chrome.close();
	}
}

await ensureInstall();
await ensureBuild();
const folder = mkdtempSync(join(os.tmpdir(), 'indsatstrappen-kill-'));
const { url, close } = await serve({ port: 0 });
try {
	const bad = await killTabs(url, folder);
	console.log(`${RUNS - bad} of ${RUNS} tabs found a whole state`);
	process.exitCode = bad ? 1 : 0;
} finally {
	await close();
	rmSync(folder, { recursive: true, force: true });
}
