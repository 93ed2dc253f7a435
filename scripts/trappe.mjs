/** `npm run trappe -- …` or `node scripts/trappe.mjs …`: the headless command, run from its TypeScript. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm, ROOT } from './run.mjs';

const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'loader.mjs');
if (!existsSync(tsx)) {
	console.error('trappe: the dependencies are not installed. Run "npm ci" first.');
	process.exit(2);
}
// The texts are compiled, not kept in the repository.
if (!existsSync(join(ROOT, 'src', 'lib', 'messages', 'generated', 'messages.js'))) await npm(['run', '--silent', 'messages'], { quiet: true });

const command = join(ROOT, 'src', 'cli', 'trappe.ts');
// The caller's folder stays the working folder: file arguments are read from there.
const child = spawn(process.execPath, ['--import', pathToFileURL(tsx).href, command, ...process.argv.slice(2)], {
	stdio: 'inherit',
	env: { ...process.env, NODE_NO_WARNINGS: '1', TSX_TSCONFIG_PATH: join(ROOT, 'scripts', 'tsconfig.json') }
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
child.on('close', (code, signal) => {
	process.exitCode = code ?? (signal ? 1 : 0);
});
