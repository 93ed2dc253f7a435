/** Running commands from the scripts: one place for how a child is started and how it is reported. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's folder, wherever the command was called from. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command without a shell and without stdin.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options] quiet: output is kept and shown only if the command fails
 * @returns {Promise<number>} the exit code; 127 when the command does not exist
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			cwd: ROOT,
			env: { ...process.env, ...env },
			stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
			shell: process.platform === 'win32' && command === 'npm'
		});
		/** @type {Buffer[]} */
		const kept = [];
		child.stdout?.on('data', (chunk) => kept.push(chunk));
		child.stderr?.on('data', (chunk) => kept.push(chunk));
		child.on('error', (error) => {
			console.error(`${command}: ${error.message}`);
			resolve(127);
		});
		child.on('close', (code, signal) => {
			const failed = code !== 0;
			if (quiet && failed) process.stderr.write(Buffer.concat(kept));
			resolve(code ?? (signal ? 1 : 0));
		});
	});
}

/**
 * Runs npm, the one that started us where there is one.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
	const own = process.env.npm_execpath;
	return own?.endsWith('.js') ? run(process.execPath, [own, ...args], options) : run('npm', args, options);
}
