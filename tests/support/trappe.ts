/** The headless command: as a user runs it, in a process of its own; or here, which is much quicker. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, vi } from 'vitest';
import { run } from '../../src/cli/main';
export { folderOf } from './folders';

const ROOT = resolve(import.meta.dirname, '../..');

export interface Ran {
	code: number | null;
	stdout: string;
	stderr: string;
}

/** Runs `trappe` with `args` in `folder`; what reads its standard output is gone after `enough` signs. */
export function trappe(args: readonly string[], folder = ROOT, enough = Infinity): Promise<Ran> {
	return new Promise((done, fail) => {
		const child = spawn(process.execPath, [join(ROOT, 'scripts/trappe.mjs'), ...args], { cwd: folder });
		const out = { stdout: '', stderr: '' };
		for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (text: string) => (out[name] += text));
		child.stdout.on('data', () => out.stdout.length >= enough && child.stdout.destroy());
		child.on('error', fail);
		child.on('close', (code) => done({ code, ...out }));
	});
}

/** Runs `trappe` with `args` in `folder`, in this process: one at a time. */
export async function here(args: readonly string[], folder = ROOT): Promise<Ran> {
	const out = { stdout: '', stderr: '' };
	const spies = (['stdout', 'stderr'] as const).map((name) => vi.spyOn(process[name], 'write').mockImplementation((text) => {
		out[name] += String(text);
		return true;
	}));
	const before = process.cwd();
	process.chdir(folder);
	try {
		return { code: await run([...args]), ...out };
	} finally {
		process.chdir(before);
		for (const spy of spies) spy.mockRestore();
	}
}

/** Exit code 2, nothing on standard output, and one line on standard error that says `why`. */
export function expectRefusal({ code, stdout, stderr }: Ran, why: RegExp): void {
	expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }, stderr).toEqual({ code: 2, stdout: '', lines: 1 });
	expect(stderr).toMatch(/^trappe: /);
	expect(stderr).toMatch(why);
}

/** Everything written under `folder`, name to text. */
export function written(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return Object.fromEntries(files.map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'latin1')]));
}
