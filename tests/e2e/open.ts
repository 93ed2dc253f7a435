import { expect, type Page } from '@playwright/test';

/** Waits until the screen shows its answer: the database has started and the first simulation is there. */
export async function answered(page: Page) {
	await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
	await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}
