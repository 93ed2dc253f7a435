import { describe, expect, test } from 'vitest';
import { expectRefusal, trappe } from '../support/trappe';

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

	test('statements lists every statement once, encoded', async () => {
		const { code, stdout } = await trappe(['statements']);
		const [header, ...lines] = stdout.trimEnd().split('\n');
		expect({ code, header }).toEqual({ code: 0, header: 'id;encoded;where' });
		const ids = lines.map((line) => line.split(';')[0]);
		expect(new Set(ids).size).toBe(ids.length);
		expect(lines.filter((line) => line.split(';')[1] !== 'yes')).toEqual([]);
	});
});
