/** A person's corrections to a plan, each giving a new plan. */
import { fold } from '../../extract/text/fold';
import type { Form } from '../../extract/form';
import type { Origin } from '../../extract/mapping/mapping';
import type { FilePlan, TableName } from '../../extract/plan';
import type { Suggestion } from '../../extract/recognised';

export const withForm = <K extends keyof Form>(plan: FilePlan, part: K, value: Form[K]): FilePlan => ({ ...plan, form: { ...plan.form, [part]: value } });

/** Every part of the form as it is recognised. */
export function withoutForm(plan: FilePlan): FilePlan {
	const { form: _form, ...rest } = plan;
	return rest;
}

/** `column` read from `origin`; null leaves it out on purpose. */
export const withOrigin = (plan: FilePlan, table: TableName, column: string, origin: Origin | null): FilePlan => ({
	...plan,
	mapping: { ...plan.mapping, [table]: { ...plan.mapping?.[table], [column]: origin } }
});

/** The suggestions taken; the surest where several are for the same column. */
export function withSuggestions(plan: FilePlan, suggestions: readonly Suggestion[]): FilePlan {
	const unsureFirst = suggestions.toSorted((a, b) => a.certainty - b.certainty);
	return unsureFirst.reduce((so, { table, column, origin }) => withOrigin(so, table, column, origin), plan);
}

/** `word` of `column` read as `meaning`: a value of the column, '' for blank, null for not known. */
export function withWord(plan: FilePlan, column: string, word: string, meaning: string | null): FilePlan {
	const { [fold(word)]: _before, ...others } = plan.words?.[column] ?? {};
	return { ...plan, words: { ...plan.words, [column]: meaning === null ? others : { ...others, [fold(word)]: meaning } } };
}
