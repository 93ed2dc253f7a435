import { expect, test, type Page } from '@playwright/test';
import example from '../../data/proposals/ringkoebing-skjern.json' with { type: 'json' };
import level from '../../data/service-levels/ringkoebing-skjern.json' with { type: 'json' };
import { headless, type Figures } from './headless';
import { answered } from './open';
import { watch } from './watch';

const MUNICIPALITY = 'ringkoebing-skjern';
const offerName = (id: string) => level.offers.find((o) => o.id === id)!.name.da;
const whole = (value: number) => Math.round(value).toLocaleString('da-DK');
const percent = (share: number) => `${(share * 100).toLocaleString('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 })}\u00a0%`;

/** The rows of a table behind a chart, its heads as keys. Opens it. */
async function table(page: Page, label: string): Promise<Record<string, string>[]> {
	const details = page.locator('details', { hasText: label }).first();
	if (!(await details.evaluate((d: HTMLDetailsElement) => d.open))) await details.locator('summary').click();
	await expect(details.locator('table')).toBeVisible();
	return details.locator('table').evaluate((t: HTMLTableElement) => {
		const text = (cell: Element) => (cell.textContent ?? '').trim();
		const heads = [...t.querySelectorAll('thead th')].map(text);
		return [...t.querySelectorAll('tbody tr')].map((row) => Object.fromEntries([...row.children].map((cell, i) => [heads[i] ?? '', text(cell)])));
	});
}

/** The figures on screen are those of the headless run: stairs, moves and shares under both service levels. */
async function expectFigures(page: Page, figures: Figures) {
	const stairs = await table(page, 'Trin og tilbud ved siden af');
	for (const [i, { step, name }] of level.steps.entries()) {
		const offers = level.offers.filter((o) => o.step === step && o.frame !== null);
		const of = (scenario: string, key: 'borgere' | 'kr') => offers.reduce((sum, o) => sum + (figures.placed[scenario]?.[o.id]?.[key] ?? 0), 0);
		expect(stairs[i], name.da).toMatchObject({
			'Borgere, gældende': whole(of('gaeldende', 'borgere')),
			'Borgere, forslag': whole(of('forslag', 'borgere')),
			'Kr. om året, gældende': whole(of('gaeldende', 'kr')),
			'Kr. om året, forslag': whole(of('forslag', 'kr'))
		});
	}
	for (const o of level.offers.filter((o) => o.frame === null)) {
		expect(stairs.find((row) => row.Indsats === o.name.da), o.id).toMatchObject({
			'Borgere, gældende': whole(figures.beside.gaeldende![o.id]!.borgere),
			'Kr. om året, forslag': whole(figures.beside.forslag![o.id]!.kr)
		});
	}
	const moves = figures.movement.filter((r) => r.fra !== r.til);
	if (moves.length > 0) {
		const shown = await table(page, 'Hvem flytter fra hvor til hvor');
		expect(shown.length).toBe(moves.length);
		for (const move of moves)
			expect(shown.find((row) => row.Fra === offerName(move.fra) && row.Til === offerName(move.til))).toMatchObject({ Borgere: whole(move.borgere) });
	}
	const longTerm = page.locator('dl > div', { hasText: 'Andel i længerevarende botilbud' });
	await expect(longTerm).toContainText(`${percent(figures.shares.gaeldende!.langvarig!.citizens)} → ${percent(figures.shares.forslag!.langvarig!.citizens)}`);
	await expect(longTerm).toContainText(`${percent(figures.shares.gaeldende!.paragraf_85!.citizens)} → ${percent(figures.shares.forslag!.paragraf_85!.citizens)}`);
}

const edited = { ...example, values: { ...example.values, 'borgerprofil.5.op_til': 18 } };

test('shows the figures of the headless run, follows an edit, undoes it, and finds the proposal again by its address', async ({ page }) => {
	test.setTimeout(180_000);
	const before = headless(MUNICIPALITY, example);
	const after = headless(MUNICIPALITY, edited);
	expect(after.placed.forslag!.bostoette!.kr).not.toBe(before.placed.forslag!.bostoette!.kr);
	const seen = watch(page);

	await page.goto('/');
	await answered(page);
	await expectFigures(page, before);

	const limit = page.getByRole('textbox', { name: 'Ny værdi for Borgerprofil 5 (massiv): øvre grænse' });
	await limit.fill('18');
	await answered(page);
	await expectFigures(page, after);
	expect(page.url()).toContain('borgerprofil.5.op_til=18');

	await page.getByRole('button', { name: 'Fortryd' }).click();
	await answered(page);
	await expectFigures(page, before);
	expect(page.url()).toContain('borgerprofil.5.op_til=16');

	await page.getByRole('button', { name: 'Gentag' }).click();
	await answered(page);
	await expectFigures(page, after);

	await page.reload();
	await answered(page);
	await expectFigures(page, after);
	await expect(limit).toHaveValue('18');
	await seen.expectClean();
});
