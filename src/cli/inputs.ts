/** The extract that a command is given: the files of a folder, each with how it is to be read. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES, specOf } from '../lib/extract/columns';
import type { TableName } from '../lib/extract/columns';
import { tableOf } from '../lib/extract/contract-files';
import { emptyTable } from '../lib/extract/table/empty-table';
import { readExtract } from '../lib/extract/extract';
import type { ExtractInput } from '../lib/extract/extract';
import type { Extract } from '../lib/extract/extracted';
import { fileLabel } from '../lib/extract/identity/found';
import type { Preset } from '../lib/extract/mapping/preset';
import { NOTHING_REMEMBERED } from '../lib/extract/mapping/remembered';
import { UnreadableFile } from '../lib/extract/problems/problem';
import { knownTo, spokenFor } from '../lib/extract/recognise';
import type { Context, Spoken } from '../lib/extract/recognise';
import { isMeant } from '../lib/extract/sources/entry-name';
import type { Source } from '../lib/extract/sources/source';
import type { Engine } from '../lib/tables/engine';
import { UsageError } from './arguments';
import { sha256Of } from './hash';
import { partName, partsOf } from './parts';
import { ofPath, type PathSource } from './path-source';

/** One table or nothing to be read from one file, sheet or entry. */
export interface DataInput extends ExtractInput {
	/** Name of the file in the folder. */
	name: string;
	/** SHA-256 of that file. */
	sha256(): string;
}

export interface Data {
	inputs: DataInput[];
	/** Files of which nothing is read, in words that can be shown. */
	leftAlone: { file: string; why: string }[];
	context: Context;
	/** Lets go of the files. */
	close(): void;
}

/** What may hold a table. */
const READABLE = /\.(?:csv|txt|tsv|xlsx|xlsm|zip)$/i;
const NO_FIT = 'neither the preset nor the contract has a file of this name or these headings';

const lacking = ([table, columns]: [string, string[]]): string => `${table} needs ${columns.join(', ')}`;

function whyNot({ skip, missing, plan }: Spoken): string | null {
	if (skip) return skip.en;
	const lacks = Object.entries(missing);
	if (lacks.length > 0) return `looks like ${plan.tables.join(' and ')}, but ${lacks.map(lacking).join('; ')}`;
	return plan.tables.length > 0 ? null : NO_FIT;
}

/** The one sheet of a file with a name of the contract. Throws `UsageError` when several could be it. */
function theSheet(file: PathSource, sources: readonly Source[], table: TableName, context: Context): Source {
	const [only] = sources;
	if (only && sources.length === 1) return only;
	const fit = sources.filter((source) => {
		const { plan, missing } = spokenFor(source, context);
		return plan.tables.includes(table) && !missing[table];
	});
	const [found] = fit;
	if (found && fit.length === 1) return found;
	const required = specOf(table).columns.filter((column) => column.required).map(({ name }) => name);
	throw new UsageError(`${file.name}: ${fit.length} of the sheets ${sources.map((source) => partName(file, source)).join(', ')} have the columns ${required.join(', ')}; one sheet must`);
}

class Folder {
	readonly inputs: DataInput[] = [];
	readonly leftAlone: Data['leftAlone'] = [];
	readonly #opened: PathSource[] = [];
	constructor(
		readonly folder: string,
		readonly context: Context
	) {}

	/** Opens one file and says what is in it. Throws what reading it throws, unless the file may be left alone. */
	async add(name: string): Promise<void> {
		const table = tableOf(name);
		const file = ofPath(join(this.folder, name));
		this.#opened.push(file);
		try {
			const { sources, refused } = await partsOf(file);
			for (const { file: part, reason } of refused) this.#leave(part, reason.en);
			if (table) {
				const source = theSheet(file, sources, table, this.context);
				this.#read(file, source, { file: source.name, tables: [table] });
			} else for (const source of sources) this.#recognise(file, source);
		} catch (error) {
			if (table || !(error instanceof UnreadableFile)) throw error;
			this.#leave(error.file, error.reason.en);
		}
	}

	#recognise(file: PathSource, source: Source): void {
		const spoken = this.#spoken(source);
		if (!spoken) return;
		const why = whyNot(spoken);
		if (why !== null) this.#leave(source.name, why);
		// A file of no table is looked through for CPR numbers all the same.
		this.#read(file, source, why === null ? spoken.plan : { file: source.name, tables: [] });
	}

	#spoken(source: Source): Spoken | null {
		try {
			return spokenFor(source, this.context);
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
			this.#leave(source.name, error.reason.en);
			return null;
		}
	}

	#read(file: PathSource, source: Source, plan: ExtractInput['plan']): void {
		this.inputs.push({ source, plan, name: file.name, sha256: () => sha256Of(file) });
	}

	#leave(file: string, why: string): void {
		this.leftAlone.push({ file: fileLabel(file), why });
	}

	leaveUnread(name: string): void {
		this.#leave(name, 'the contract has no such file; --preset reads files of other names');
	}

	close(): void {
		for (const file of this.#opened) file.close();
	}
}

/**
 * The files in `folder` by the contract's names; with `preset` those of any name, by what the preset and their headings say.
 * Throws `UsageError` without `borgere` (with `preset`: without any table), and what opening the files throws. Close it.
 */
export async function dataInputs(folder: string, preset?: Preset): Promise<Data> {
	if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(`--data: there is no folder ${folder}`);
	const data = new Folder(folder, { presets: preset ? [preset] : [], memory: NOTHING_REMEMBERED });
	try {
		await fill(data, folder, preset);
		return data;
	} catch (error) {
		data.close();
		throw error;
	}
}

async function fill(data: Folder, folder: string, preset: Preset | undefined): Promise<void> {
	for (const name of readdirSync(folder).sort()) {
		if (!isMeant(name) || !READABLE.test(name) || !statSync(join(folder, name), { throwIfNoEntry: false })?.isFile()) continue;
		if (tableOf(name) !== null || preset) await data.add(name);
		else data.leaveUnread(name);
	}
	if (!preset) needCitizens(data, folder);
	else if (data.inputs.every(({ plan }) => plan.tables.length === 0)) throw new UsageError(`--data: ${folder} has no file that is a table of the contract or of the preset ${preset.id}`);
}

/** Throws `UsageError` without a file of citizens. */
export function needCitizens(data: Pick<Data, 'inputs'>, folder: string): void {
	if (!data.inputs.some(({ plan }) => plan.tables.includes('borgere'))) throw new UsageError(`--data: ${folder} has no borgere.csv`);
}

/** Reads the files. `date`: the day that ages are counted to, in days since 1970-01-01; default today. */
export const readData = ({ inputs, context }: Pick<Data, 'inputs' | 'context'>, date?: number): Extract => readExtract(inputs, { date, isKnown: knownTo(context) });

/** Loads every table of `extract` into `engine`; tables without a file are there and empty. */
export async function loadTables(engine: Engine, extract: Extract): Promise<void> {
	for (const spec of TABLES) await engine.load(extract.tables[spec.name]?.table ?? emptyTable(spec));
}
