/** What a file is taken for, from its name and its headings alone. */
import { BEVILLINGER, BORGERE, TABLES } from '../columns';
import type { TableSpec } from '../columns';
import { fold } from '../text/fold';
import type { FilePlan, TableName } from '../plan';
import type { Words } from '../problems/problem';
import { baseOf } from './glob';
import type { WordMapping } from './mapping';
import { matchColumns } from './match';
import { inWords, presetFor } from './preset';
import type { Cases, Only, Preset, PresetFile } from './preset';
import { NOTHING_REMEMBERED } from './remembered';
import type { Memory } from './remembered';
import { suggest } from './suggest';

export interface FileKind {
	plan: FilePlan;
	/** Nothing is missing and nothing else fits as well; otherwise a person should look. */
	certain: boolean;
	/** The file is none of the tables: it says which citizen each case is of. */
	cases?: Cases;
	/** Rows that are rows of the tables. */
	only?: Only;
	/** Why the file is left alone. */
	skip?: Words;
}

/** How well the headings fit a table. A suggested column counts less than one that is there by name. */
interface Fit {
	table: TableName;
	/** Every required column is there by its own name. */
	complete: boolean;
	/** Every required column is there or suggested. */
	reachable: boolean;
	plausible: boolean;
	score: number;
}

const SUGGESTED = 0.7;

function fitOf(spec: TableSpec, header: readonly string[], memory: Memory): Fit {
	const { positions, missing } = matchColumns(spec, header);
	const suggested = suggest(spec, header, memory).map(({ column }) => column);
	const required = spec.columns.filter((column) => column.required).length;
	const reached = missing.filter((name) => suggested.includes(name)).length;
	const share = (required - missing.length + SUGGESTED * reached) / required;
	const used = (positions.size + SUGGESTED * suggested.length) / Math.max(1, header.length);
	const filled = positions.size + suggested.length;
	return { table: spec.name, complete: missing.length === 0, reachable: missing.length === reached, plausible: share >= 0.5 && filled >= 2, score: share + used };
}

/** The table that a file's name names as a word of its own (`udtræk borgere 2026.csv`); null for none or several. */
function tableNamed(fileName: string): TableName | null {
	const words = baseOf(fileName).split(/[^\p{L}]+/u).map(fold);
	const named = TABLES.filter(({ name }) => words.includes(name));
	return named.length === 1 && named[0] ? named[0].name : null;
}

function byHeadings(fileName: string, header: readonly string[], memory: Memory): FileKind {
	const fits = TABLES.map((spec) => fitOf(spec, header, memory)).sort((a, b) => b.score - a.score);
	const plan = (...tables: TableName[]): FilePlan => ({ file: fileName, tables });
	const flat = fits.filter(({ table, reachable }) => (table === BORGERE.name || table === BEVILLINGER.name) && reachable);
	if (flat.length === 2) return { plan: plan(BORGERE.name, BEVILLINGER.name), certain: flat.every(({ complete }) => complete) };
	const named = fits.find(({ table }) => table === tableNamed(fileName));
	const best = fits.find(({ plausible }) => plausible);
	if (named && (named.complete || !best?.complete)) return { plan: plan(named.table), certain: named.complete };
	return best ? { plan: plan(best.table), certain: best.complete && !named && fits.filter(({ complete }) => complete).length === 1 } : { plan: plan(), certain: false };
}

const foldedWords = (words: NonNullable<PresetFile['words']>): WordMapping =>
	Object.fromEntries(Object.entries(words).map(([column, said]) => [column, Object.fromEntries(Object.entries(said).map(([word, meaning]) => [fold(word.trim()), meaning]))]));

function byPreset(fileName: string, header: readonly string[], preset: Preset, file: PresetFile): FileKind {
	const { tables = [], columns = {}, form, words, cases, only, skip } = file;
	const specs = TABLES.filter(({ name }) => tables.includes(name));
	const own = specs.map((spec) => [spec.name, Object.fromEntries(Object.entries(columns).filter(([column]) => spec.columns.some(({ name }) => name === column)))]);
	return {
		plan: {
			file: fileName,
			tables: [...tables],
			...(form ? { form } : {}),
			...(tables.length > 0 ? { mapping: Object.fromEntries(own) } : {}),
			...(words ? { words: foldedWords(words) } : {}),
			preset: preset.id
		},
		certain: specs.every((spec) => matchColumns(spec, header, columns).missing.length === 0),
		...(cases ? { cases } : {}),
		...(only ? { only } : {}),
		...(skip ? { skip: inWords(skip) } : {})
	};
}

/**
 * Takes a file for what a preset says it is; else for the table that its name names; else for the one that its headings fit best,
 * or for a flat file where they fill both borgere and bevillinger. A file that fits nothing gets a plan without tables.
 * Suggestions count as signs of the kind of file; none of them is put into the plan.
 */
export function recogniseKind(fileName: string, header: readonly string[], presets: readonly Preset[], memory: Memory = NOTHING_REMEMBERED): FileKind {
	const found = presetFor(fileName, header, presets);
	const fitting = byHeadings(fileName, header, memory);
	// `Borger_2026.csv` may be the contract's own file: its headings say so, whatever another system means by the name.
	if (!found || (found.file.skip && fitting.certain)) return fitting;
	return byPreset(fileName, header, found.preset, found.file);
}
