/** What a source is, before it is read: its form, its kind, and what the mapping at hand makes of its first rows. */
import { specOf } from './columns';
import type { Column, TableSpec } from './columns';
import { openFile, withEncoding } from './text/file';
import type { OpenFile } from './text/file';
import { barredBy, roleOf } from './reading/guards';
import { ColumnGuard } from './identity/column-guard';
import { IdentityFound, columnLabel } from './identity/found';
import type { IdentityKind } from './identity/kind';
import { showable } from './identity/showable';
import { recogniseKind } from './mapping/kind';
import { matchColumns } from './mapping/match';
import { planOf } from './mapping/plan-of';
import type { Preset } from './mapping/preset';
import type { Memory } from './mapping/remembered';
import { suggest } from './mapping/suggest';
import { offerMeanings, wordMeanings } from './mapping/words';
import { fold } from './text/fold';
import type { FilePlan, TableName } from './plan';
import { UnreadableFile } from './problems/problem';
import type { Words } from './problems/problem';
import { readSource } from './reading/read';
import type { Recognised, RecognisedColumn, SeenWord } from './recognised';
import { recogniseForm } from './text/recognise-form';
import { isSheet } from './sources/source';
import type { Source } from './sources/source';

/** What is known of files from before. */
export interface Context {
	presets: readonly Preset[];
	memory: Memory;
}

/** Rows that show the effect of a mapping. */
const SHOWN_ROWS = 20_000;
const SAMPLES = 3;

/** Whether a folded heading is one that a preset names. */
export function knownTo({ presets }: Context): (folded: string) => boolean {
	const headings = new Set(presets.flatMap(({ files }) => files.flatMap(({ columns = {}, cases, only }) => [...Object.values(columns).flatMap((origin) => origin?.from ?? []), cases?.case, cases?.citizen, only?.from])).flatMap((heading) => (heading ? [fold(heading)] : [])));
	return (folded) => headings.has(folded);
}

/** Data rows of the head, as columns of cells. */
const cellsAt = ({ head, form }: OpenFile, at: number): string[] => head.cells.filter((_, index) => (head.rows[index] ?? 0) > form.headerRow).map((cells) => (cells[at] ?? '').trim());

function columnOf(file: OpenFile, heading: string, at: number, mapped: Column | undefined): RecognisedColumn {
	const guard = new ColumnGuard(heading, { role: roleOf(mapped) });
	const samples = new Set<string>();
	file.head.cells.forEach((cells, index) => {
		const row = file.head.rows[index] ?? 0;
		const cell = (cells[at] ?? '').trim();
		if (row === file.form.headerRow || cell === '') return;
		if (guard.see(cell, row)) throw new IdentityFound(file.name, row, heading, at + 1);
		if (row > file.form.headerRow && samples.size < SAMPLES && cell.length <= 30 && (showable(cell) || showable(cell, false))) samples.add(cell);
	});
	const announced = barredBy(heading, mapped?.name);
	if (announced === 'cpr') throw new IdentityFound(file.name, file.form.headerRow, heading, at + 1);
	// What a column of numbers, dates or words cannot read is listed, and shown with care.
	const judged = !mapped || mapped.kind === 'text';
	const identity: IdentityKind | null = announced ?? (judged ? guard.verdict()?.kind : undefined) ?? null;
	return { heading: columnLabel(heading, at + 1), samples: identity ? [] : [...samples], identity };
}

function wordsOf(spec: TableSpec, file: OpenFile, plan: FilePlan): Record<string, SeenWord[]> {
	const { positions } = matchColumns(spec, file.header, plan.mapping?.[spec.name]);
	const columns = spec.columns.flatMap((column) => {
		const place = positions.get(column.name);
		if (!place || place.by) return [];
		const cells = cellsAt(file, place.position);
		const said = plan.words?.[column.name];
		const seen = column.name === 'indsats' ? offerMeanings(cells, said) : wordMeanings(column, cells, said);
		return seen.length > 0 ? [[column.name, seen] as const] : [];
	});
	return Object.fromEntries(columns);
}

/** How many of the first rows can be used; none when the mapping is not complete. With a file of cases their citizens are taken on trust. */
function usableOf(spec: TableSpec, source: Source, plan: FilePlan, isKnown: (folded: string) => boolean, hasCases: boolean): { rows: number; used: number; all: boolean } {
	try {
		const repeated = spec.name === 'borgere' && plan.tables.length > 1;
		const { read, problems, whole } = readSource(spec, source, { form: plan.form, mapping: plan.mapping?.[spec.name], words: plan.words, only: plan.only, isKnown, repeated, limit: SHOWN_ROWS, citizenOf: (id) => (hasCases ? id : undefined) });
		// Totals and rows that are not meant for the table are no loss.
		const noted = problems.filter(({ severity, drops }) => drops && severity === 'note').reduce((sum, { rows }) => sum + rows.length, 0);
		return { rows: read.rowsIn - noted, used: read.rowsUsed, all: whole };
	} catch (error) {
		if (!(error instanceof UnreadableFile)) throw error;
		const { head, form, short } = openFile(source, plan.form, isKnown);
		return { rows: head.rows.filter((row) => row > form.headerRow).length, used: 0, all: short };
	}
}

/** What a person has mapped by hand before is mapped again; everything else stays a suggestion. */
function asBefore(plan: FilePlan, header: readonly string[], { memory }: Context): FilePlan {
	const again = plan.tables.flatMap((table) => suggest(specOf(table), header, memory, plan.mapping?.[table]).filter(({ because }) => because === 'remembered'));
	if (again.length === 0) return plan;
	const mapping = { ...plan.mapping };
	for (const { table, column, origin } of again) mapping[table] = { ...mapping[table], [column]: origin };
	return { ...plan, mapping };
}

/** What the name and the headings of a source, and mappings of before, speak for, and the required columns that nothing in it fills, by table of the plan. */
export interface Spoken {
	plan: FilePlan;
	missing: Partial<Record<TableName, string[]>>;
	/** Why a preset leaves the file alone. */
	skip?: Words;
}

/** Throws `UnreadableFile`. */
export function spokenFor(source: Source, context: Context): Spoken {
	return withEncoding(source, {}, knownTo(context), ({ header }) => {
		const kind = recogniseKind(source.name, header, context.presets, context.memory);
		const plan = asBefore(planOf(kind), header, context);
		const missing = plan.tables.map((name) => [name, matchColumns(specOf(name), header, plan.mapping?.[name]).missing] as const).filter(([, names]) => names.length > 0);
		return { plan, missing: Object.fromEntries(missing), ...(kind.skip ? { skip: kind.skip } : {}) };
	});
}

/** The plan alone. Throws `UnreadableFile`. */
export const planFor = (source: Source, context: Context): FilePlan => spokenFor(source, context).plan;

/**
 * Recognises one source read as `plan`; `hasCases`: a file of cases is among those that are read with it.
 * Throws `UnreadableFile`, and `IdentityFound` when its first rows hold CPR numbers.
 */
export function recognise(source: Source, context: Context, own: FilePlan, hasCases: boolean): Recognised {
	const isKnown = knownTo(context);
	return withEncoding(source, own.form ?? {}, isKnown, (file) => {
		const specs = own.tables.map(specOf);
		const matches = specs.map((spec) => [spec, matchColumns(spec, file.header, own.mapping?.[spec.name])] as const);
		const [first] = matches;
		const mapped = new Map(matches.flatMap(([spec, { positions }]) => spec.columns.flatMap((column) => { const place = positions.get(column.name); return place ? [[place.position, column] as const] : []; })));
		const columns = file.header.map((heading, at) => columnOf(file, heading, at, mapped.get(at)));
		const barred = new Set(columns.flatMap(({ identity }, at) => (identity ? [at] : [])));
		const usable = file.header.map((heading, at) => (barred.has(at) ? '' : heading));
		const byTable = <T>(make: (spec: TableSpec) => T): Partial<Record<TableName, T>> => Object.fromEntries(specs.map((spec) => [spec.name, make(spec)]));
		const form = first ? recogniseForm(first[0], file, first[1]) : { decimal: ',' as const, dates: 'dmy' as const };
		return {
			file: source.name,
			size: isSheet(source) ? null : source.size,
			lastModified: source.lastModified,
			form: { ...file.form, ...form, ...own.form },
			lineEnd: file.lineEnd,
			columns,
			plan: own,
			origins: byTable((spec) => {
				const { positions } = matchColumns(spec, file.header, own.mapping?.[spec.name]);
				return Object.fromEntries([...positions].map(([name, { position, by }]) => [name, { from: file.header[position] ?? '', ...(by ? { by } : {}) }]));
			}),
			missing: byTable((spec) => matchColumns(spec, usable, own.mapping?.[spec.name]).missing),
			suggestions: specs.flatMap((spec) => suggest(spec, usable, context.memory, own.mapping?.[spec.name])),
			words: byTable((spec) => wordsOf(spec, file, own)),
			usable: byTable((spec) => usableOf(spec, source, own, isKnown, hasCases))
		};
	});
}
