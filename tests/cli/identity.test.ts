/** Headless, a CPR number in any disguise stops the command and is nowhere to be seen afterwards. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DISGUISES } from '../extract/identity/disguises';
import { bookOf, zipOf } from '../extract/sources/fixtures';
import { expectRefusal, folderOf, here as trappe, written } from '../support/trappe';

const HEADER = 'borger_id;alder;vum_samlet;timer_uge;bem';
const csv = (cell: string) => `${HEADER}\nb1;40;C;2;"${cell.replaceAll('"', '""')}"\n`;
const COMMANDS: Record<string, (data: string, out: string) => string[]> = {
	read: (data, out) => ['read', join(data, 'borgere.csv'), '--out', join(out, 'c.csv')],
	check: (data, out) => ['check', '--data', data, '--service-level', 'holbaek', '--date', '2026-01-01', '--out', join(out, 'f.csv')],
	evaluate: (data, out) => ['evaluate', '--data', data, '--service-level', 'holbaek', '--out', join(out, 'd.csv')],
	simulate: (data, out) => ['simulate', '--data', data, '--current', 'holbaek', '--proposed', 'glostrup', '--out', join(out, 's')]
};

/** Nothing of the number in what the command says, and no file from it. */
async function expectStop(args: string[], out: string, why: RegExp, trace: RegExp): Promise<void> {
	const ran = await trappe(args);
	expectRefusal(ran, why);
	expect(ran.stderr).not.toMatch(trace);
	expect(written(out)).toEqual({});
}

describe.each(Object.keys(COMMANDS))('trappe %s', (name) => {
	const args = COMMANDS[name]!;

	test('stops at every disguise in a cell', async () => {
		const out = folderOf();
		for (const cell of DISGUISES) await expectStop(args(folderOf({ 'borgere.csv': csv(cell) }), out), out, /borgere\.csv: row 2, column bem looks like a CPR number/, /1234|0190|9000/);
	});

	test('stops at a number in a heading, and at columns of nine digits', async () => {
		const out = folderOf();
		await expectStop(args(folderOf({ 'borgere.csv': csv('x').replace('bem', '010190-1234') }), out), out, /row 1, column #5/, /1234|0190/);
		const nines = ['101901234', '201911234', '301921234', '401931234', '501941234'].map((cell, at) => `b${at};40;C;2;${cell}\n`);
		await expectStop(args(folderOf({ 'borgere.csv': `${HEADER}\n${nines.join('')}` }), out), out, /row 2, column bem looks like a CPR number/, /1234|0190/);
	});
});

describe('every file of the contract is looked through, also by a command that does not need it', () => {
	const good = csv('x');
	const others = {
		'bevillinger.csv': 'bevilling_id;borger_id;indsats;start;note\ng1;b1;85;2025-01-01;010190-1234\n',
		'tilbud.csv': 'tilbud;indsats;pladser;note\nHuset;botilbud_108;4;010190-1234\n',
		'takster.csv': 'indsats;aar;note\nbostoette;2026;010190-1234\n',
		'budget.csv': 'funktion;aar;note\n5.38.50;2026;010190-1234\n'
	};
	test.each(Object.entries(others))('%s', async (name, text) => {
		const out = folderOf();
		for (const command of ['check', 'evaluate', 'simulate'])
			await expectStop(COMMANDS[command]!(folderOf({ 'borgere.csv': good, [name]: text }), out), out, new RegExp(`${name.replace('.', '\\.')}: row 2, column note looks like a CPR number`), /010190|1234/);
	});

	test('a file without the columns it must have as well; without an identity it stops no evaluation', async () => {
		const out = folderOf();
		const folder = (note: string) => folderOf({ 'borgere.csv': good, 'bevillinger.csv': `bevilling_id;note\ng1;${note}\n` });
		await expectStop(COMMANDS['evaluate']!(folder('010190-1234'), out), out, /bevillinger\.csv: row 2, column note/, /010190|1234/);
		expect((await trappe(COMMANDS['evaluate']!(folder('x'), out))).code).toBe(0);
	});
});

describe('names of files', () => {
	const good = { 'borgere.csv': csv('x') };

	test('a file that is not used is told of without its name', async () => {
		const { code, stderr } = await trappe(['check', '--data', folderOf({ ...good, '010190-1234.csv': 'a\n' })]);
		expect(code).toBe(0);
		expect(stderr).toMatch(/^\*\*\*\.csv: not used/);
		expect(stderr).not.toMatch(/010190|1234/);
	});

	test('stop a command that would read the file', async () => {
		const folder = folderOf({ ...good, 'sub/010190-1234.csv': 'a\n1\n', '0101901234/borgere.csv': csv('x') });
		const archive = folderOf({ ...good, 'a.zip': await zipOf({ 'b/010190-1234/x.csv': 'a\n1\n' }) });
		const sheets = folderOf({ 'a.xlsx': await bookOf({ sheets: { '010190-1234': '<row><c><v>1</v></c></row>', B: '<row><c><v>1</v></c></row>' } }) });
		for (const args of [
			['read', join(folder, 'sub/010190-1234.csv')],
			['read', join(folder, 'gone 010190-1234.csv')],
			['check', '--data', join(folder, 'sub'), '--preset', 'sensum-one'],
			['check', '--data', join(folder, 'gone 010190-1234')],
			['check', '--data', archive, '--preset', 'sensum-one'],
			['read', join(archive, 'a.zip')],
			['read', join(sheets, 'a.xlsx')],
			['read', join(sheets, 'a.xlsx'), '--part', '010190-1234'],
			['evaluate', '--data', folder, '--service-level', '010190-1234', '--out', 'x']
		]) {
			const ran = await trappe(args);
			expectRefusal(ran, /CPR number/);
			expect(ran.stderr, args.join(' ')).not.toMatch(/010190|1234/);
		}
	});
});

describe('with a preset', () => {
	test('files of no table are looked through as well, before anything is written', async () => {
		const data = folderOf({ 'borgere.csv': csv('x'), 'Borger_2026.csv': 'BorgerId;Nummer\nb1;010190-1234\n' });
		const out = folderOf();
		for (const name of ['check', 'evaluate', 'simulate']) await expectStop([...COMMANDS[name]!(data, out), '--preset', 'sensum-one'], out, /Borger_2026\.csv: row 2, column Nummer/, /010190|1234/);
	});
});
