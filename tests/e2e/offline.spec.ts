import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';

test.use({ serviceWorkers: 'allow' });

/** Opens the site and stays until its worker holds every file. */
async function visit(page: Page, url: string) {
	await page.goto(url);
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

test('opens without a server once it has been visited', async ({ page }) => {
	const server = await serve({ port: 0 });
	await visit(page, server.url);
	await server.close();

	await page.reload();
	await expect(page.getByRole('banner')).toContainText('Indsatstrappen');
	expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);

	await page.goto(`${server.url}findes-ikke`);
	await expect(page.getByRole('alert')).toContainText('Siden findes ikke');
});

test('a new version waits until a single page is open, then takes over on reload', async ({ page, context }) => {
	const folder = mkdtempSync(join(tmpdir(), 'site-'));
	cpSync('build', folder, { recursive: true });
	const server = await serve({ folder, port: 0 });
	const isNew = (each: Page) => each.evaluate(() => document.querySelector('meta[name=release]') !== null);
	await visit(page, server.url);
	await page.reload();
	const other = await context.newPage();
	await other.goto(server.url);

	publishNext(folder);
	await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
	await page.waitForFunction(async () => Boolean((await navigator.serviceWorker.ready).waiting));
	await page.reload();
	await expect(page.getByRole('banner')).toBeVisible();
	expect(await isNew(page)).toBe(false);

	await other.close();
	// The browser takes a moment to let go of a closed page.
	await expect(async () => {
		await page.reload();
		await expect(page.locator('meta[name=release]')).toHaveCount(1, { timeout: 2000 });
	}).toPass({ timeout: 30_000 });
	await expect(page.getByRole('banner')).toBeVisible();
	await server.close();
	rmSync(folder, { recursive: true });
});

/** Makes the site in `folder` another release: its worker has a new version, its page a mark. */
function publishNext(folder: string) {
	const { version } = JSON.parse(readFileSync(join(folder, '_app', 'version.json'), 'utf8'));
	change('service-worker.js', (code) => code.replaceAll(version, 'next'));
	change('index.html', (html) => html.replace('<head>', '<head><meta name="release" content="next" />'));

	function change(name: string, edit: (text: string) => string) {
		const file = join(folder, name);
		writeFileSync(file, edit(readFileSync(file, 'utf8')));
		for (const copy of ['.br', '.gz']) rmSync(file + copy, { force: true });
	}
}
