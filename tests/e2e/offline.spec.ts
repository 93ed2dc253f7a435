import { expect, test } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';

test.use({ serviceWorkers: 'allow' });

test('opens without a server once it has been visited', async ({ page }) => {
	const server = await serve({ port: 0 });
	await page.goto(server.url);
	await page.evaluate(() => navigator.serviceWorker.ready);
	await server.close();

	await page.reload();
	await expect(page.getByRole('banner')).toContainText('Indsatstrappen');
	expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);

	await page.goto(`${server.url}findes-ikke`);
	await expect(page.getByRole('alert')).toContainText('Siden findes ikke');
});
