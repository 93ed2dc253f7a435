import { expect, test, type Page } from '@playwright/test';
import { seriousFindings } from './axe';
import { asPayload, choose, drop, sampleFiles, traces } from './own-files';
import { watch } from './watch';

const MAIN = 'main';
const PATIENT = { timeout: 30_000 };

async function open(page: Page) {
	await page.goto('/data');
	await expect(page.getByRole('heading', { level: 2, name: /^Eksempeldata for Ringkøbing-Skjern/ })).toBeVisible(PATIENT);
}

const judged = (page: Page) => expect(page.locator(`${MAIN} h1`)).toContainText(/^Udtrækket kan/, PATIENT);
const fileRow = (page: Page, file: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${file.replace('.', '\\.')}`) }) });

test('an analyst drops the files of a sample, maps a renamed column by hand, reloads, and finds data and mapping again', async ({ page }) => {
	const watched = watch(page);
	await open(page);
	const renamed = sampleFiles('frederikshavn', ({ name, text }) => ({ name, text: name === 'borgere.csv' ? text.replace(';alder;', ';Fyldte år;') : text }));
	await drop(page, renamed);

	await expect(page.getByRole('heading', { level: 1, name: 'Filerne er åbnet.' })).toBeVisible(PATIENT);
	await expect(page.locator('summary', { hasText: 'borgere.csv' })).toContainText('alder');
	await expect(page.getByText('0 af 1.000 rækker kan bruges')).toBeVisible();
	await page.getByRole('combobox', { name: 'Overskrift for alder', exact: true }).selectOption('Fyldte år');
	await expect(page.getByText('1.000 af 1.000 rækker kan bruges').first()).toBeVisible(PATIENT);
	await page.getByRole('button', { name: /^Indlæs 5 filer/ }).click();

	await judged(page);
	await expect(page.getByRole('heading', { name: /^Egne data: 5 filer, indlæst/ })).toBeVisible();
	await expect(fileRow(page, 'borgere.csv')).toContainText('alder er læst fra Fyldte år');
	const sentence = await page.locator(`${MAIN} h1`).innerText();

	await page.getByRole('checkbox', { name: 'Husk på denne computer' }).check();
	await expect(page.getByText(/^Gemt på denne computer/)).toBeVisible(PATIENT);
	await page.reload();
	await expect(page.getByRole('heading', { name: /^Egne data: 5 filer, indlæst/ })).toBeVisible(PATIENT);
	await judged(page);
	expect(await page.locator(`${MAIN} h1`).innerText()).toBe(sentence);
	await expect(fileRow(page, 'borgere.csv')).toContainText('alder er læst fra Fyldte år');

	// The same file another day needs no hand.
	await drop(page, renamed);
	await expect(page.getByText('Filerne læses.').or(page.getByText(/^Gemt på denne computer/)).first()).toBeVisible(PATIENT);
	await judged(page);
	await expect(fileRow(page, 'borgere.csv')).toContainText('alder er læst fra Fyldte år');
	await watched.expectClean();
});

test('own data are what every screen works on, under any service level, until they are deleted', async ({ page }) => {
	await open(page);
	const few = sampleFiles('glostrup').filter(({ name }) => name !== 'takster.csv').map(({ name, text }) => ({ name, text: name === 'borgere.csv' ? text.split('\n').slice(0, 301).join('\n') : text }));
	await choose(page, few);
	await judged(page);
	await expect(page.locator('header')).toContainText('Egne data');
	await expect(page.getByText('Egne data, som kun er i denne browser.')).toContainText('Der er ingen priser');
	await expect(page.getByText('Syntetiske data:')).toHaveCount(0);
	// Grants of citizens who were cut away are listed, and told what it means.
	await expect(page.getByText(/bevillinger .*borger/).first()).toBeVisible();

	await page.getByRole('checkbox', { name: /illustrative priser/ }).check();
	await expect(page.getByText('Egne data, som kun er i denne browser.')).toContainText('Priserne er vejledende', PATIENT);

	await page.getByRole('link', { name: 'Overblik', exact: true }).click();
	await expect(page.locator('.overblik h1')).toBeVisible(PATIENT);
	await expect(page.locator('header')).toContainText('300 borgere');
	await page.getByRole('combobox').first().selectOption('holbaek');
	await expect(page).toHaveURL(/kommune=holbaek/, PATIENT);
	await expect(page.locator('header')).toContainText('300 borgere');

	await page.getByRole('link', { name: 'Data', exact: true }).click();
	await page.getByRole('checkbox', { name: 'Husk på denne computer' }).check();
	await expect(page.getByText(/^Gemt på denne computer/)).toBeVisible(PATIENT);
	await page.getByRole('button', { name: 'Slet alt …' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('husket på denne computer');
	await dialog.getByRole('button', { name: 'Slet alt' }).click();
	await expect(page.getByText('Alt er slettet.')).toBeVisible(PATIENT);
	await expect(page.locator('header')).toContainText('1.000 borgere');
	expect(await page.evaluate(async () => [Object.keys(localStorage).filter((key) => key.startsWith('indsatstrappen')), (await caches.keys()).length])).toEqual([[], 0]);
	await page.reload();
	await expect(page.getByText('Der er ikke gemt data på denne computer.')).toBeVisible(PATIENT);
});

/** Ten ways to write a CPR number that was never anybody's, and where it stands. */
const DISGUISES: [where: string, cell: string][] = [
	['with a dash', '311299-4321'],
	['without a dash', '3112994321'],
	['with a space', '311299 4321'],
	['inside free text', 'Borger (311299-4321) flytter til maj'],
	['as Excel keeps leading zeros', '="3112994321"'],
	['digit by digit', '3 1 1 2 9 9 4 3 2 1'],
	['with the century', '31-12-1999-4321'],
	['with a zero-width space', '311299\u200b4321'],
	['in full-width digits', '３１１２９９-４３２１'],
	['with an en dash', '311299–4321']
];

test('ten disguises of a CPR number stop the import and leave no trace', async ({ page }) => {
	test.setTimeout(120_000);
	const said: string[] = [];
	page.on('console', (message) => said.push(message.text()));
	page.on('request', (request) => said.push(request.url() + (request.postData() ?? '')));
	await open(page);
	await page.getByRole('checkbox', { name: 'Husk på denne computer' }).check();
	for (const [where, cell] of DISGUISES) {
		const files = sampleFiles('holbaek', ({ name, text }) => {
			if (name !== 'bevillinger.csv') return { name, text };
			const [header, first, ...rest] = text.trimEnd().split('\n');
			return { name, text: [`${header};bem`, `${first};`, `${rest[0]};"${cell.replaceAll('"', '""')}"`, ...rest.slice(1).map((line) => `${line};`)].join('\n') };
		});
		await choose(page, files);
		const panel = page.getByRole('alert').filter({ hasText: 'CPR' });
		await expect(panel, where).toContainText('bevillinger.csv', PATIENT);
		await expect(panel, where).toContainText('3');
		const kept = (await traces(page)) + said.join('\n');
		for (const digits of [cell, '4321', '311299', '３１１２９９']) expect(kept.includes(digits), `${where}: a trace of the value`).toBe(false);
		await page.getByRole('button', { name: 'Luk' }).click();
		await expect(panel).toHaveCount(0);
	}
	await expect(page.getByRole('heading', { level: 2, name: /^Eksempeldata for/ })).toBeVisible();
});

test('a column of nine-digit numbers that lost their zero stops the import; names, e-mail and telephone are left out and told', async ({ page }) => {
	await open(page);
	const [citizens] = sampleFiles('holbaek');
	const lines = citizens!.text.trimEnd().split('\n');
	const withColumns = (headings: string, cells: (row: number) => string) => [{ name: 'borgere.csv', text: lines.map((line, row) => `${line};${row === 0 ? headings : cells(row)}`).join('\n') }];
	await choose(page, withColumns('nr', (row) => `${1 + (row % 9)}${String(1 + (row % 12)).padStart(2, '0')}${70 + (row % 20)}${1000 + row}`));
	await expect(page.getByRole('alert').filter({ hasText: 'CPR' })).toContainText('nr', PATIENT);
	await page.getByRole('button', { name: 'Luk' }).click();

	await choose(page, withColumns('Fornavn;kontakt;mobil', (row) => `Karen;k${row}@eksempel.dk;+45 12 34 56 ${10 + (row % 90)}`));
	await judged(page);
	const row = fileRow(page, 'borgere.csv');
	for (const heading of ['Fornavn', 'kontakt', 'mobil']) await expect(row).toContainText(`Kolonnen ${heading} er ikke læst`);
	expect(await traces(page)).not.toMatch(/Karen|eksempel\.dk|12 34 56/);
});

test('rows that cannot be used are listed and downloaded; the list adds up', async ({ page }) => {
	await open(page);
	const files = sampleFiles('ishoej-vallensbaek', ({ name, text }) => ({
		name,
		text: name === 'borgere.csv' ? text.replace(/\n([^;]*;)\d+;/, '\n$1gammel;').replace(/\n([^\n]*)\n/, '\n$1\n$1\n') : text
	}));
	await choose(page, files);
	await judged(page);
	await expect(page.getByText('1.001 rækker ind = 999 brugt + 2 på listen')).toBeVisible();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Hent listen (CSV)' }).click();
	const download = await downloading;
	expect(download.suggestedFilename()).toBe('problemer.csv');
	const stream = await download.createReadStream();
	let text = '';
	for await (const piece of stream) text += String(piece);
	expect(text).toMatch(/^\ufefffil;række;kolonne;kode;værdi;forventet;alvor;brugt\n/);
	expect(text).toContain('borgere.csv;2;alder;integer;;helt tal fra 0 til 120;fejl;nej');
});

test('two windows: what one saves the other hears of, what one deletes is gone in both', async ({ context }) => {
	const [one, two] = [await context.newPage(), await context.newPage()];
	for (const page of [one, two]) await open(page);
	await one.getByRole('checkbox', { name: 'Husk på denne computer' }).check();
	await choose(one, sampleFiles('holbaek'));
	await expect(one.getByText(/^Gemt på denne computer/)).toBeVisible(PATIENT);
	await expect(two.getByText('Et andet vindue har gemt andre data')).toBeVisible(PATIENT);
	await two.reload();
	await expect(two.getByRole('heading', { name: /^Egne data: 5 filer/ })).toBeVisible(PATIENT);
	await one.getByRole('button', { name: 'Slet alt …' }).click();
	await one.getByRole('dialog').getByRole('button', { name: 'Slet alt' }).click();
	await expect(two.getByText('Data er slettet i et andet vindue, og også her.')).toBeVisible(PATIENT);
	await expect(two.getByRole('heading', { level: 2, name: /^Eksempeldata for/ })).toBeVisible(PATIENT);
});

test('Sensum files: grants find their citizen through the cases, overlapping exports count once', async ({ page }) => {
	await open(page);
	const cases = { name: 'Sager_20260131.csv', text: `SagId;BorgerId;SagType\n${Array.from({ length: 40 }, (_, n) => `s${n};b${n % 25};Voksen`).join('\n')}\n` };
	const grants = (from: number, to: number, place: string) =>
		`IndsatsId;SagId;IndsatsParagraf;LeverandørNavn;IndsatsStatus;IndsatsGodkendelsesDato;IndsatsStartDato;IndsatsSlutDato;VigtigeNotater\n${Array.from({ length: to - from }, (_, n) => `i${from + n};s${(from + n) % 40};SEL § 85 Socialpædagogisk støtte;${place};Godkendt;01-01-2025;01-02-2025;;Lang tekst om borgeren som ingen skal se`).join('\n')}\n`;
	await choose(page, [cases, { name: 'Indsatser_20251231.csv', text: grants(0, 30, 'Birkehuset') }, { name: 'Indsatser_20260131.csv', text: grants(20, 40, 'Solbakken') }]);
	await judged(page);
	await expect(fileRow(page, 'Indsatser_20251231.csv')).toContainText('10 rækker er erstattet af nyere');
	await expect(fileRow(page, 'Indsatser_20251231.csv')).toContainText('VigtigeNotater');
	await expect(page.locator('header')).toContainText('40 bevillinger');
	expect(await traces(page)).not.toContain('ingen skal se');
});

test('the screen works with the keyboard, in English, at every width, without a serious accessibility finding', async ({ page }) => {
	const watched = watch(page);
	await open(page);
	expect(await seriousFindings(page)).toEqual([]);
	const [citizens, grants] = sampleFiles('frederikshavn');
	const files = [{ ...citizens!, text: citizens!.text.replace(';timer_uge;', ';Timer i alt;') }, grants!];
	await page.locator('input[type=file]').first().setInputFiles(files.map(asPayload));
	await expect(page.getByRole('heading', { level: 1, name: 'Filerne er åbnet.' })).toBeVisible(PATIENT);
	expect(await seriousFindings(page)).toEqual([]);

	await page.getByRole('combobox', { name: 'Overskrift for timer_uge', exact: true }).focus();
	await page.keyboard.type('Timer i alt');
	await page.keyboard.press('Enter');
	await expect(page.getByText('1.000 af 1.000 rækker kan bruges').first()).toBeVisible(PATIENT);
	await page.getByRole('button', { name: /^Indlæs 2 filer/ }).focus();
	await page.keyboard.press('Enter');
	await judged(page);
	expect(await seriousFindings(page)).toEqual([]);

	await page.getByRole('button', { name: 'EN English' }).click();
	await expect(page.locator(`${MAIN} h1`)).toContainText('The extract can', PATIENT);
	await expect(page.getByRole('heading', { name: /^Your own data: 2 files/ })).toBeVisible();
	for (const width of [390, 768, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `sideways at ${width}`).toBe(true);
	}
	await watched.expectClean();
});
