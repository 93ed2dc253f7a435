/**
 * `npm run bench [-- browser|headless|extracts|simulate]`: how long the things take that people wait for. Prints medians; nothing fails
 * on a slow machine.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from './ensure-build.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { ROOT } from './run.mjs';
import { serve } from './serve.mjs';

const CITIZENS = Number(process.env.BENCH_CITIZENS ?? 100_000);
const RUNS = Number(process.env.BENCH_RUNS ?? 3);
const EDITS = 20;

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
/** @param {string} what @param {number[]} ms @param {string} bar */
const report = (what, ms, bar) =>
	console.log(`${what}: median ${Math.round(median(ms))} ms (${Math.round(Math.min(...ms))}-${Math.round(Math.max(...ms))}, n = ${ms.length}); the bar is ${bar}`);

/** @param {string[]} args */
function trappe(args) {
	const run = spawnSync(process.execPath, [join(ROOT, 'scripts/trappe.mjs'), ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
	if (run.status !== 0) throw new Error(`trappe ${args[0]} failed`);
}

function headless() {
	const folder = mkdtempSync(join(os.tmpdir(), 'indsatstrappen-bench-'));
	try {
		for (const municipality of ['ringkoebing-skjern', 'glostrup']) {
			const data = join(folder, municipality);
			trappe(['generate', '--municipality', municipality, '--citizens', String(CITIZENS), '--seed', '1', '--out', data]);
			const ms = Array.from({ length: RUNS }, () => {
				const from = performance.now();
				trappe(['evaluate', '--data', data, '--service-level', municipality, '--year', '2026', '--out', join(folder, 'decisions.csv')]);
				return performance.now() - from;
			});
			report(`evaluate, ${CITIZENS} citizens of ${municipality}, reading, deciding and writing, whole process`, ms, '10000 ms');
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function browser() {
	const { chromium } = await import('@playwright/test');
	const { url, close } = await serve({ port: 0 });
	const chrome = await chromium.launch({
		executablePath: await ensureChromium(),
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-component-update']
	});
	try {
		for (const municipality of ['ringkoebing-skjern', 'frederikshavn', 'ishoej-vallensbaek', 'glostrup', 'holbaek']) {
			const page = await chrome.newPage({ serviceWorkers: 'block', viewport: { width: 1440, height: 900 } });
			await page.goto(`${url}#kommune=${municipality}`);
			await page.locator('main h1').waitFor({ timeout: 60_000 });
			// Nobody types before having read the sentence.
			await page.waitForTimeout(3000);
			const ms = await page.evaluate(editTimes, EDITS);
			report(`edit on screen, sample of ${municipality}, Chromium`, ms, '100 ms');
			await page.close();
		}
	} finally {
		await chrome.close();
		await close();
	}
}

/**
 * Runs in the page: types prices, and for each waits until the figures stand and a frame has been drawn.
 * @param {number} edits
 */
async function editTimes(edits) {
	const input = [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('main input[inputmode=decimal]'))].at(-1);
	const screen = document.querySelector('.overblik');
	if (!input || !screen) throw new Error('the editor is not there');
	const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
	const figures = () => document.querySelector('main dl')?.textContent;
	const times = [];
	for (let i = 0; i < edits + 3; i++) {
		const before = figures();
		const from = performance.now();
		input.value = String(500 + i * 7);
		input.dispatchEvent(new InputEvent('input', { bubbles: true }));
		while (figures() === before || screen.getAttribute('aria-busy') === 'true') await frame();
		await frame();
		// The first ones warm the engine.
		if (i >= 3) times.push(performance.now() - from);
		await new Promise((resolve) => setTimeout(resolve, 30));
	}
	return times;
}

/**
 * A file of `rows` citizens and all 40 columns, made of generated ones under new ids.
 * @param {string} folder @param {number} rows
 */
function extractOf(folder, rows) {
	const some = join(folder, 'some');
	if (!existsSync(some)) trappe(['generate', '--municipality', 'ringkoebing-skjern', '--citizens', '10000', '--seed', '1', '--out', some]);
	const [header = '', ...lines] = readFileSync(join(some, 'borgere.csv'), 'utf8').trimEnd().split('\n');
	const rest = lines.map((line) => line.slice(line.indexOf(';')));
	const path = join(folder, `${rows}`, 'borgere.csv');
	mkdirSync(join(folder, `${rows}`));
	const file = openSync(path, 'w');
	writeSync(file, `${header}\n`);
	for (let from = 0; from < rows; from += rest.length) writeSync(file, `${rest.slice(0, rows - from).map((line, at) => `b118-${from + at}${line}`).join('\n')}\n`);
	closeSync(file);
	return { path, columns: header.split(';').length };
}

/** The largest peak (bytes) of memory that a tab of ours has taken, as the system tells. */
function peakOfTabs() {
	const peaks = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) => {
		try {
			if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) return 0;
			return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
		} catch {
			return 0;
		}
	});
	return Math.max(0, ...peaks);
}

/** Own files into the page: rows a second, and what the tab takes at its peak. */
async function extracts() {
	const { chromium } = await import('@playwright/test');
	const { url, close } = await serve({ port: 0 });
	const folder = mkdtempSync(join(os.tmpdir(), 'indsatstrappen-bench-'));
	try {
		for (const rows of [100_000, 1_000_000]) {
			const { path, columns } = extractOf(folder, rows);
			/** @type {Record<string, number[]>} */
			const ms = { 'extract read': [], 'extract read, loaded and simulated': [] };
			/** @type {Record<string, number[]>} */
			const peaks = { 'read, loaded and simulated': [] };
			for (let run = 0; run < RUNS; run++) {
				const chrome = await chromium.launch({
					executablePath: await ensureChromium(),
					args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-component-update']
				});
				const page = await chrome.newPage({ serviceWorkers: 'block' });
				await page.goto(`${url}data`);
				await page.getByRole('table').first().waitFor({ timeout: 60_000 });
				await page.locator('input[type=file]').first().setInputFiles(path);
				// The sample that the page opens with was loaded before.
				await page.waitForFunction(() => performance.getEntriesByName('extract loaded').length > 1, undefined, { timeout: 300_000, polling: 50 });
				await page.waitForFunction(() => performance.getEntriesByName('extract read, loaded and simulated').length > 0, undefined, { timeout: 300_000 });
				peaks['read, loaded and simulated']?.push(peakOfTabs());
				for (const [name, all] of Object.entries(ms)) all.push(await page.evaluate((measure) => performance.getEntriesByName(measure)[0]?.duration ?? NaN, name));
				await chrome.close();
			}
			for (const [name, all] of Object.entries(ms)) console.log(`${name}, ${rows} rows x ${columns} columns, Chromium: median ${Math.round((rows / median(all)) * 1000)} rows/s (${all.map((one) => Math.round(one)).join(', ')} ms); the bar is 100000 rows/s`);
			for (const [name, all] of Object.entries(peaks)) console.log(`peak of the tab, ${name}, ${rows} rows x ${columns} columns: ${all.map((peak) => Math.round(peak / 1e6)).join(', ')} MB; the bar is 1000 MB at 1000000 rows`);
		}
	} finally {
		await close();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** An edit on the screen Simulering with own data: from a digit typed to the figures that follow from it. */
async function simulate() {
	const { chromium } = await import('@playwright/test');
	const { url, close } = await serve({ port: 0 });
	const folder = mkdtempSync(join(os.tmpdir(), 'indsatstrappen-bench-'));
	const chrome = await chromium.launch({
		executablePath: await ensureChromium(),
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-component-update']
	});
	try {
		for (const [citizens, bar] of /** @type {const} */ ([[1_000, '50 ms'], [10_000, '50 ms'], [100_000, '250 ms']])) {
			const data = join(folder, String(citizens));
			trappe(['generate', '--municipality', 'ringkoebing-skjern', '--citizens', String(citizens), '--seed', '1', '--out', data]);
			const page = await chrome.newPage({ serviceWorkers: 'block', viewport: { width: 1440, height: 900 } });
			await page.goto(`${url}data`);
			await page.getByRole('table').first().waitFor({ timeout: 60_000 });
			await page.locator('input[type=file]').first().setInputFiles(readdirSync(data).map((name) => join(data, name)));
			await page.waitForFunction(() => performance.getEntriesByName('extract read, loaded and simulated').length > 0, undefined, { timeout: 300_000 });
			await page.evaluate(() => void (location.hash = '#kommune=ringkoebing-skjern&botilbud_108.vum=D&borgerprofil.5.op_til=16'));
			await page.getByRole('link', { name: 'Simulering' }).first().click();
			await page.locator('.simulering').waitFor({ timeout: 60_000 });
			// Nobody types before having read the sentence; by then the history has been read too.
			await page.waitForTimeout(citizens > 50_000 ? 30_000 : 10_000);
			const ms = await page.evaluate(simulatedEdits, EDITS);
			const p95 = [...ms].sort((a, b) => a - b)[Math.ceil(ms.length * 0.95) - 1] ?? NaN;
			console.log(`edit on Simulering, ${citizens} citizens, Chromium: p95 ${Math.round(p95)} ms, median ${Math.round(median(ms))} ms (n = ${ms.length}); the bar is ${bar} at p95`);
			await page.close();
		}
	} finally {
		await chrome.close();
		await close();
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * Runs in the page: types the upper limit of profile 5, and for each waits until headline and table follow and a frame has been drawn.
 * @param {number} edits
 */
async function simulatedEdits(edits) {
	const input = /** @type {HTMLInputElement | null} */ (document.querySelector('.simulering input[inputmode=decimal]'));
	const screen = document.querySelector('.simulering');
	if (!input || !screen) throw new Error('the card is not there');
	const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
	const answered = () => performance.getEntriesByName('figures').at(-1)?.startTime ?? 0;
	const times = [];
	for (let i = 0; i < edits + 5; i++) {
		const from = performance.now();
		input.value = String(15 + (i % 2) * 3 + (i % 7) * 0.5).replace('.', ',');
		input.dispatchEvent(new InputEvent('input', { bubbles: true }));
		while (answered() < from) {
			if (performance.now() - from > 20_000) throw new Error('no figures within 20 seconds');
			await frame();
		}
		await frame();
		if (i >= 5) times.push(performance.now() - from);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return times;
}

await ensureInstall();
await ensureBuild();
console.log(`${os.cpus()[0]?.model}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}`);
const only = process.argv[2];
if (!only || only === 'browser') await browser();
if (!only || only === 'headless') headless();
if (!only || only === 'extracts') await extracts();
if (!only || only === 'simulate') await simulate();
