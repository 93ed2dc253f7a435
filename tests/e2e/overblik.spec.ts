import { expect, test, type Page } from '@playwright/test';
import { seriousFindings } from './axe';
import { answered } from './open';
import { watch } from './watch';

const answer = (page: Page) => page.getByRole('heading', { level: 1 });
const editor = (page: Page, name: string) => page.getByRole('textbox', { name });
const UPPER = 'Ny værdi for Borgerprofil 5 (massiv): øvre grænse';

async function open(page: Page, hash = '') {
	await page.goto(`/${hash}`);
	await answered(page);
}

/** Waits until the answer is no longer `before`, and gives the new one. */
async function nextAnswer(page: Page, before: string) {
	await expect(answer(page)).not.toHaveText(before);
	await answered(page);
	return answer(page).innerText();
}

test('a value that is no number leaves the figures and says so; a limit out of order is told by name', async ({ page }) => {
	await open(page);
	const before = await answer(page).innerText();
	const limit = editor(page, UPPER);
	for (const typed of ['abc', '', '99999999999999999999']) {
		await limit.fill(typed);
		await expect(page.getByRole('alert')).toContainText('Skriv et tal fra 0 til 1 milliard');
		await expect(limit).toHaveAttribute('aria-invalid', 'true');
		await expect(answer(page)).toHaveText(before);
	}
	await limit.fill('3');
	await expect(page.getByRole('alert')).toContainText('»Borgerprofil 5 (massiv): øvre grænse« = 3 skal ligge over grænsen før den (8,5).');
	await expect(answer(page)).toHaveText(before);

	await limit.fill('16.5');
	const point = await nextAnswer(page, before);
	await expect(page.getByRole('alert')).toHaveCount(0);
	await limit.fill('15');
	await limit.fill('16,5');
	await answered(page);
	await expect(answer(page)).toHaveText(point);
	await expect(page).toHaveURL(/borgerprofil\.5\.op_til=16\.5/);
});

test('every kind of value can be picked by its full name and changed', async ({ page }) => {
	await open(page);
	let said = await answer(page).innerText();
	await page.getByRole('combobox', { name: 'VUM-niveau', exact: true }).selectOption({ label: 'Midlertidigt botilbud: krævet VUM-niveau (RK-04)' });
	await expect(page.getByText('Midlertidigt botilbud: krævet VUM-niveau RK-04')).toBeVisible();
	await page.getByRole('combobox', { name: 'Ny værdi for Midlertidigt botilbud: krævet VUM-niveau' }).selectOption('E');
	said = await nextAnswer(page, said);
	await page.getByRole('combobox', { name: 'Timer og omfang' }).selectOption({ label: 'Borgerprofil 4 (vidtgående): afregnede timer (RK-07)' });
	await editor(page, 'Ny værdi for Borgerprofil 4 (vidtgående): afregnede timer').fill('7');
	said = await nextAnswer(page, said);
	await page.getByRole('combobox', { name: 'Pris', exact: true }).selectOption({ label: 'Aktivitets- og samværstilbud, profil 3: dagspris' });
	await editor(page, 'Ny værdi for Aktivitets- og samværstilbud, profil 3: dagspris').fill('1.000');
	await nextAnswer(page, said);
	await expect(page).toHaveURL(/pris:samvaer:3:enhedspris_kr=1000/);
});

test('no proposal shows the present alone, and the example comes back', async ({ page }) => {
	await open(page);
	const example = await answer(page).innerText();
	await page.getByRole('radio', { name: 'Intet forslag' }).check();
	await expect(answer(page)).toContainText(/\d+ borgere er på trappen og koster .* om året\. \d+ af dem bor i længerevarende botilbud\./);
	await expect(page.getByRole('figure')).not.toContainText('kommer til med forslaget');
	await expect(page.getByRole('figure')).not.toContainText('→');
	await expect(page).toHaveURL(/forslag=ingen/);
	await page.getByRole('radio', { name: 'Eget hjem først (eksempel)' }).check();
	await expect(answer(page)).toHaveText(example);
});

test('the keyboard changes, undoes, redoes and goes back to the example', async ({ page }) => {
	await open(page);
	const before = await answer(page).innerText();
	await editor(page, UPPER).focus();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('18');
	const after = await nextAnswer(page, before);
	await expect(page.getByRole('radio', { name: 'Eget forslag' })).toBeChecked();

	const undo = page.getByRole('button', { name: 'Fortryd' });
	await undo.focus();
	await page.keyboard.press('Enter');
	await expect(answer(page)).toHaveText(before);
	await expect(undo).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Gentag' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(answer(page)).toHaveText(after);
	await page.getByRole('button', { name: 'Tilbage til eksemplet' }).press('Space');
	await expect(answer(page)).toHaveText(before);
});

test('another municipality brings its own sample and example, and the last one picked wins', async ({ page }) => {
	await open(page);
	const chooser = page.getByRole('combobox', { name: 'Kommune' });
	await chooser.selectOption('holbaek');
	await chooser.selectOption('ishoej-vallensbaek');
	await expect(answer(page)).toContainText('19 borgere, der i dag ikke har en placering, får en.', { timeout: 30_000 });
	await expect(page).toHaveURL(/#kommune=ishoej-vallensbaek&bostoette\.alder=67/);
	await expect(page.getByRole('radio', { name: 'Støtte til pensionsalderen, færre dage (eksempel)' })).toBeChecked();
});

test('a language switch in the middle of an edit keeps the proposal', async ({ page }) => {
	await open(page);
	const before = await answer(page).innerText();
	await editor(page, UPPER).fill('17,5');
	await nextAnswer(page, before);
	const address = page.url();
	await page.getByRole('button', { name: 'English' }).click();
	await expect(answer(page)).toContainText('The proposal moves');
	await expect(page.getByRole('textbox', { name: 'New value of Profile 5 (massive): upper limit' })).toHaveValue('17.5');
	expect(page.url()).toBe(address);
	expect(await page.locator('body').innerText()).not.toMatch(/\b(og|borgere|forslaget|gældende|stk\.)\b/i);
});

const REFUSED: [what: string, hash: string, told: RegExp, municipality: string][] = [
	['outside the law', '#kommune=glostrup&L-01.alder=16', /L-01/, 'glostrup'],
	['with no value at all', '#kommune=glostrup&botilbud_107.vum=Z', /»Midlertidigt botilbud: krævet VUM-niveau« har ikke en værdi/, 'glostrup'],
	['that was cut off', '#kommune=glostrup&f=2.qMOlZOvFqlYq', /Linket er beskadiget eller klippet over/, 'glostrup'],
	['of a newer version', '#kommune=glostrup&f=3.qMOlZOvFqlYq', /nyere udgave af Indsatstrappen/, 'glostrup'],
	['of an unknown municipality', '#kommune=kolding&botilbud_107.vum=D', /ingen kommune, der hedder kolding/, 'ringkoebing-skjern']
];
test('an address that cannot be used is told, and opens full with the service level in force', async ({ page }) => {
	await open(page);
	for (const [what, hash, told, municipality] of REFUSED) {
		await page.evaluate((to) => void (location.hash = to), hash);
		await expect(page.getByRole('alert'), what).toContainText(told, { timeout: 30_000 });
		await expect(page.getByRole('alert'), what).toContainText('Figurerne viser det gældende serviceniveau.');
		await expect(page.getByRole('combobox', { name: 'Kommune' }), what).toHaveValue(municipality);
		await expect(answer(page), what).toContainText('borgere er på trappen');
		await expect(page, what).toHaveURL(new RegExp(`#kommune=${municipality}&forslag=ingen$`));
	}
});

test('back and forward lead through the addresses that were typed, a reload stays', async ({ page }) => {
	await open(page, '#kommune=glostrup&botilbud_107.vum=E');
	const first = await answer(page).innerText();
	await page.evaluate(() => void (location.hash = '#kommune=glostrup&forslag=ingen'));
	const second = await nextAnswer(page, first);
	await page.goBack();
	await expect(answer(page)).toHaveText(first, { timeout: 30_000 });
	await page.goForward();
	await expect(answer(page)).toHaveText(second, { timeout: 30_000 });
	await page.reload();
	await expect(answer(page)).toHaveText(second, { timeout: 30_000 });
});

test('says so when the sample does not arrive, and a retry opens what the address asked for', async ({ page }) => {
	await page.route('**/*.csv', (route) => route.abort());
	await page.goto('/#kommune=glostrup&botilbud_107.vum=E');
	const alert = page.getByRole('alert');
	await expect(alert).toContainText('Udtrækket kunne ikke indlæses');
	await expect(alert).toContainText('bevillinger.csv kom ikke frem');
	await page.unroute('**/*.csv');
	await alert.getByRole('button', { name: 'Prøv igen' }).click();
	await answered(page);
	await expect(page.getByRole('radio', { name: 'Eget forslag' })).toBeChecked();
	await expect(page).toHaveURL(/#kommune=glostrup&botilbud_107\.vum=E$/);
});

test('the figures do not wait for the database', async ({ page }) => {
	await page.route('**/duckdb-*', (route) => route.abort());
	await open(page, '#kommune=glostrup&botilbud_107.vum=E');
	await expect(answer(page)).toContainText('Forslaget flytter');
});

test('all tables open fit 360 pixels and paper, print with their charts, and stay accessible', async ({ page }) => {
	const seen = watch(page);
	await page.setViewportSize({ width: 360, height: 640 });
	await open(page, '#kommune=frederikshavn');
	for (const name of await page.locator('summary').all()) await name.click();
	await expect(page.locator('details table')).toHaveCount(5);
	await page.getByRole('button', { name: 'Borgere', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Borgere efter niveau' })).toBeVisible();
	const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(await overflow()).toBe(0);
	const small = await page.locator('button, summary, select, input').evaluateAll((all) =>
		all.filter((each) => each.getBoundingClientRect().height < 24 && !(each instanceof HTMLInputElement && each.type === 'radio')).map((each) => each.outerHTML)
	);
	expect(small).toEqual([]);
	expect(await seriousFindings(page)).toEqual([]);

	await page.setViewportSize({ width: 680, height: 960 });
	await page.emulateMedia({ media: 'print' });
	expect(await overflow()).toBe(0);
	const cut = await page.locator('details table').evaluateAll((tables) => tables.filter((t) => t.getBoundingClientRect().right > innerWidth).map((t) => t.textContent?.slice(0, 40)));
	expect(cut).toEqual([]);
	await expect(page.locator('details table').first()).toBeVisible();
	await expect(page.getByText('Forslag: Støttepakke før botilbud', { exact: true })).toBeVisible();
	await seen.expectClean();
});
