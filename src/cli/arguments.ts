/** The words of the command line. */
import { parseArgs } from 'node:util';

/** A wrong argument; the message is the one line the user sees. */
export class UsageError extends Error {
	override name = 'UsageError';
}

export const USAGE = `trappe read FILE [--part NAME] [--out CANONICAL.csv]
trappe check --data DIR [--preset ID|FILE.json] [--service-level ID|FILE.json] [--year Y] [--date YYYY-MM-DD] [--out flags.csv]
trappe evaluate --data DIR [--preset ID|FILE.json] --service-level ID|FILE.json [--year Y] --out decisions.csv
trappe simulate --data DIR [--preset ID|FILE.json] --current ID|FILE --proposed ID|FILE [--year Y] [--date YYYY-MM-DD] --out DIR2
trappe generate --municipality ID --citizens N --seed S --out DIR
trappe statements`;

/**
 * The options of one command. Every option takes a value; `required` ones must be there, others may.
 * Throws `UsageError` on anything else.
 */
export function options<R extends string, O extends string = never>(
	args: string[],
	required: readonly R[],
	optional: readonly O[] = []
): Record<R, string> & Partial<Record<O, string>> {
	const { values } = parsed(args, [...required, ...optional], false);
	const missing = required.find((o) => !values[o]) ?? optional.find((o) => values[o] === '');
	if (missing) throw new UsageError(`--${missing} is missing`);
	return values as Record<R, string> & Partial<Record<O, string>>;
}

/** The one file and the options of a command that reads a file. Throws `UsageError` on anything else. */
export function fileAndOptions<O extends string>(args: string[], optional: readonly O[]): { file: string } & Partial<Record<O, string>> {
	const { values, positionals } = parsed(args, optional, true);
	const [file, more] = positionals;
	if (!file) throw new UsageError('the file is missing');
	if (more !== undefined) throw new UsageError(`one file at a time, not "${more}" as well`);
	const blank = optional.find((o) => values[o] === '');
	if (blank) throw new UsageError(`--${blank} is missing`);
	return { file, ...values } as { file: string } & Partial<Record<O, string>>;
}

function parsed(args: string[], names: readonly string[], allowPositionals: boolean) {
	const known = Object.fromEntries(names.map((o) => [o, { type: 'string' as const }]));
	try {
		const { values, positionals } = parseArgs({ args, options: known, strict: true, allowPositionals });
		return { values: values as Record<string, string | undefined>, positionals };
	} catch (error) {
		throw new UsageError((error as Error).message.split('\n')[0]!.replace(/\. To specify.*$/, ''));
	}
}

/** A whole number of at least `least`. */
export function wholeNumber(name: string, text: string, least = 0): number {
	const value = Number(text);
	if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least)
		throw new UsageError(`--${name} must be a whole number from ${least}, not "${text}"`);
	return value;
}

/** A calendar date `YYYY-MM-DD`. */
export function isoDate(name: string, text: string): string {
	const date = new Date(`${text}T00:00:00Z`);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text)
		throw new UsageError(`--${name} must be a date YYYY-MM-DD, not "${text}"`);
	return text;
}

/** The price year: as asked for, else the current year. */
export function priceYear(text: string | undefined): number {
	if (text === undefined) return new Date().getFullYear();
	const year = wholeNumber('year', text);
	if (year < 1990 || year > 2100) throw new UsageError(`--year must lie from 1990 to 2100, not "${text}"`);
	return year;
}
