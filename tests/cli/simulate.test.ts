import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruled } from '../../src/cli/rules';
import { expectRefusal, folderOf, here as trappe } from '../support/trappe';

const CITIZENS = 'borger_id;alder;vum_samlet;timer_uge;ramme_behov;midlertidig\nb1;40;D;20;doegndaekket;ja\nb2;40;C;2;;\n';
const proposal = (base: string, values: object, rest: object = {}) => JSON.stringify({ base, values, ...rest });
const FILES = {
	'borgere.csv': CITIZENS,
	'stricter.json': proposal('holbaek', {}, { require: { botilbud_107: [{ fact: 'afproevet', is: true }] } }),
	'draft.json': JSON.stringify({
		format: 2,
		base: 'holbaek',
		changes: [
			{ kind: 'require', indsats: 'botilbud_107', conditions: [{ fact: 'afproevet', is: true }], title: 'Afprøvet først' },
			{ kind: 'value', id: 'no.such', value: 1, off: true }
		],
		assumptions: { capacityMonths: 6 }
	}),
	'newer.json': JSON.stringify({ format: 3, base: 'holbaek' }),
	'unknown.json': proposal('holbaek', { 'no.such': 1 }),
	'younger.json': proposal('holbaek', { 'L-01.alder': 16 }),
	'kind.json': proposal('holbaek', { 'opfoelgning.85': 'C' }),
	'half.json': proposal('holbaek', { 'opfoelgning.85': 0.5 })
};
const run = (proposed: string, folder: string, ...more: string[]) => trappe(['simulate', '--data', '.', '--current', 'holbaek', '--proposed', proposed, '--out', 'out', ...more], folder);

describe('trappe simulate', () => {
	test('writes the files of the contract, with a receipt of what went in', async () => {
		const folder = folderOf(FILES);
		const { code, stdout } = await run('stricter.json', folder, '--year', '2026', '--date', '2026-06-30');
		expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
		expect(readdirSync(join(folder, 'out'))).toEqual(expect.arrayContaining(['movement.csv', 'placements.csv', 'receipt.json', 'shares.csv']));
		const receipt = JSON.parse(readFileSync(join(folder, 'out/receipt.json'), 'utf8')) as { data: unknown[]; options: object; proposed: { files: { sha256: string }[] } };
		expect(receipt.options).toEqual({ year: 2026, date: '2026-06-30' });
		expect(receipt.data).toMatchObject([{ file: 'borgere.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown, rowsIn: 2, rowsUsed: 2 }]);
		expect(receipt.proposed.files).toHaveLength(2);
	});

	test('runs a draft as the plain proposal that it says, without what is switched off', async () => {
		const folder = folderOf(FILES);
		const written = () => ['placements.csv', 'movement.csv', 'shares.csv'].map((name) => readFileSync(join(folder, 'out', name), 'utf8'));
		expect((await run('stricter.json', folder)).code).toBe(0);
		const plain = written();
		expect((await run('draft.json', folder)).code).toBe(0);
		expect(written()).toEqual(plain);
	});

	test('reads the words and assumptions of a draft', () => {
		const folder = folderOf(FILES);
		const draft = ruled(join(folder, 'draft.json'), 'proposed');
		expect([draft.draft.changes[0]?.title, draft.assumptions]).toEqual(['Afprøvet først', { capacityMonths: 6 }]);
		expect(ruled('holbaek', 'current')).toMatchObject({ draft: { base: 'holbaek', changes: [] }, assumptions: {} });
	});

	test('writes years that are the sums of their months, own homes and all, for a draft of a sample', async () => {
		const assumptions = { from: '2027-05-12', ownHome: { hours: 40, share: 0.5, months: 9 }, priceGrowth: { 2028: 0.03 }, capacityMonths: 7 };
		const folder = folderOf({ 'draft.json': JSON.stringify({ format: 2, base: 'glostrup', changes: [{ kind: 'value', id: 'botilbud_107.vum', value: 'D' }], assumptions: { ...assumptions, flows: 'ingen' } }) });
		const data = resolve(import.meta.dirname, '../../data/samples/glostrup');
		const { code } = await trappe(['simulate', '--data', data, '--current', 'glostrup', '--proposed', 'draft.json', '--year', '2026', '--out', 'out'], folder);
		expect(code).toBe(0);
		const rows = (name: string) => readFileSync(join(folder, `out/${name}.csv`), 'utf8').trimEnd().split('\n').slice(1).map((line) => line.split(';'));
		const oere = (text: string) => Math.round(Number(text.replace(',', '.')) * 100);
		const years = rows('years');
		expect(years).toHaveLength(8);
		for (const [side, year, ...kr] of years) {
			const months = rows('months').filter(([s, month]) => s === side && month!.startsWith(year!));
			expect(months).toHaveLength(12);
			for (const column of [0, 1, 2]) expect(months.reduce((sum, m) => sum + oere(m[column + 2]!), 0)).toBe(oere(kr[column]!));
		}
		const [current, proposed] = ['gaeldende', 'forslag'].map((side) => rows('months').filter(([s]) => s === side).map((m) => m.slice(2).join()));
		expect(proposed!.slice(0, 4)).toEqual(current!.slice(0, 4));
		expect(proposed![4]).not.toBe(current![4]);
	});

	test('holds the service level of another municipality against the same citizens', async () => {
		const folder = folderOf(FILES);
		const { code } = await run('glostrup', folder);
		expect(code).toBe(0);
		const sum = (scenario: string) =>
			readFileSync(join(folder, 'out/placements.csv'), 'utf8').split('\n').filter((line) => line.startsWith(`${scenario};placering`)).length;
		expect([sum('gaeldende'), sum('forslag')].every((n) => n > 0)).toBe(true);
	});

	test.each<[string, string, string[], RegExp]>([
		['a parameter the service level does not have', 'unknown.json', [], /no\.such, which holbaek does not have/],
		["a change of the law's own numbers", 'younger.json', [], /Outside the law's frame, L-01/],
		['a draft of a newer format', 'newer.json', [], /format 3 is of a newer version/],
		['a value of another kind', 'kind.json', [], /opfoelgning\.85 takes a number/],
		['half a calendar month', 'half.json', [], /Not a service level: checks\.0/],
		['a date that is none', 'holbaek', ['--date', '30-06-2026'], /--date must be a date/],
		['no such file', 'gone.json', [], /"gone\.json" is neither a file nor one of/]
	])('refuses %s', async (_, proposed, more, why) => {
		expectRefusal(await run(proposed, folderOf(FILES), ...more), why);
	});
});
