import { expect, test } from '@playwright/test';
import { seriousFindings } from './axe';
import { answered } from './open';
import { watch } from './watch';

const SIZES = [
	{ width: 1440, height: 900 },
	{ width: 768, height: 1024 },
	{ width: 390, height: 844 },
	{ width: 360, height: 640 }
];

test('opens with the shell in Danish, asks nobody else, and every answer carries the policy', async ({ page }) => {
	const seen = watch(page);
	await page.goto('/');
	await expect(page.getByRole('banner')).toContainText('Indsatstrappen');
	await expect(page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Overblik' })).toHaveAttribute('aria-current', 'page');
	await expect(page.getByRole('contentinfo')).toContainText('konkret og individuel vurdering');
	await expect(page.getByRole('main')).toContainText('Syntetiske data: Ingen af borgerne findes i virkeligheden, og priserne er vejledende');
	await expect(page.locator('html')).toHaveAttribute('lang', 'da');
	await answered(page);
	await seen.expectClean();
});

test('switches the whole page to English without a reload, and remembers it', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('main')).not.toBeEmpty();
	await answered(page);
	await page.evaluate(() => Object.assign(window, { sameDocument: true }));
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('contentinfo')).toContainText('Guidance only');
	expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
	const switched = await page.locator('body').innerText();

	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await answered(page);
	// A text that was read once and kept would still be Danish in `switched`.
	await expect(async () => expect(await page.locator('body').innerText()).toBe(switched)).toPass();
});

test('has no serious accessibility findings in light and in dark colours', async ({ page }) => {
	await page.goto('/');
	await answered(page);
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect(await seriousFindings(page), colorScheme).toEqual([]);
	}
});

test('fits every width without scrolling sideways', async ({ page }) => {
	await page.goto('/');
	await answered(page);
	for (const size of SIZES) {
		await page.setViewportSize(size);
		const sideways = await page.evaluate(async () => {
			// Charts follow a frame later.
			for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
			return document.documentElement.scrollWidth - document.documentElement.clientWidth;
		});
		expect(sideways, `${size.width} pixels`).toBeLessThanOrEqual(0);
	}
});

test('leads the keyboard past the menu', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('banner')).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Spring til indhold' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
	expect(new URL(page.url()).hash).not.toBe('#indhold');
});

test('says what to do at an address that does not exist', async ({ page }) => {
	await page.goto('/findes-ikke');
	await expect(page.getByRole('alert')).toContainText('Siden findes ikke');
	await page.getByRole('link', { name: 'Gå til Overblik' }).click();
	await expect(page).toHaveURL(/:4317\/$/);
});

test('prints without the menu, with the address and the date', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('banner')).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('navigation')).toBeHidden();
	await expect(page.getByText(/^Udskrevet \d{1,2}\.\d{1,2}\.\d{4} fra http/)).toBeVisible();
});
