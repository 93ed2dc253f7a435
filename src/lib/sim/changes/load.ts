/** Drafts in files: read in this and the older format, and written. Pure. */
import type { z } from 'zod';
import { InvalidServiceLevel, firstIssue } from '../../rules/load';
import type { Localized } from '../../rules/localized';
import { loadProposal } from '../proposal';
import { FORMAT, draft, draftOf, type Draft } from './draft';

/** The draft in `data`: of format 2, or a plain proposal. Throws `InvalidServiceLevel` with one line that names the place. */
export function loadDraft(data: unknown): Draft {
	const { $schema: _, ...loaded } = hasFormat(data) ? parsed(data) : parsed(draftOf(loadProposal(data)));
	return loaded;
}

const hasFormat = (data: unknown): data is { format: unknown } => data !== null && typeof data === 'object' && 'format' in data;

function parsed(data: { format: unknown }): Draft {
	if (typeof data.format === 'number' && data.format > FORMAT)
		throw new InvalidServiceLevel({
			da: `Ikke et forslag, der kan åbnes her: format ${data.format} er fra en nyere udgave af Indsatstrappen`,
			en: `Not a proposal that can be opened here: format ${data.format} is of a newer version of Indsatstrappen`
		});
	const result = draft.safeParse(data);
	if (result.success) return result.data;
	throw new InvalidServiceLevel(told(result.error));
}

function told(error: z.ZodError): Localized {
	const issue = error.issues[0]!;
	const own = issue.code === 'custom' && isLocalized(issue.params) ? issue.params : null;
	const place = placeOf(issue.path);
	const unknown = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : null;
	if (own) return { da: `Ikke et forslag: ${place.da} ${own.da}`, en: `Not a proposal: ${place.en} ${own.en}` };
	if (unknown) return { da: `Ikke et forslag: ${place.da} har et felt, der ikke findes: ${unknown}`, en: `Not a proposal: ${place.en} has a field that does not exist: ${unknown}` };
	return { da: `Ikke et forslag: ${place.da} har ikke en værdi, der kan bruges`, en: `Not a proposal: ${firstIssue(error)}` };
}

const isLocalized = (x: unknown): x is Localized => x !== null && typeof x === 'object' && 'da' in x && 'en' in x;

const FIELDS: Record<string, Localized> = {
	title: { da: 'titel', en: 'title' },
	reason: { da: 'begrundelse', en: 'reason' },
	author: { da: 'forslagsstiller', en: 'author' },
	name: { da: 'navnet', en: 'the name' },
	about: { da: 'beskrivelsen', en: 'the description' }
};

/** `['changes', 2, 'reason']` as "ændring 3, begrundelse". */
function placeOf(path: readonly PropertyKey[]): Localized {
	const [first, ...rest] = path.map(String);
	const field = (keys: readonly string[]) => FIELDS[keys[0] ?? ''] ?? { da: keys.join('.'), en: keys.join('.') };
	const nth = ([index = '', ...keys]: readonly string[], da: string, en: string): Localized => {
		const tail = field(keys);
		const nr = Number(index) + 1;
		return { da: `${da} ${nr}${keys.length ? `, ${tail.da}` : ''}`, en: `${en} ${nr}${keys.length ? `, ${tail.en}` : ''}` };
	};
	if (first === undefined) return { da: 'filen', en: 'the file' };
	if (first === 'changes' && rest.length > 0) return nth(rest, 'ændring', 'change');
	if (first === 'amendment' && rest[0] === 'changes' && rest.length > 1) return nth(rest.slice(1), 'ændringsforslagets ændring', 'change of the amendment');
	if (first === 'amendment' && rest.length > 0) return { da: `ændringsforslaget, ${field(rest).da}`, en: `the amendment, ${field(rest).en}` };
	if (first === 'assumptions' && rest.length > 0) return { da: `forudsætningen ${rest.join('.')}`, en: `the assumption ${rest.join('.')}` };
	return field([first, ...rest]);
}

/** What is worth writing of `d`: nothing empty, and always in the same order. */
export function sparse(d: Draft): object {
	const { $schema: _, amendment, assumptions, changes, ...rest } = parsed(d);
	return {
		...rest,
		...(changes.length > 0 ? { changes } : {}),
		...(amendment ? { amendment } : {}),
		...(Object.keys(assumptions).length > 0 ? { assumptions: sorted(assumptions) } : {})
	};
}

function sorted(node: unknown): unknown {
	if (node === null || typeof node !== 'object' || Array.isArray(node)) return node;
	return Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, child]) => [key, sorted(child)]));
}

/** The text of `d` as a file: the same draft gives the same bytes. Throws `InvalidServiceLevel` on text that must not leave (`textProblem`). */
export const draftFile = (d: Draft): string => `${JSON.stringify(sparse(d), null, '\t')}\n`;
