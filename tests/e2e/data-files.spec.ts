import { expect, test, type Page } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { workbook, zipped } from './own-archives';
import { asPayload, choose, sampleFiles, type OwnFile } from './own-files';
import { watch } from './watch';

const PATIENT = { timeout: 30_000 };
const [citizens, grants, homes, prices] = sampleFiles('holbaek') as [OwnFile, OwnFile, OwnFile, OwnFile];

async function open(page: Page) {
	await page.goto('/data');
	await expect(page.getByRole('heading', { level: 2, name: /^Eksempeldata for Ringkøbing-Skjern/ })).toBeVisible(PATIENT);
}

const picker = (page: Page) => page.locator('input[type=file]').first();
const loaded = (page: Page) => page.getByRole('table', { name: 'Filer, og hvordan de er læst' });
const judged = (page: Page) => expect(page.locator('main h1')).toContainText(/^Udtrækket kan/, PATIENT);
const mapping = (page: Page) => expect(page.getByRole('heading', { level: 1, name: 'Filerne er åbnet.' })).toBeVisible(PATIENT);
const select = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const lines = ({ text }: OwnFile) => text.trimEnd().split('\n');

test('a workbook and a locked archive are read together once the password fits', async ({ page }) => {
	const watched = watch(page);
	await open(page);
	await picker(page).setInputFiles([await workbook('borgere.xlsx', citizens), await zipped('låst.zip', [grants, prices], 'rigtig kode')]);
	await expect(page.getByRole('heading', { name: 'låst.zip er beskyttet med en adgangskode' })).toBeVisible(PATIENT);
	const password = page.getByRole('textbox', { name: 'Adgangskode' });
	await expect(password).toBeFocused();
	await page.keyboard.type('forkert');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toContainText('Adgangskoden passer ikke. Prøv igen.', PATIENT);
	await expect(password).toBeFocused();
	await page.keyboard.type('rigtig kode');
	await page.keyboard.press('Enter');
	await judged(page);
	for (const row of [/^borgere\.xlsx .*1\.000 1\.000 0/, /^låst\.zip › bevillinger\.csv .*4\.714 4\.714 0/, /^låst\.zip › takster\.csv .*18 18 0/]) await expect(loaded(page).getByRole('row', { name: row })).toBeVisible();
	await watched.expectClean();
});

test('cancelled reading leaves what was loaded, can be begun again, and is forgotten when other files come', async ({ page }) => {
	await open(page);
	await choose(page, [citizens, grants]);
	await expect(loaded(page).getByRole('row', { name: /^bevillinger\.csv .*4\.714/ })).toBeVisible(PATIENT);
	await expect(page.locator('main progress')).toHaveCount(0);
	const [header, ...rows] = lines(citizens);
	const many = { name: 'borgere.csv', text: [header, ...Array.from({ length: 60 }, (_, copy) => rows.map((row) => row.replace(';', `-${copy};`))).flat()].join('\n') };
	const cancel = page.getByRole('button', { name: 'Annuller' });
	const stopped = page.getByText('Indlæsningen er annulleret. Det, der var indlæst før, er uændret.');

	await choose(page, [many]);
	await cancel.click();
	await expect(stopped).toBeVisible();
	await expect(page.locator('header')).toContainText('1.000 borgere');
	await choose(page, [prices]);
	await expect(loaded(page).getByRole('row', { name: /^takster\.csv/ })).toBeVisible(PATIENT);
	await expect(page.locator('main progress')).toHaveCount(0);
	await expect(page.locator('header')).toContainText('1.000 borgere · 4.714 bevillinger');

	await choose(page, [many]);
	await cancel.click();
	await page.getByRole('button', { name: 'Læs filerne alligevel' }).click();
	await expect(page.locator('header')).toContainText('60.000 borgere', PATIENT);
});

test('an unreadable file among good ones is told and left out; a refused one leaves what was loaded', async ({ page }) => {
	await open(page);
	const pdf = { name: 'rapport.pdf', text: '%PDF-1.4\n' };
	await choose(page, [pdf]);
	await expect(page.getByRole('alert')).toContainText('rapport.pdf kan ikke læses', PATIENT);
	await expect(page.getByRole('alert')).toContainText('Filen er en PDF; hent udtrækket som .xlsx eller CSV.');

	await choose(page, [pdf, { name: 'tom.csv', text: '' }, { name: 'ukendt.csv', text: 'a;b\n1;2\n' }, citizens, grants]);
	await mapping(page);
	await expect(page.getByText('rapport.pdf kan ikke læses: filen er en PDF')).toBeVisible();
	await expect(page.getByText('tom.csv kan ikke læses: filen er tom')).toBeVisible();
	await page.getByRole('button', { name: 'Indlæs 2 filer' }).click();
	await judged(page);
	await expect(page.getByText('rapport.pdf, tom.csv kan ikke læses og er ikke med').first()).toBeVisible();
	await expect(page.locator('header')).toContainText('1.000 borgere · 4.714 bevillinger');

	await choose(page, [{ name: 'takster.csv', text: `${lines(prices)[0]};note\nbostoette;;2026;1;2;3;311299-4321\n` }]);
	await expect(page.getByRole('alert').filter({ hasText: 'CPR' })).toContainText('det, der var indlæst før, er uændret', PATIENT);
	await page.getByRole('button', { name: 'Luk' }).click();
	await choose(page, [prices]);
	await expect(loaded(page).getByRole('row', { name: /^takster\.csv/ })).toBeVisible(PATIENT);
	await expect(page.locator('header')).toContainText('1.000 borgere · 4.714 bevillinger');
	await judged(page);
	await expect(page.getByText('rapport.pdf')).toHaveCount(0);
});

test('prices that come after a reload join the citizens that were remembered', async ({ page }) => {
	await open(page);
	await page.getByRole('checkbox', { name: 'Husk på denne computer' }).check();
	await choose(page, [citizens, grants]);
	await expect(page.getByText(/^Gemt på denne computer/)).toBeVisible(PATIENT);
	await expect(page.getByText('Der er ingen priser i egne data')).toBeVisible();
	await page.reload();
	await judged(page);
	for (const [file, rows] of [[prices, /^takster\.csv/], [homes, /^tilbud\.csv/]] as const) {
		await choose(page, [file]);
		await expect(loaded(page).getByRole('row', { name: rows })).toBeVisible(PATIENT);
		await expect(page.locator('main progress')).toHaveCount(0);
		await expect(page.locator('header')).toContainText('1.000 borgere · 4.714 bevillinger');
	}
	await expect(page.getByText('Der er ingen priser i egne data')).toHaveCount(0);
	await expect(page.getByText(/^Gemt på denne computer/)).toBeVisible(PATIENT);
	await page.reload();
	await expect(page.getByRole('heading', { name: /^Egne data: 4 filer/ })).toBeVisible(PATIENT);
});

/** Headings that nobody knows; half of the assessments a word of the town's own. */
const STRANGE = { name: 'liste 2026.csv', text: `nr;fødselsår;samlet;timer\n${Array.from({ length: 40 }, (_, n) => `p${n};${1960 + n};${n % 2 ? 'middel' : 'B'};${n},5`).join('\n')}\n` };

async function mapStrange(page: Page) {
	await mapping(page);
	await select(page, 'Filen indeholder').selectOption('Borgere');
	for (const [column, heading] of Object.entries({ borger_id: 'nr', alder: 'fødselsår', vum_samlet: 'samlet', timer_uge: 'timer' })) await select(page, `Overskrift for ${column}`).selectOption(heading);
	await select(page, 'Beregning af alder').selectOption('beregn alder af fødselsår');
}

test('a correction of the form and the meaning of a word change how many rows can be used', async ({ page }) => {
	await open(page);
	await choose(page, [STRANGE]);
	await mapStrange(page);
	await expect(page.getByText('20 af 40 rækker kan bruges.')).toBeVisible(PATIENT);
	await page.getByText('1 ord kendes ikke').click();
	await select(page, 'Betydning af middel i vum_samlet').selectOption('C');
	await expect(page.getByText('40 af 40 rækker kan bruges. 20 flere end før rettelsen.')).toBeVisible(PATIENT);

	await page.getByText('Filens form:').click();
	await select(page, 'Overskrifter').selectOption('række 3');
	await expect(page.getByText('0 af 38 rækker kan bruges.')).toBeVisible(PATIENT);
	await expect(page.getByRole('button', { name: 'Indlæs 1 fil' })).toBeDisabled();
	await page.getByRole('button', { name: 'Brug det, der blev genkendt' }).click();
	await expect(page.getByText('40 af 40 rækker kan bruges.')).toBeVisible(PATIENT);
	await page.getByRole('button', { name: 'Indlæs 1 fil' }).click();
	await judged(page);
	await expect(loaded(page).getByRole('row', { name: /^liste 2026\.csv/ })).toContainText('alder er læst fra fødselsår');
	await expect(page.getByText('40 rækker ind = 40 brugt + 0 på listen')).toBeVisible();
});

test('corrections are kept as a preset that is fetched, deleted, loaded and used for another file', async ({ page }, info) => {
	await open(page);
	await choose(page, [STRANGE]);
	await mapStrange(page);
	await page.getByText('1 ord kendes ikke').click();
	await select(page, 'Betydning af middel i vum_samlet').selectOption('C');
	await expect(page.getByText('40 af 40 rækker kan bruges.')).toBeVisible(PATIENT);
	await page.locator('summary', { hasText: 'Forudindstilling' }).click();
	await page.getByRole('textbox', { name: 'Gem rettelserne under navnet' }).fill('Vores udtræk');
	await page.getByRole('button', { name: 'Gem som forudindstilling' }).click();
	await expect(page.getByText('genkendt som Vores udtræk')).toBeVisible(PATIENT);

	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Hent som fil' }).click();
	const download = await downloading;
	expect(download.suggestedFilename()).toBe('vores-udtraek.json');
	const kept = info.outputPath('vores-udtraek.json');
	await download.saveAs(kept);
	expect(JSON.parse(readFileSync(kept, 'utf8'))).toMatchObject({ name: 'Vores udtræk', files: [{ tables: ['borgere'], columns: { alder: { from: 'fødselsår', by: 'birth_year' } }, words: { vum_samlet: { middel: 'C' } } }] });

	await page.getByRole('button', { name: 'Slet Vores udtræk' }).click();
	await expect(select(page, 'Læs som')).not.toContainText('Vores udtræk');
	// A colleague's computer, which remembers nothing.
	await page.evaluate(() => localStorage.clear());
	await open(page);
	await choose(page, [{ ...STRANGE, name: 'februar.csv' }]);
	await mapping(page);
	await select(page, 'Filen indeholder').selectOption('Borgere');
	await page.locator('summary', { hasText: 'Forudindstilling' }).click();
	const load = page.locator('input[accept=".json"]');
	await load.setInputFiles(asPayload({ name: 'x.json', text: '{ "preset": 1,' }));
	await expect(page.getByRole('alert')).toHaveText(/Forudindstillingen kan ikke bruges: filen er ikke JSON/);
	await load.setInputFiles(kept);
	await expect(page.getByText('genkendt som Vores udtræk')).toBeVisible(PATIENT);
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(page.getByText('40 af 40 rækker kan bruges.')).toBeVisible(PATIENT);
	await page.getByRole('button', { name: 'Indlæs 1 fil' }).click();
	await expect(page.locator('header')).toContainText('40 borgere', PATIENT);
});

test('files of one name in the folders of a folder are each read, the newest row counting', async ({ page }, info) => {
	const watched = watch(page);
	await open(page);
	const folder = info.outputPath('udtræk');
	const [header, ...rows] = lines(grants);
	for (const [year, some] of [['2025', rows.slice(0, 600)], ['2026', rows.slice(400)]] as const) {
		mkdirSync(`${folder}/${year}`, { recursive: true });
		writeFileSync(`${folder}/${year}/bevillinger.csv`, [header, ...some].join('\n'));
	}
	writeFileSync(`${folder}/borgere.csv`, citizens.text);
	writeFileSync(`${folder}/læs mig.docx`, 'Til den, der læser');
	await page.locator('input[webkitdirectory]').setInputFiles(folder);
	await judged(page);
	await expect(page.getByRole('heading', { name: /^Egne data: 3 filer/ })).toBeVisible();
	await expect(page.locator('header')).toContainText('1.000 borgere · 4.714 bevillinger');
	await expect(page.getByText('200 rækker er erstattet af nyere')).toBeVisible();
	await watched.expectClean();
});
