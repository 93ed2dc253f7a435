/** The economist's task, from finding the parameter to the workbook; and the screen by itself. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import readWorkbook from 'read-excel-file/node';
import { seriousFindings } from './axe';
import { headless } from './headless';
import { watch } from './watch';

const MUNICIPALITY = 'ringkoebing-skjern';
const DRAFT = {
	format: 2,
	base: MUNICIPALITY,
	changes: [{ kind: 'value', id: 'borgerprofil.5.op_til', value: 18 }],
	assumptions: { phaseIn: 'straks' }
};

const headline = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
const limit = (page: Page) => page.getByRole('textbox', { name: /Borgerprofil 5 \(massiv\): øvre grænse/ });
const millions = (kr: number) => (kr / 1e6).toLocaleString('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

async function open(page: Page, hash = `#kommune=${MUNICIPALITY}&forslag=ingen`) {
	await page.goto(`/simulering${hash}`);
	await expect(headline(page)).toBeVisible({ timeout: 30_000 });
	await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

/** A cell of the table that is shown, by the name of its row. */
const row = (page: Page, name: string) => page.getByRole('tabpanel').getByRole('row', { name });

test('an economist finds a limit, changes it, phases it in, keeps it, shares it and takes the workbook home', async ({ page, browser }) => {
	test.setTimeout(120_000);
	const expected = headless(MUNICIPALITY, DRAFT);
	const sum = (scenario: string) => [...Object.values(expected.placed[scenario]!), ...Object.values(expected.beside[scenario]!)].reduce((total, o) => total + o.kr, 0);
	const seen = watch(page);
	await open(page);

	const search = page.getByRole('combobox', { name: 'Find en regel, grænse eller pris …', exact: true });
	await search.fill('profil 5 øvre grænse');
	await search.press('Enter');
	await limit(page).fill('18');
	await expect(headline(page)).toContainText('Én ændring giver');
	await expect(row(page, 'I alt')).toContainText(millions(sum('gaeldende')));
	await expect(row(page, 'I alt')).toContainText(millions(sum('forslag')));

	await page.getByRole('combobox', { name: 'Indfasning' }).selectOption('straks');
	await page.getByRole('tab', { name: 'År for år' }).click();
	await expect(page.getByText('Prøvet på det seneste år')).toBeVisible({ timeout: 30_000 });
	for (const [year, name] of [['2027', 'Budget 2027'], ['2030', 'BO 2030']] as const)
		for (const scenario of ['gaeldende', 'forslag']) await expect(row(page, name), `${year} ${scenario}`).toContainText(millions(expected.years[scenario]![year]!));

	await page.getByRole('textbox', { name: 'Navn på forslaget' }).fill('Profil 5 til 18 timer');
	await page.getByRole('button', { name: 'Gem', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Profil 5 til 18 timer', exact: true })).toBeVisible();

	const address = page.url();
	expect(address).toContain(`#kommune=${MUNICIPALITY}&f=2.`);
	const said = await headline(page).innerText();
	const other = await browser.newContext({ locale: 'da-DK', serviceWorkers: 'block' });
	const fresh = await other.newPage();
	await fresh.goto(address);
	await expect(headline(fresh)).toHaveText(said, { timeout: 30_000 });
	await expect(limit(fresh)).toHaveValue('18');
	await other.close();

	const [workbook] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Excel' }).click()]);
	const sheets = await readWorkbook(await workbook.path());
	const totals = sheets.find(({ sheet }) => sheet === 'Indsats og niveau')!.data.flat().filter((cell) => typeof cell === 'number');
	for (const scenario of ['gaeldende', 'forslag']) expect(totals.some((n) => Math.abs(n - sum(scenario)) < 0.005), scenario).toBe(true);

	const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
	expect(readFileSync(await csv.path(), 'utf8')).toContain('2027');
	await seen.expectClean();
});

test('a figure opens its cases, and a case says why', async ({ page }) => {
	await open(page, `#kommune=${MUNICIPALITY}&botilbud_108.vum=D`);
	const move = page.getByRole('table', { name: /Hvem flytter/ }).getByRole('button').first();
	await move.click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText(/borgere/, { timeout: 30_000 });
	await dialog.getByRole('rowheader').getByRole('button').first().click();
	await expect(dialog).toContainText('Ikke opfyldt');
	expect(await seriousFindings(page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Luk' }).last().click();
	await expect(dialog).toHaveCount(0);
});

test('a value outside the frame is refused at its field, a change switched off counts for nothing, and undo brings it back', async ({ page }) => {
	await open(page, `#kommune=${MUNICIPALITY}&borgerprofil.5.op_til=18`);
	const before = await headline(page).innerText();
	await limit(page).fill('40');
	await expect(page.getByRole('alert').filter({ hasText: '40 skal ligge under 22' })).toBeVisible();
	await limit(page).fill('18');
	await expect(page.getByRole('alert')).toHaveCount(0);
	await page.getByRole('button', { name: /^Valg for Borgerprofil 5/ }).click();
	await page.getByRole('button', { name: 'Slå fra' }).click();
	await expect(headline(page)).not.toHaveText(before);
	await page.getByRole('button', { name: 'Fortryd' }).click();
	await expect(headline(page)).toHaveText(before, { timeout: 30_000 });
});

test('the screen fits every width and paper, works in English and has no serious accessibility finding', async ({ page }) => {
	await open(page, `#kommune=frederikshavn&takst.5.op_til=50`);
	const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	for (const width of [1440, 768, 390, 360]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await overflow(), `${width}`).toBe(0);
	}
	expect(await seriousFindings(page)).toEqual([]);
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByRole('combobox', { name: /Find a rule/ })).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width: 680, height: 960 });
	expect(await overflow()).toBe(0);
});
