/** The headless command: everything the dashboard computes, without a browser. Exit codes: 0, 1 (`check` found errors), 2 (one line on standard error). */
import { IdentityFound, fileLabel } from '../lib/extract/identity/found';
import { UnreadableFile } from '../lib/extract/problems/problem';
import { PasswordNeeded } from '../lib/extract/sources/password';
import { InvalidServiceLevel } from '../lib/rules/load';
import { QueryError } from '../lib/tables/error';
import { USAGE, UsageError } from './arguments';
import { check } from './check';
import { evaluate } from './evaluate';
import { generate } from './generate';
import { withoutIdentity } from './output';
import { read } from './read';
import { simulate } from './simulate';
import { statements } from './statements';

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = { read, check, evaluate, simulate, generate, statements };

async function command([name, ...args]: string[]): Promise<number> {
	if (name === '--help' || name === '-h' || name === 'help') {
		process.stdout.write(`${USAGE}\n`);
		return 0;
	}
	const run = name === undefined ? undefined : COMMANDS[name];
	if (!run) throw new UsageError(`${name === undefined ? 'a command is missing' : `unknown command "${name}"`}; one of ${Object.keys(COMMANDS).join(', ')}`);
	return run(args);
}

/** One line for what the user can mend; anything else is a fault of ours and keeps its trace. */
function explain(error: unknown): string | null {
	if (error instanceof UnreadableFile || error instanceof IdentityFound) return `${fileLabel(error.file)}: ${error.reason.en}`;
	if (error instanceof PasswordNeeded) return `${fileLabel(error.file)}: the file is protected by a password; save it without one`;
	if (error instanceof UsageError || error instanceof InvalidServiceLevel) return error.message;
	// Native DuckDB writes some files itself.
	if (error instanceof QueryError && error.message.startsWith('IO Error')) return error.message;
	if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)) return error.message;
	return null;
}

/** Runs one command and tells what stops it. Returns the exit code. */
export async function run(args: string[]): Promise<number> {
	try {
		return await command(args);
	} catch (error) {
		const line = explain(error)?.replace(/\s*\n\s*/g, ' ');
		process.stderr.write(`trappe: ${withoutIdentity(line ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)))}\n`);
		return 2;
	}
}
