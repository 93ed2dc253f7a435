import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { TABLES, type Column } from '../../src/lib/extract/columns';
import { byName } from '../../src/lib/extract/contract-files';
import { readExtract } from '../../src/lib/extract/extract';
import { generate, type Files } from '../../src/lib/generate';
import { IDS, levelOf, SAMPLE_SIZE, SEED } from './summary';

const files = new Map<string, Files>();
const filesOf = (id: string): Files => {
	const known = files.get(id) ?? generate({ municipality: id, citizens: SAMPLE_SIZE, seed: SEED }, levelOf(id));
	files.set(id, known);
	return known;
};

/** Null when the cell is as the contract wants it in canonical form, else what is wrong. */
function fault(column: Column, cell: string): string | null {
	if (cell === '') return column.required ? 'blank' : null;
	const number = /^-?\d+(,\d{1,4})?$/.test(cell) ? Number(cell.replace(',', '.')) : NaN;
	switch (column.kind) {
		case 'flag':
			return ['ja', 'nej'].includes(cell) ? null : 'not a flag';
		case 'date':
			return /^20\d\d-\d\d-\d\d$/.test(cell) && !Number.isNaN(Date.parse(cell)) ? null : 'not a date';
		case 'ordinal':
		case 'choice':
			return column.values.includes(cell) ? null : 'not a value';
		case 'number':
		case 'integer':
			return number >= column.min && number <= column.max && (column.kind === 'number' || Number.isInteger(number)) ? null : 'not a number in range';
		default:
			return null;
	}
}

describe.each(IDS)('the files of %s', (id) => {
	it('are the same bytes for the same seed, and others for another', () => {
		const again = generate({ municipality: id, citizens: SAMPLE_SIZE, seed: SEED }, levelOf(id));
		expect(again).toEqual(filesOf(id));
		const other = generate({ municipality: id, citizens: SAMPLE_SIZE, seed: SEED + 1 }, levelOf(id));
		expect(other['borgere.csv']).not.toBe(again['borgere.csv']);
	});

	it('are the committed sample, and its prices the committed prices', () => {
		for (const [name, text] of Object.entries(filesOf(id))) expect(readFileSync(`data/samples/${id}/${name}`, 'utf8') === text, name).toBe(true);
		expect(readFileSync(`data/prices/${id}.csv`, 'utf8')).toBe(filesOf(id)['takster.csv']);
	});

	it.each(TABLES)('$name has every column of the contract and only valid cells', (spec) => {
		const text = filesOf(id)[`${spec.name}.csv` as keyof Files];
		const { data, errors, meta } = Papa.parse<Record<string, string>>(text, { header: true, delimiter: ';', skipEmptyLines: true });
		expect(errors).toEqual([]);
		expect(meta.fields).toEqual(spec.columns.map(({ name }) => name));
		const faults = data.flatMap((row, i) => spec.columns.flatMap((column) => fault(column, row[column.name] ?? '') ?? []).map((what) => `row ${i + 2}: ${what}`));
		expect(faults).toEqual([]);
		for (const column of spec.columns) if (column.kind === 'text' && column.unique) expect(new Set(data.map((row) => row[column.name])).size).toBe(data.length);
	});

	it('are read back without a problem', () => {
		const bytes = Object.entries(filesOf(id)).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
		const { tables, problems } = readExtract(byName(bytes));
		expect(problems).toEqual([]);
		expect(Object.keys(tables).sort()).toEqual(['bevillinger', 'borgere', 'budget', 'takster', 'tilbud']);
	});

	it('are of 1 November 2026', () => {
		const dates = filesOf(id)['borgere.csv'].match(/\d{4}-\d\d-\d\d/g) ?? [];
		expect(dates.sort().at(-1)).toBe('2026-11-01');
	});

	it('hold nothing like a CPR number', () => {
		for (const text of Object.values(filesOf(id))) expect(text).not.toMatch(/\d{10}|\d{6}-\d{4}(?!-)/);
	});

	it('name a citizen for every grant, and a provider of the offer for every named one', () => {
		const rows = (name: keyof Files) => Papa.parse<Record<string, string>>(filesOf(id)[name], { header: true, delimiter: ';', skipEmptyLines: true }).data;
		const citizens = new Set(rows('borgere.csv').map((row) => row.borger_id));
		const providers = new Set(rows('tilbud.csv').map((row) => `${row.tilbud}|${row.indsats}`));
		expect(rows('bevillinger.csv').filter((row) => !citizens.has(row.borger_id))).toEqual([]);
		expect(rows('bevillinger.csv').filter((row) => row.tilbud && !providers.has(`${row.tilbud}|${row.indsats}`))).toEqual([]);
	});

	it('price every offer that is granted', () => {
		const rows = (name: keyof Files) => Papa.parse<Record<string, string>>(filesOf(id)[name], { header: true, delimiter: ';', skipEmptyLines: true }).data;
		const priced = new Set(rows('takster.csv').map((row) => row.indsats));
		expect(levelOf(id).offers.map((offer) => offer.id).filter((offer) => !priced.has(offer))).toEqual([]);
		expect(levelOf(id).offers.flatMap((offer) => offer.supplements ?? []).map(({ price }) => price).filter((price) => !priced.has(price))).toEqual([]);
	});
});

describe('files of other sizes', () => {
	it.each([1, 12, 150])('%i citizens make whole files', (citizens) => {
		for (const id of IDS) {
			const made = generate({ municipality: id, citizens, seed: 3 }, levelOf(id));
			expect(made['borgere.csv'].trim().split('\n')).toHaveLength(citizens + 1);
		}
	});

	it('30,000 citizens hold no ten digits in a row', () => {
		const made = generate({ municipality: 'frederikshavn', citizens: 30_000, seed: 3 }, levelOf('frederikshavn'));
		for (const text of Object.values(made)) expect(/\d{10}/.test(text)).toBe(false);
	});

	it('refuses what it cannot make', () => {
		expect(() => generate({ municipality: 'atlantis', citizens: 10, seed: 1 }, levelOf('holbaek'))).toThrow(/Unknown municipality/);
		expect(() => generate({ municipality: 'holbaek', citizens: 0, seed: 1 }, levelOf('holbaek'))).toThrow(RangeError);
		expect(() => generate({ municipality: 'holbaek', citizens: 10, seed: 1.5 }, levelOf('holbaek'))).toThrow(RangeError);
	});
});
