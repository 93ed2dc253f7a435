import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bookOf, zipOf } from '../extract/sources/fixtures';
import { expectRefusal, folderOf, here as trappe } from '../support/trappe';

const GRANTS = 'IndsatsId;SagId;IndsatsParagraf;LeverandørNavn;IndsatsGodkendelsesDato;IndsatsStartDato;IndsatsSlutDato;IndsatsStatus\n';
const grant = (id: number, sag: string, paragraph: string, end = '', status = 'Godkendt') => `${id};${sag};${paragraph};Bo Nord;01-02-2025;01-03-2025;${end};${status}\n`;
const OLD = GRANTS + grant(1, 's1', 'SEL § 85 Støtte i hjemmet') + grant(2, 's2', 'SEL § 107') + grant(3, 's2', 'SEL § 107', '', 'Kladde');
const NEW = GRANTS + grant(2, 's2', 'SEL § 107', '01-01-2026') + grant(4, 's9', 'SEL § 107');
const SENSUM = {
	'Indsatser_20260101.csv': OLD,
	'Indsatser_20260201.csv': NEW,
	'Sager_20260201.csv': 'SagId;BorgerId\ns1;b1\ns2;b2\n',
	'Afdeling_20260201.csv': 'AfdelingId;Navn\n1;Nord\n',
	'decisions.csv': 'x;y\n1;2\n',
	'tom.csv': '',
	'notes.json': '{}'
};
const CITIZENS = 'borger_id;alder;vum_samlet;timer_uge\nb1;40;C;2\nb2;41;D;3\n';
const OWN = JSON.stringify({
	preset: 1,
	id: 'own',
	name: 'Own',
	files: [{ match: 'folk*', tables: ['borgere'], columns: { borger_id: { from: 'Nr' }, alder: { from: 'Født', by: 'birth_year' }, vum_samlet: { from: 'Score' }, timer_uge: { from: 'Timer' } } }]
});
const PEOPLE = 'Nr;Født;Score;Timer\np1;1986;C;2\np2;1956;D;3\n';
const citizenIds = (file: string) => [...new Set(readFileSync(file, 'utf8').trimEnd().split('\n').slice(1).map((line) => line.split(';')[0]))];

describe('trappe check --preset', () => {
	test('reads the grants of Sensum without citizens: the newest of overlapping files, and every row is used or listed', async () => {
		const { code, stdout, stderr } = await trappe(['check', '--data', folderOf(SENSUM), '--preset', 'sensum-one']);
		expect(code).toBe(1);
		expect(stdout.trimEnd().split('\n')).toEqual([
			'file;row;column;value;problem',
			expect.stringMatching(/^Afdeling_20260201\.csv;;;;warning, unknown_file: /),
			expect.stringMatching(/^decisions\.csv;;;;warning, unknown_file: /),
			'Indsatser_20260201.csv;3;borger_id;withheld;error, case: expected a case that is in the file of cases',
			'Indsatser_20260101.csv;3;bevilling_id;withheld;"note, superseded: expected the newest version of the row; a newer file has it too"',
			'Indsatser_20260101.csv;4;;;note, not_meant: expected a row whose IndsatsStatus is godkendt'
		]);
		expect(stderr.trimEnd().split('\n')).toEqual([
			'Afdeling_20260201.csv: not used: names of departments',
			'decisions.csv: not used: neither the preset nor the contract has a file of this name or these headings',
			'tom.csv: not used: the file is empty; fetch the extract again',
			'Sager_20260201.csv: read as sager: utf-8, delimiter ";", header in row 1, 2 rows = 2 used + 0 listed',
			'Indsatser_20260201.csv: read as bevillinger: utf-8, delimiter ";", header in row 1, 2 rows = 1 used + 1 listed',
			'Indsatser_20260101.csv: read as bevillinger: utf-8, delimiter ";", header in row 1, 3 rows = 1 used + 2 listed',
			'Indsatser_20260101.csv: 1 row is in a newer file too; the newest are used',
			'bevillinger: missing or empty: leverandoer, omfang, ansoegt, seneste_opfoelgning',
			'1 grant cannot be read: it is left out',
			expect.stringMatching(/^The extract can carry only a limited evaluation and not a simulation or a capacity view: there are no citizens, .* only 67% of the rows of grants can be used\.$/)
		]);
	});

	test('holds grants without citizens against the dates of a service level', async () => {
		const folder = folderOf(SENSUM);
		const { code, stderr } = await trappe(['check', '--data', '.', '--preset', 'sensum-one', '--service-level', 'holbaek', '--out', 'flags.csv'], folder);
		expect(code).toBe(1);
		expect(stderr).toMatch(/overskredet \(HB-\d+\): \d of \d grants/);
		expect(readFileSync(join(folder, 'flags.csv'), 'utf8')).toMatch(/^bevilling_id;/);
	});

	test('opens archives, and says what in them was left alone', async () => {
		const archive = await zipOf({ 'udtræk/Indsatser_20260101.csv': OLD, 'udtræk/Sager_20260101.csv': SENSUM['Sager_20260201.csv'], 'læs mig.pdf': '%PDF-1.4' });
		const { stderr } = await trappe(['check', '--data', folderOf({ 'eksport.zip': archive, 'Borgere.CSV': CITIZENS }), '--preset', 'sensum-one']);
		expect(stderr).toContain('eksport.zip › læs mig.pdf: not used: the file is a PDF');
		expect(stderr).toContain('Borgere.CSV: read as borgere: utf-8, delimiter ";", header in row 1, 2 rows = 2 used + 0 listed');
		expect(stderr).toContain('eksport.zip › udtræk/Indsatser_20260101.csv: read as bevillinger: utf-8, delimiter ";", header in row 1, 3 rows = 2 used + 1 listed');
	});

	test('cannot open what a password protects', async () => {
		const archive = await zipOf({ 'Indsatser_1.csv': OLD }, { password: 'hemmelig', zipCrypto: true });
		expectRefusal(await trappe(['check', '--data', folderOf({ 'eksport.zip': archive }), '--preset', 'sensum-one']), /eksport\.zip: the file is protected by a password; save it without one/);
	});

	test('leaves alone what looks like a table and lacks columns of it', async () => {
		const { stderr } = await trappe(['check', '--data', folderOf({ 'borgere.csv': CITIZENS, 'mine bevillinger.csv': 'bevilling_id;borger_id;indsats\n1;b1;85\n' }), '--preset', 'sensum-one']);
		expect(stderr).toContain('mine bevillinger.csv: not used: looks like bevillinger, but bevillinger needs start\n');
	});
});

describe('trappe evaluate and simulate --preset', () => {
	test("read citizens of any name by one's own preset", async () => {
		const folder = folderOf({ 'data/folk 2026.txt': PEOPLE, 'data/tom.csv': '', 'own.json': OWN });
		const ran = await trappe(['evaluate', '--data', 'data', '--preset', 'own.json', '--service-level', 'holbaek', '--out', 'd.csv'], folder);
		expect(ran).toMatchObject({ code: 0, stdout: '', stderr: expect.stringMatching(/^tom\.csv: not used: the file is empty; fetch the extract again\ntakster\.csv: no price/) as unknown });
		expect(citizenIds(join(folder, 'd.csv'))).toEqual(['p1', 'p2']);
	});

	test('a receipt names the preset, each file and each part that was read', async () => {
		const folder = folderOf({ 'data/folk.zip': await zipOf({ 'folk a.csv': PEOPLE, 'folk b.csv': 'Nr;Født;Score;Timer\np2;1956;E;3\np3;x;D;3\n' }), 'data/tilbud.csv': 'tilbud;indsats;pladser\nNord;botilbud_107;3\n', 'own.json': OWN });
		const { code, stderr } = await trappe(['simulate', '--data', 'data', '--preset', 'own.json', '--current', 'holbaek', '--proposed', 'glostrup', '--year', '2026', '--date', '2026-01-01', '--out', 'out'], folder);
		expect(code).toBe(0);
		expect(stderr).toContain('folk.zip › folk a.csv: 2 rows = 1 used + 1 not used; "trappe check" lists them\n');
		const receipt = JSON.parse(readFileSync(join(folder, 'out/receipt.json'), 'utf8')) as { preset: unknown; data: unknown };
		const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/) as unknown;
		expect(receipt.preset).toEqual({ id: 'own', file: 'own.json', sha256 });
		expect(receipt.data).toEqual([
			{
				file: 'folk.zip',
				sha256,
				reads: [
					{ file: 'folk.zip › folk b.csv', table: 'borgere', rowsIn: 2, rowsUsed: 1 },
					{ file: 'folk.zip › folk a.csv', table: 'borgere', rowsIn: 2, rowsUsed: 1 }
				]
			},
			{ file: 'tilbud.csv', sha256, rowsIn: 1, rowsUsed: 1 }
		]);
	});

	test('need citizens', async () => {
		const folder = folderOf(SENSUM);
		expectRefusal(await trappe(['evaluate', '--data', '.', '--preset', 'sensum-one', '--service-level', 'holbaek', '--out', 'd.csv'], folder), /\. has no borgere\.csv/);
		expectRefusal(await trappe(['simulate', '--data', '.', '--preset', 'sensum-one', '--current', 'holbaek', '--proposed', 'holbaek', '--out', 'o'], folder), /\. has no borgere\.csv/);
		expect([existsSync(join(folder, 'd.csv')), existsSync(join(folder, 'o'))]).toEqual([false, false]);
	});
});

describe('workbooks by the names of the contract', () => {
	const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
	const sheet = (...rows: string[]) => rows.map((row) => `<row>${row.split(';').map(inline).join('')}</row>`).join('');
	const people = sheet('borger_id;alder;vum_samlet;timer_uge', 'x1;40;C;2', 'x2;41;Q;2,5');

	test('a workbook of one sheet, or with one sheet that fits, is as good as a CSV file', async () => {
		const books: Record<string, string>[] = [{ Ark1: people }, { Forside: sheet('Udtræk;2026'), Borgere: people }];
		for (const sheets of books) {
			const { code, stdout, stderr } = await trappe(['check', '--data', folderOf({ 'borgere.xlsx': await bookOf({ sheets }) })]);
			expect(code).toBe(1);
			expect(stdout).toMatch(/^borgere\.xlsx( › Borgere)?;3;vum_samlet;Q;error, ordinal/m);
			expect(stderr).toMatch(/^borgere\.xlsx( › Borgere)?: read as borgere: a sheet, header in row 1, 2 rows = 1 used \+ 1 listed$/m);
		}
	});

	test('several sheets that fit, or none, are named', async () => {
		for (const [a, count] of [[people, 2], [sheet('a;b'), 0]] as const)
			expectRefusal(
				await trappe(['check', '--data', folderOf({ 'borgere.xlsx': await bookOf({ sheets: { A: a, B: a } }) })]),
				new RegExp(`borgere\\.xlsx: ${count} of the sheets A, B have the columns borger_id, alder, vum_samlet, timer_uge; one sheet must`)
			);
	});
});

describe('a preset that cannot be used', () => {
	const folder = folderOf({ 'borgere.csv': CITIZENS, 'text.json': 'hello', 'wrong.json': OWN.replace('"Timer"', '""'), 'own.json': OWN, 'none/notes.txt': 'x\n1\n' });
	test.each<[string, string[], RegExp]>([
		['of an id that there is not', ['--data', '.', '--preset', 'nexus'], /--preset: "nexus" is neither a file nor one of sensum-one/],
		['that is a folder', ['--data', '.', '--preset', 'none'], /--preset: none is a folder/],
		['that is no JSON', ['--data', '.', '--preset', 'text.json'], /--preset: text\.json: The preset cannot be used: the file is not JSON/],
		['with a fault', ['--data', '.', '--preset', 'wrong.json'], /--preset: wrong\.json: The preset cannot be used: file 1 \(folk\*\), column timer_uge\.from is empty/],
		['without a word', ['--data', '.', '--preset', ''], /--preset is missing/],
		['over files that it does not fit', ['--data', 'none', '--preset', 'own.json'], /none has no file that is a table of the contract or of the preset own/]
	])('%s', async (_, args, why) => {
		expectRefusal(await trappe(['check', ...args], folder), why);
	});
});
