/** `npm test`: every check in order, stopping at the first that fails. The last line counts the tests. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { npm } from './run.mjs';

const reports = mkdtempSync(join(tmpdir(), 'indsatstrappen-test-'));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

/** @type {[name: string, run: () => Promise<number | void>][]} */
const steps = [
	['install', ensureInstall],
	['messages', () => script('messages')],
	['types', () => script('check')],
	['lint', () => script('lint')],
	['unit tests', () => script('unit', ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`])],
	['build', () => npm(['run', '--silent', 'build'], { quiet: true })],
	['browser tests', browserTests]
];

const failedStep = await runSteps();
const { passed, failed } = count();
rmSync(reports, { recursive: true, force: true });
if (failedStep) console.log(`\nStopped at: ${failedStep}`);
console.log(`\n${passed} passed, ${failedStep ? Math.max(failed, 1) : failed} failed`);
process.exitCode = failedStep || failed ? 1 : 0;

/** Runs the steps; the name of the one that failed, if any. */
async function runSteps() {
	for (const [name, step] of steps) {
		console.log(`\n── ${name}`);
		const begun = performance.now();
		const code = await step().catch((/** @type {Error} */ error) => {
			console.error(error.message);
			return 1;
		});
		console.log(`── ${name}: ${code ? `failed (code ${code})` : 'ok'}, ${((performance.now() - begun) / 1000).toFixed(1)} s`);
		if (code) return name;
	}
	return undefined;
}

async function browserTests() {
	const env = { CHROME_PATH: await ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport };
	return script('e2e', ['--reporter=list,json'], env);
}

/**
 * @param {string} name of a script in package.json
 * @param {string[]} [args]
 * @param {Record<string, string>} [env]
 */
function script(name, args = [], env = {}) {
	return npm(['run', '--silent', name, ...(args.length ? ['--', ...args] : [])], { env });
}

/** Tests passed and failed, from the reports of the runners that got to run. */
function count() {
	const unit = existsSync(unitReport) ? JSON.parse(readFileSync(unitReport, 'utf8')) : undefined;
	const browser = existsSync(browserReport) ? JSON.parse(readFileSync(browserReport, 'utf8')).stats : undefined;
	return {
		passed: (unit?.numPassedTests ?? 0) + (browser?.expected ?? 0) + (browser?.flaky ?? 0),
		failed: (unit?.numFailedTests ?? 0) + (browser?.unexpected ?? 0)
	};
}
