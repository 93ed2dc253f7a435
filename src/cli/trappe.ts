/** The headless command: everything the dashboard computes, without a browser. Exit codes: 0, 1 (`check` found errors), 2 (one line on standard error). */
import { IdentityFound } from '../lib/extract/identity/found';
import { UnreadableFile } from '../lib/extract/problem';
import { InvalidServiceLevel } from '../lib/rules/load';
import { QueryError } from '../lib/tables/error';
import { USAGE, UsageError } from './arguments';
import { check } from './check';
import { evaluate } from './evaluate';
import { generate } from './generate';
import { read } from './read';
import { simulate } from './simulate';
import { statements } from './statements';

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = { read, check, evaluate, simulate, generate, statements };

async function main([command, ...args]: string[]): Promise<number> {
	if (command === '--help' || command === '-h' || command === 'help') {
		process.stdout.write(`${USAGE}\n`);
		return 0;
	}
	const run = command === undefined ? undefined : COMMANDS[command];
	if (!run) throw new UsageError(`${command === undefined ? 'a command is missing' : `unknown command "${command}"`}; one of ${Object.keys(COMMANDS).join(', ')}`);
	return run(args);
}

/** One line for what the user can mend; anything else is a fault of ours and keeps its trace. */
function explain(error: unknown): string | null {
	if (error instanceof UnreadableFile || error instanceof IdentityFound) return `${error.file}: ${error.reason.en}`;
	if (error instanceof UsageError || error instanceof InvalidServiceLevel) return error.message;
	// Native DuckDB writes some files itself.
	if (error instanceof QueryError && error.message.startsWith('IO Error')) return error.message;
	if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)) return error.message;
	return null;
}

// `trappe … | head` closes our output early: no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

main(process.argv.slice(2)).then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		const line = explain(error)?.replace(/\s*\n\s*/g, ' ');
		process.stderr.write(`trappe: ${line ?? (error instanceof Error ? error.stack : String(error))}\n`);
		process.exitCode = 2;
	}
);
