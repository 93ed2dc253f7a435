/** Reads a preset that a person hands over, and says in words where it cannot be used. */
import type { z } from 'zod';
import { TABLES } from '../columns';
import type { Words } from '../problems/problem';
import { computationsFor } from './compute';
import { preset } from './preset';
import type { Preset, PresetFile } from './preset';
import { lexiconOf, meaningIn } from './words';

/** A preset that cannot be used; `text` is one line that says where and why. */
export class InvalidPreset extends Error {
	override readonly name = 'InvalidPreset';
	constructor(readonly text: Words) {
		super(text.en);
	}
}

const same = (both: string): Words => ({ da: both, en: both });

/** `files.2.columns.alder` as "fil 3 (Indsatser_*), kolonnen alder". */
function placeOf(path: readonly PropertyKey[], data: unknown): Words {
	const [first, index, field, column, ...rest] = path.map(String);
	if (first !== 'files' || index === undefined) return same(path.join('.') || 'JSON');
	const files: unknown = data !== null && typeof data === 'object' && 'files' in data ? data.files : [];
	const entry: unknown = Array.isArray(files) ? files[Number(index)] : null;
	const match = entry !== null && typeof entry === 'object' && 'match' in entry && typeof entry.match === 'string' ? ` (${entry.match})` : '';
	const inner = (word: string): string => {
		if (field === undefined) return '';
		if ((field === 'columns' || field === 'words') && column !== undefined) return [`, ${word} ${column}`, ...rest].join('.');
		return `, ${[field, column, ...rest].filter((part) => part !== undefined).join('.')}`;
	};
	const nr = Number(index) + 1;
	return { da: `fil ${nr}${match}${inner('kolonnen')}`, en: `file ${nr}${match}${inner('column')}` };
}

const TYPES: Record<string, Words> = {
	string: { da: 'tekst', en: 'text' },
	array: { da: 'en liste', en: 'a list' },
	record: { da: 'felter i { }', en: 'fields in { }' },
	object: { da: 'felter i { }', en: 'fields in { }' },
	int: { da: 'et helt tal', en: 'a whole number' },
	number: { da: 'et tal', en: 'a number' }
};

function reasonOf(issue: z.core.$ZodIssue): Words {
	switch (issue.code) {
		case 'invalid_type': {
			if (/received undefined$/.test(issue.message)) return { da: 'mangler', en: 'is missing' };
			const type = TYPES[issue.expected] ?? same(issue.expected);
			return { da: `skal være ${type.da}`, en: `must be ${type.en}` };
		}
		case 'unrecognized_keys':
			return { da: `kender ikke ${issue.keys.join(', ')}`, en: `does not know ${issue.keys.join(', ')}` };
		case 'invalid_value': {
			const values = issue.values.map((value) => JSON.stringify(value)).join(', ');
			return { da: `skal være en af: ${values}`, en: `must be one of: ${values}` };
		}
		case 'too_small':
			return { da: 'er tom eller for lille', en: 'is empty or too small' };
		case 'too_big':
			return { da: 'er for lang eller for stor', en: 'is too long or too large' };
		default:
			return { da: 'har en form, der ikke kan bruges', en: 'has a form that cannot be used' };
	}
}

interface Fault {
	path: PropertyKey[];
	reason: Words;
}

/** What the schema cannot say of one file. */
function faultsOf(file: PresetFile, at: number): Fault[] {
	const fault = (da: string, en: string, ...path: PropertyKey[]): Fault => ({ path: ['files', at, ...path], reason: { da, en } });
	const { tables, columns = {}, words = {}, cases, skip } = file;
	if ([tables, cases, skip].filter((kind) => kind !== undefined).length !== 1)
		return [fault('skal have netop én af tables, cases og skip', 'must have exactly one of tables, cases and skip')];
	if (!tables) {
		const idle = (['columns', 'only', 'words'] as const).find((field) => file[field] !== undefined);
		return idle ? [fault('bruges kun sammen med tables', 'is only used with tables', idle)] : [];
	}
	if (tables.length === 2 && ![...tables].sort().every((name, i) => name === ['bevillinger', 'borgere'][i]))
		return [fault('to tabeller kan kun være borgere og bevillinger', 'two tables can only be borgere and bevillinger', 'tables')];
	const specs = TABLES.filter(({ name }) => tables.includes(name));
	const faults: Fault[] = [];
	for (const [column, origin] of Object.entries(columns)) {
		const having = specs.filter((spec) => spec.columns.some(({ name }) => name === column));
		if (having.length === 0) faults.push(fault(`er ikke en kolonne i ${tables.join(' eller ')}`, `is no column of ${tables.join(' or ')}`, 'columns', column));
		const by = origin?.by;
		if (by && having.some(({ name }) => !computationsFor(name, column).includes(by)))
			faults.push(fault(`kan ikke beregnes med ${by}`, `cannot be computed by ${by}`, 'columns', column));
	}
	for (const [name, meanings] of Object.entries(words)) {
		// An offer's name has no fixed words: which names there are depends on the service level.
		if (name === 'indsats' && tables.includes('bevillinger')) continue;
		const column = specs.flatMap((spec) => spec.columns).find((each) => each.name === name);
		const lexicon = column && lexiconOf(column);
		if (!lexicon) faults.push(fault('er ikke en kolonne med faste ord', 'is no column of fixed words', 'words', name));
		const wrong = Object.values(meanings).find((meaning) => lexicon && meaningIn(lexicon, meaning) === undefined);
		if (wrong !== undefined) faults.push(fault(`har ingen værdi ${wrong}`, `has no value ${wrong}`, 'words', name));
	}
	return faults;
}

/** The preset in `data`. Throws `InvalidPreset`, which names the first place that cannot be used. */
export function loadPreset(data: unknown): Preset {
	const refuse = (path: readonly PropertyKey[], { da, en }: Words): never => {
		const place = placeOf(path, data);
		throw new InvalidPreset({ da: `Forudindstillingen kan ikke bruges: ${place.da} ${da}`, en: `The preset cannot be used: ${place.en} ${en}` });
	};
	const parsed = preset.safeParse(data);
	if (!parsed.success) {
		// A misspelt field is also a missing one: what was written says more than what was not.
		const issue = parsed.error.issues.find(({ code }) => code === 'unrecognized_keys') ?? parsed.error.issues[0]!;
		return refuse(issue.path, reasonOf(issue));
	}
	const [fault] = parsed.data.files.flatMap(faultsOf);
	return fault ? refuse(fault.path, fault.reason) : parsed.data;
}

/** The preset in the text of a file. Throws `InvalidPreset`. */
export function readPreset(text: string): Preset {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		throw new InvalidPreset({ da: 'Forudindstillingen kan ikke bruges: filen er ikke JSON', en: 'The preset cannot be used: the file is not JSON' });
	}
	return loadPreset(data);
}
