import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectRefusal, folderOf, here as trappe, written } from '../support/trappe';

const CITIZENS = 'borger_id;alder;vum_samlet;timer_uge;behov_97;varig;vum_mobilitet;maalgruppe\nb1;40;C;2,5;ja;ja;D;handicap\n';
const PRICES = 'indsats;niveau;aar;basis_kr_aar;timepris_kr;enhedspris_kr\nbostoette;;2025;;400;\nbostoette;;2027;;500;\n';
const DATA = { 'borgere.csv': CITIZENS, 'takster.csv': PRICES };
const less = { base: 'glostrup', values: { 'ledsagelse.timer': 14 } };
const selfish = { base: 'selfish.json', values: {} };
const FILES = { ...DATA, 'less.json': JSON.stringify(less), 'selfish.json': JSON.stringify(selfish), 'other.json': '[1]', 'text.json': '{', 'none/x.csv': 'a\n' };

describe('trappe evaluate', () => {
	test('writes the decisions, at the prices of the year', async () => {
		const folder = folderOf(DATA);
		const ran = await trappe(['evaluate', '--data', '.', '--service-level', 'ishoej-vallensbaek', '--year', '2026', '--out', 'new/d.csv'], folder);
		expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
		const [header, ...lines] = readFileSync(join(folder, 'new/d.csv'), 'utf8').trimEnd().split('\n');
		expect(header).toBe('borger_id;indsats;paragraf;trin;berettiget;maaling;niveau;omfang;enhed;timer_uge_beregnet;placering;flag;basis_kr_aar;variabel_kr_aar;regler');
		expect(lines).toHaveLength(6);
		expect(lines[0]).toMatch(/^b1;bostoette;85;1;ja;regel;moderat;2,5;timer_uge;2,5;ja;;0,00;52000,00;/);
	});

	test.each<[string, string[], RegExp]>([
		['no data', ['--service-level', 'glostrup', '--out', 'd.csv'], /--data is missing/],
		['no service level', ['--data', '.', '--out', 'd.csv'], /--service-level is missing/],
		['nowhere to write', ['--data', '.', '--service-level', 'glostrup'], /--out is missing/],
		['a folder to write to', ['--data', '.', '--service-level', 'glostrup', '--out', 'none'], /none/],
		['an unknown option', ['--data', '.', '--service-level', 'glostrup', '--out', 'd.csv', '--colour', 'red'], /--colour/],
		['an unknown service level', ['--data', '.', '--service-level', 'odense', '--out', 'd.csv'], /"odense" is neither a file nor one of/],
		['a folder without borgere.csv', ['--data', 'none', '--service-level', 'glostrup', '--out', 'd.csv'], /has no borgere\.csv/],
		['a year that is no number', ['--data', '.', '--service-level', 'glostrup', '--out', 'd.csv', '--year', '20x6'], /--year must be a whole number/],
		['a year out of reach', ['--data', '.', '--service-level', 'glostrup', '--out', 'd.csv', '--year', '1066'], /--year must lie from 1990 to 2100/],
		['broken JSON', ['--data', '.', '--service-level', 'text.json', '--out', 'd.csv'], /text\.json is not a JSON file/],
		['JSON that is not a service level', ['--data', '.', '--service-level', 'other.json', '--out', 'd.csv'], /Not a service level: /],
		["a proposal outside the law's frame", ['--data', '.', '--service-level', 'less.json', '--out', 'd.csv'], /Outside the law's frame, L-05/],
		['a proposal on top of itself', ['--data', '.', '--service-level', 'selfish.json', '--out', 'd.csv'], /builds on itself/]
	])('refuses %s', async (_, args, why) => {
		const folder = folderOf(FILES);
		expectRefusal(await trappe(['evaluate', ...args], folder), why);
		expect(Object.keys(written(folder))).toHaveLength(Object.keys(FILES).length);
	});

	test('stops at a CPR number, which is nowhere to be seen', async () => {
		const folder = folderOf({ ...DATA, 'borgere.csv': `${CITIZENS}311299-1234;40;C;1;;;;\n` });
		const ran = await trappe(['evaluate', '--data', '.', '--service-level', 'glostrup', '--out', 'd.csv'], folder);
		expectRefusal(ran, /borgere\.csv: row 3, column borger_id/);
		expect(ran.stderr).not.toMatch(/311299|1234/);
		expect(Object.keys(written(folder))).toHaveLength(2);
	});
});
