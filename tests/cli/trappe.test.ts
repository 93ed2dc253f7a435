import { describe, expect, test } from 'vitest';
import { expectRefusal, folderOf, trappe } from '../support/trappe';

const COMMANDS = ['read', 'check', 'evaluate', 'simulate', 'generate', 'statements'];

describe.concurrent('trappe', () => {
	test('without a command, or with one it does not know, it names them all', async () => {
		expectRefusal(await trappe([]), new RegExp(`a command is missing; one of ${COMMANDS.join(', ')}`));
		expectRefusal(await trappe(['fly']), /unknown command "fly"/);
	});

	test('help shows how each is called', async () => {
		const { code, stdout } = await trappe(['--help']);
		expect(code).toBe(0);
		expect(stdout.trimEnd().split('\n').map((line) => line.split(' ')[1])).toEqual(COMMANDS);
	});

	test('runs in the folder it is called from; a reader that has seen enough ends it without a word', async () => {
		const folder = folderOf({ 'borgere.csv': `borger_id;alder;vum_samlet;timer_uge\n${Array.from({ length: 60_000 }, (_, row) => `b${row};;A;1\n`).join('')}` });
		const { code, stdout, stderr } = await trappe(['check', '--data', '.'], folder, 1000);
		expect(code).toBe(1);
		expect(stdout).toMatch(/^file;row;column;value;problem\nborgere\.csv;2;alder;;/);
		expect(stdout.length).toBeLessThan(1_000_000);
		expect(stderr).toMatch(/The extract can carry neither .*\n$/);
	});

	test('statements lists every statement once, encoded', async () => {
		const { code, stdout } = await trappe(['statements']);
		const [header, ...lines] = stdout.trimEnd().split('\n');
		expect({ code, header }).toEqual({ code: 0, header: 'id;encoded;where' });
		const ids = lines.map((line) => line.split(';')[0]);
		expect(new Set(ids).size).toBe(ids.length);
		expect(lines.filter((line) => line.split(';')[1] !== 'yes')).toEqual([]);
	});
});
