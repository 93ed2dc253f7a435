import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectRefusal, folderOf, here as trappe, written } from '../support/trappe';

const args = (changes: Record<string, string | null>) =>
	Object.entries({ municipality: 'glostrup', citizens: '40', seed: '7', out: 'made', ...changes }).flatMap(([name, value]) => (value === null ? [] : [`--${name}`, value]));

describe('trappe generate', () => {
	test('writes an extract that check finds nothing wrong with, the same for the same seed', async () => {
		const folder = folderOf();
		for (const out of ['made', 'again']) expect(await trappe(['generate', ...args({ out })], folder)).toMatchObject({ code: 0, stdout: '' });
		const files = ['bevillinger.csv', 'borgere.csv', 'budget.csv', 'takster.csv', 'tilbud.csv'];
		expect(readdirSync(join(folder, 'made')).sort()).toEqual(files);
		const all = written(folder);
		for (const file of files) expect(all[join(folder, 'made', file)]).toBe(all[join(folder, 'again', file)]);
		expect(await trappe(['check', '--data', 'made'], folder)).toMatchObject({ code: 0, stdout: 'file;row;column;value;problem\n', stderr: expect.stringMatching(/The extract can carry a simulation, a capacity view and an evaluation\.\n$/) as unknown });
	});

	test.each<[string, Record<string, string | null>, RegExp]>([
		['an unknown municipality', { municipality: 'aarhus' }, /--municipality: "aarhus" is not one of frederikshavn, glostrup/],
		['no citizens', { citizens: '0' }, /--citizens must be a whole number from 1/],
		['half a citizen', { citizens: '2.5' }, /--citizens must be a whole number/],
		['more citizens than a file can hold', { citizens: '500001' }, /--citizens must be at most 500000/],
		['a seed that is no number', { seed: 'x' }, /--seed must be a whole number/],
		['no seed', { seed: null }, /--seed is missing/],
		['nowhere to write', { out: null }, /--out is missing/]
	])('refuses %s', async (_, changes, why) => {
		const folder = folderOf();
		expectRefusal(await trappe(['generate', ...args(changes)], folder), why);
		expect(written(folder)).toEqual({});
	});
});
