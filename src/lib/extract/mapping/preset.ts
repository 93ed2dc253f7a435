/** Presets: how the files of a case system become tables of the contract, as data that a person can write, keep and share. */
import { z } from 'zod';
import { TABLES } from '../columns';
import { fold } from '../text/fold';
import type { Form } from '../form';
import type { Words } from '../problems/problem';
import { fits } from './glob';
import { COMPUTATIONS } from './mapping';

const text = z.union([z.string().min(1), z.strictObject({ da: z.string().min(1), en: z.string().min(1) })]);
const heading = z.string().min(1).max(200);

const origin = z.strictObject({ from: heading, by: z.enum(COMPUTATIONS).optional() });

const form = z.strictObject({
	encoding: z.enum(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] satisfies Form['encoding'][]).optional(),
	delimiter: z.enum([';', '\t', '|', ','] satisfies Form['delimiter'][]).optional(),
	quote: z.enum(['"', "'", ''] satisfies Form['quote'][]).optional(),
	headerRow: z.int().min(1).optional(),
	decimal: z.enum([',', '.'] satisfies Form['decimal'][]).optional(),
	dates: z.enum(['dmy', 'mdy'] satisfies Form['dates'][]).optional()
});

const presetFile = z.strictObject({
	/** Pattern of the file's name without its extension; `*` stands for anything. */
	match: z.string().min(1).max(100),
	/** The tables that the file holds; borgere and bevillinger together for a flat file. Exactly one of `tables`, `cases` and `skip` is set. */
	tables: z.array(z.enum(TABLES.map(({ name }) => name))).min(1).max(2).optional(),
	/** Column of the contract to the heading it is read from; null leaves it out; columns not named are read by their own name. */
	columns: z.record(z.string(), origin.nullable()).optional(),
	/** Only rows whose cell under this heading is one of these words are rows of the tables. */
	only: z.strictObject({ from: heading, is: z.array(z.string().min(1)).min(1) }).optional(),
	form: form.optional(),
	/** Column to words of its cells to the value that each means; '' for blank. */
	words: z.record(z.string(), z.record(z.string(), z.string())).optional(),
	/** The file says which citizen each case is of: the headings of the two ids. */
	cases: z.strictObject({ case: heading, citizen: heading }).optional(),
	/** The file is left alone, and why. */
	skip: text.optional()
});

/** The schema of a preset file. `loadPreset` checks more than it says. */
export const preset = z.strictObject({
	$schema: z.string().optional(),
	preset: z.literal(1),
	id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
	name: text,
	/** Where its facts come from. */
	source: text.optional(),
	files: z.array(presetFile).min(1).max(100)
});

export type Preset = z.infer<typeof preset>;
export type PresetFile = Preset['files'][number];
export type Cases = NonNullable<PresetFile['cases']>;
export type Only = NonNullable<PresetFile['only']>;

/** A text of a preset in both languages; one written in a single language stands for both. */
export const inWords = (said: z.infer<typeof text>): Words => (typeof said === 'string' ? { da: said, en: said } : said);

/** Columns in the order of the file's tables. */
function sorted<T>(columns: Record<string, T>, tables: PresetFile['tables'] = []): Record<string, T> {
	const order = TABLES.filter(({ name }) => tables.includes(name)).flatMap((table) => table.columns.map(({ name }) => name));
	return Object.fromEntries(Object.entries(columns).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

/** The preset as a JSON file: fixed order of fields, columns as in the contract, tabs, a line end at the end. */
export function writePreset(written: Preset): string {
	const { files, ...rest } = preset.parse(written);
	const ordered = files.map(({ columns, words, ...file }) =>
		// Parsed once more for the order of the fields.
		presetFile.parse({ ...file, ...(columns ? { columns: sorted(columns, file.tables) } : {}), ...(words ? { words: sorted(words, file.tables) } : {}) })
	);
	return `${JSON.stringify({ ...rest, files: ordered }, null, '\t')}\n`;
}

/** Whether the file has the headings that `entry` cannot do without: those it names outright, and those its required columns are read from. */
function hasHeadings({ tables = [], columns = {}, cases, only }: PresetFile, header: readonly string[]): boolean {
	const there = new Set(header.map((each) => fold(each.trim())));
	const required = TABLES.filter(({ name }) => tables.includes(name)).flatMap((spec) => spec.columns.filter((column) => column.required));
	const named = [cases?.case, cases?.citizen, only?.from, ...required.map(({ name }) => columns[name]?.from)];
	return named.every((each) => each === undefined || there.has(fold(each.trim())));
}

/** The first entry of the first preset that a file fits by its name and its headings; null when none does. */
export function presetFor(fileName: string, header: readonly string[], presets: readonly Preset[]): { preset: Preset; file: PresetFile } | null {
	for (const each of presets) {
		const file = each.files.find((entry) => fits(entry.match, fileName) && hasHeadings(entry, header));
		if (file) return { preset: each, file };
	}
	return null;
}
