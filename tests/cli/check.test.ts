import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectRefusal, folderOf, here as trappe, written } from '../support/trappe';

const CITIZENS = 'borger_id;alder;vum_samlet;timer_uge;ramme_behov;varig;afproevet\nb1;70;D;20;doegndaekket;ja;ja\nb2;40;C;2;;;\n';
const GRANTS = `bevilling_id;borger_id;indsats;niveau;ansoegt;kvitteret;afgjort;start
g1;b1;§ 108;6;2025-01-01;2025-01-16;2025-04-01;2025-04-29
g2;b2;bostoette;2;2026-01-31;;2026-05-01;2026-05-10
`;
const FLAGS = ['check', '--data', '.', '--service-level', 'ringkoebing-skjern', '--out', 'flags.csv'];

describe('trappe check: the data', () => {
	test('nothing to find is exit code 0 and a header', async () => {
		const ran = await trappe(['check', '--data', folderOf({ 'borgere.csv': CITIZENS, 'bevillinger.csv': GRANTS })]);
		expect(ran).toMatchObject({ code: 0, stdout: 'file;row;column;value;problem\n' });
		expect(ran.stderr.split('\n')).toEqual([
			'borgere.csv: read as borgere: utf-8, delimiter ";", header in row 1, 2 rows = 2 used + 0 listed',
			'bevillinger.csv: read as bevillinger: utf-8, delimiter ";", header in row 1, 2 rows = 2 used + 0 listed',
			expect.stringMatching(/^borgere: missing or empty: maalgruppe, vurderingsdato, /),
			'bevillinger: missing or empty: leverandoer, omfang, seneste_opfoelgning',
			'borgere: 2 citizens are assessed in no VUM theme: themes count for nothing there',
			'1 citizen (50%) has no running grant: the rules give a place on the staircase, but there is nothing to compare with',
			expect.stringMatching(/^The extract can carry only a limited simulation and a limited evaluation and not a capacity view: .*\.$/),
			''
		]);
	});

	test('errors are exit code 1, with the value only where it can be shown', async () => {
		const folder = folderOf({
			'borgere.csv': 'borger_id;alder;vum_samlet;timer_uge;bosted;note\nb1;170;D;2,5;x;\nb2;40;Q;;x;\nb2;40;Jens Hansen;1;x;\nb2;40;A;1;x;\nb2;41;A;1;x;\n',
			'bevillinger.csv': 'bevilling_id;borger_id;indsats;start\ng1;b9;85;2026-01-01\n',
			'takst.csv': 'a\n'
		});
		const { code, stdout, stderr } = await trappe(['check', '--data', folder]);
		expect(code).toBe(1);
		const severity = 'expected A-E, 0-4 or ingen, let, moderat, svær, fuldstændig';
		const repeated = 'borger_id;withheld;error, duplicate: expected a value that no earlier row has';
		expect(stdout.trimEnd().split('\n')).toEqual([
			'file;row;column;value;problem',
			'borgere.csv;2;alder;170;error, range: expected a whole number from 0 to 120',
			`borgere.csv;3;vum_samlet;Q;error, ordinal: ${severity}`,
			'borgere.csv;3;timer_uge;;"error, blank: expected a value; the cell must be filled in"',
			`borgere.csv;4;${repeated}`,
			`borgere.csv;4;vum_samlet;withheld;error, ordinal: ${severity}`,
			`borgere.csv;5;${repeated}`,
			`borgere.csv;6;${repeated}`,
			'bevillinger.csv;2;borger_id;withheld;warning, orphan: expected a citizen who is in borgere.csv'
		]);
		expect(stdout + stderr).not.toMatch(/Jens|Hansen/);
		expect(stderr.trimEnd().split('\n')).toEqual([
			'takst.csv: not used: the contract has no such file; --preset reads files of other names',
			expect.stringMatching(/^borgere\.csv: .* 5 rows = 0 used \+ 5 listed$/),
			expect.stringMatching(/^bevillinger\.csv: .* 1 row = 0 used \+ 1 listed$/),
			'borgere.csv: not used, since the contract has no such column: bosted',
			'borgere.csv: the column note was not read: it looks like free text',
			'1 citizen has a value in alder that cannot be right: the citizen is left out',
			'4 citizens cannot be read: they are left out',
			'1 grant is to citizens who are not in borgere.csv: it is left out',
			expect.stringMatching(/^The extract can carry neither a simulation, a capacity view nor an evaluation: /)
		]);
	});
});

describe('trappe check: what only shows across rows', () => {
	const FILES = {
		'borgere.csv': CITIZENS,
		'bevillinger.csv': `bevilling_id;borger_id;indsats;tilbud;start;slut
g1;b1;§ 108;Nord;2025-01-01;
g2;b1;botilbud_108;Væk;2025-02-01;
g3;b1;noget;;2025-02-01;2025-01-01
g4;b1;85;;2025-02-30;
g5;b2;108;nord;2025-01-01;
`,
		'tilbud.csv': 'tilbud;indsats;pladser\nNord;botilbud_108;1\n',
		'takster.csv': 'indsats;niveau;aar;basis_kr_aar;timepris_kr;enhedspris_kr\nbostoette;;2025;;400;\n'
	};
	const folder = folderOf(FILES);

	test('is listed as warnings among the errors, by file and row, with what it means', async () => {
		const { code, stdout, stderr } = await trappe(['check', '--data', folder, '--service-level', 'ringkoebing-skjern', '--year', '2026', '--date', '2026-01-01']);
		expect(code).toBe(1);
		expect(stdout.trimEnd().split('\n').slice(1).map((line) => line.replace(/: expected.*/, ''))).toEqual([
			'bevillinger.csv;2;start;withheld;warning, overlap',
			'bevillinger.csv;3;tilbud;withheld;warning, unknown_home',
			'bevillinger.csv;3;start;withheld;warning, overlap',
			'bevillinger.csv;4;indsats;withheld;warning, unknown_offer',
			'bevillinger.csv;4;slut;withheld;warning, end_before_start',
			'bevillinger.csv;5;start;2025-02-30;error, date',
			'tilbud.csv;2;pladser;withheld;warning, over_capacity'
		]);
		expect(stderr).toContain('takster.csv: no price for botilbud_108 6: 1 citizen (gaeldende)');
		expect(stderr).not.toContain('no price for bostoette');
		expect(stderr).toContain('1 citizen has no price: the cost is not in the sum\n');
		expect(stderr).toContain('1 running grant names a home that is not in tilbud.csv: it takes no place\n');
	});

	test('is told without a service level as far as it needs no rules; the date says which grants run', async () => {
		const codes = async (...more: string[]) => [...(await trappe(['check', '--data', folder, ...more])).stdout.matchAll(/^(\w+)\.csv;(\d+);.*warning, (\w+)/gm)].map(([, file, row, code]) => `${file} ${row} ${code}`);
		expect(await codes()).toEqual(['bevillinger 4 end_before_start']);
		expect(await codes('--date', '2026-01-01')).toEqual(['bevillinger 3 unknown_home', 'bevillinger 4 end_before_start', 'tilbud 2 over_capacity']);
	});

	test('warnings alone are exit code 0', async () => {
		const { code, stdout } = await trappe(['check', '--data', folderOf({ ...FILES, 'bevillinger.csv': 'bevilling_id;borger_id;indsats;start;slut\ng1;b1;85;2025-02-01;2025-01-01\n' })]);
		expect([code, stdout]).toEqual([0, expect.stringMatching(/^file.*\nbevillinger\.csv;2;slut;withheld;"?warning, end_before_start: .*\n$/)]);
	});
});

describe('trappe check: the grants', () => {
	test('writes every flagged grant, as of the last date in the extract', async () => {
		const folder = folderOf({ 'borgere.csv': CITIZENS, 'bevillinger.csv': GRANTS });
		const { code, stdout, stderr } = await trappe(FLAGS, folder);
		expect({ code, stdout }).toEqual({ code: 0, stdout: 'file;row;column;value;problem\n' });
		expect(readFileSync(join(folder, 'flags.csv'), 'utf8')).toBe(`bevilling_id;borger_id;flag;regler;frist;dage_over
g1;b1;kvittering_overskredet;RK-16;2025-01-15;1
g1;b1;over_65;RK-34;;
g2;b2;sagsbehandling_overskredet;RK-17;2026-04-30;1
`);
		expect(stderr).toContain('over_65 (RK-34): 1 of 1 grants');
	});

	test('a proposal that allows a month more flags one grant less', async () => {
		const longer = JSON.stringify({ base: 'ringkoebing-skjern', values: { 'sagsbehandling.85-107-108': 4 } });
		const folder = folderOf({ 'borgere.csv': CITIZENS, 'bevillinger.csv': GRANTS, 'longer.json': longer });
		await trappe(['check', '--data', '.', '--service-level', 'longer.json', '--out', 'flags.csv'], folder);
		expect(readFileSync(join(folder, 'flags.csv'), 'utf8')).not.toMatch(/sagsbehandling/);
	});

	test('the date decides which grants run', async () => {
		const folder = folderOf({ 'borgere.csv': CITIZENS, 'bevillinger.csv': GRANTS });
		await trappe([...FLAGS, '--date', '2025-04-28'], folder);
		expect(readFileSync(join(folder, 'flags.csv'), 'utf8')).not.toMatch(/over_65/);
	});

	test('an extract without grants or dates gives no flags; grants without a date to hold them against need one', async () => {
		const bare = folderOf({ 'borgere.csv': CITIZENS });
		expect(await trappe(FLAGS, bare)).toMatchObject({ code: 0, stderr: expect.not.stringContaining('overskredet') as unknown });
		expect(readFileSync(join(bare, 'flags.csv'), 'utf8')).toBe('bevilling_id;borger_id;flag;regler;frist;dage_over\n');
		const undated = folderOf({ 'borgere.csv': CITIZENS, 'bevillinger.csv': 'bevilling_id;borger_id;indsats;start\ng1;b1;85;2026-01-01\n' });
		expectRefusal(await trappe(FLAGS, undated), /--date is missing/);
	});
});

describe('trappe check: wrong use', () => {
	const good = { 'borgere.csv': CITIZENS };
	const outside = { base: 'frederikshavn', values: { 'sagsbehandling.101': 15 } };
	const files = { ...good, 'notes.json': '{"a": 1}', 'text.json': 'hello', 'outside.json': JSON.stringify(outside) };
	test.each<[string, string[], RegExp]>([
		['a missing option', [], /--data is missing/],
		['a folder that is not there', ['--data', 'gone'], /there is no folder gone/],
		['a file as the folder', ['--data', 'notes.json'], /there is no folder notes\.json/],
		['a folder without borgere.csv', ['--data', 'empty'], /empty has no borgere\.csv/],
		['an unknown service level', ['--data', '.', '--service-level', 'koebenhavn'], /"koebenhavn" is neither a file nor one of frederikshavn/],
		['a file that is not JSON', ['--data', '.', '--service-level', 'text.json'], /text\.json is not a JSON file/],
		['JSON that is not a service level', ['--data', '.', '--service-level', 'notes.json'], /Not a service level: /],
		['a folder as the service level', ['--data', '.', '--service-level', 'empty'], /is a folder/],
		["a proposal outside the law's frame", ['--data', '.', '--service-level', 'outside.json'], /L-07/],
		['a date that is none', ['--data', '.', '--service-level', 'glostrup', '--date', '2026-02-30'], /--date must be a date YYYY-MM-DD/],
		['flags without rules', ['--data', '.', '--out', 'flags.csv'], /--out needs --service-level/],
		['a price year without rules', ['--data', '.', '--year', '2026'], /--year needs --service-level/],
		['a stray word', ['--data', '.', 'more'], /more/]
	])('refuses %s', async (_, args, why) => {
		expectRefusal(await trappe(['check', ...args], folderOf({ ...files, 'empty/x.txt': '' })), why);
	});

	test('a required column that is missing', async () => {
		expectRefusal(await trappe(['check', '--data', folderOf({ 'borgere.csv': 'borger_id;alder;vum_samlet\nb1;40;C\n' })]), /borgere\.csv: lacks the column timer_uge/);
	});

	test('a CPR number, which is nowhere to be seen', async () => {
		const folder = folderOf({ ...good, 'bevillinger.csv': 'bevilling_id;borger_id;indsats;start;bem\ng1;b1;85;2026-01-01;ring 0101901234\n' });
		const before = Object.keys(written(folder));
		const ran = await trappe(FLAGS, folder);
		expectRefusal(ran, /bevillinger\.csv: row 2, column bem looks like a CPR number/);
		expect(ran.stdout + ran.stderr).not.toMatch(/0101901234|1234/);
		expect(Object.keys(written(folder))).toEqual(before);
	});
});
