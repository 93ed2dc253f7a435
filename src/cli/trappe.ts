/** The headless command: everything the dashboard computes, without a browser. Exit codes: 0, 1 (`check` found errors), 2 (one line on standard error). */
import { IdentityFound } from '../lib/extract/identity';
import { UnreadableFile } from '../lib/extract/problem';
import { InvalidServiceLevel } from '../lib/rules/load';
import { USAGE, UsageError } from './arguments';
import { evaluate } from './evaluate';
import { simulate } from './simulate';
import { statements } from './statements';

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = { evaluate, simulate, statements };

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
	if (error instanceof UnreadableFile) return `${error.file}: ${error.reason.en}`;
	if (error instanceof UsageError || error instanceof InvalidServiceLevel || error instanceof IdentityFound) return error.message;
	if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)) return error.message;
	return null;
}

main(process.argv.slice(2)).then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		const line = explain(error);
		process.stderr.write(`trappe: ${line ?? (error instanceof Error ? error.stack : String(error))}\n`);
		process.exitCode = 2;
	}
);
