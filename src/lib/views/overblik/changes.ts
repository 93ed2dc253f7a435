/** A proposal's changes in words. Pure. */
import { describe } from '../../rules/describe';
import type { Locale } from '../../rules/localized';
import type { ServiceLevel } from '../../rules/service-level';
import { changedTo, type Change } from '../../sim/changes/change';
import { draftOf } from '../../sim/changes/draft';
import { valueOf, valuesOf } from '../../sim/changes/values';
import type { PriceRow } from '../../sim/prices';
import { isEmpty, sameChanges, type Proposal } from '../../sim/proposal';
import { shown, type Choice } from './choices';
import type { Proposal as NamedProposal } from './proposal';

/** `proposal` as the view shows it; null when it changes nothing. `names` say what an example and one's own proposal are called. */
export function namedProposal(
	proposal: Proposal,
	example: Proposal | null,
	level: ServiceLevel,
	prices: readonly PriceRow[],
	names: { own: string; nothing: string },
	locale: Locale
): NamedProposal | null {
	if (isEmpty(proposal)) return null;
	const values = valuesOf(level, prices);
	const said = (c: Change): NamedProposal['changes'] => {
		if (c.kind === 'require') {
			const label = level.offers.find((o) => o.id === c.indsats)?.name[locale] ?? c.indsats;
			return c.conditions.map((condition) => ({ label, from: names.nothing, to: describe(condition, locale, level) }));
		}
		const value = valueOf(c, values, level);
		const to = changedTo(c)!;
		if (!value || value.current === to) return [];
		const [statement] = value.statements;
		return [
			{
				label: value.name[locale],
				from: value.current === null ? '–' : shown(value.current, locale),
				to: `${shown(to, locale)} ${value.unit?.[locale] ?? ''}`.trim(),
				...(statement ? { statement } : {})
			}
		];
	};
	const place = (c: Change) => (c.kind === 'value' ? values.findIndex((v) => v.id === c.id) : values.length);
	return {
		name: (isExample(proposal, example) && example?.name?.[locale]) || names.own,
		changes: draftOf(proposal).changes.sort((a, b) => place(a) - place(b)).flatMap(said)
	};
}

/** Whether `proposal` changes exactly what `example` does. */
export const isExample = (proposal: Proposal, example: Proposal | null): boolean => example !== null && sameChanges(proposal, example);

/** `text` with the ids of `choices` as their names: nobody reads `borgerprofil.5.op_til`. */
export function withNames(text: string, choices: readonly Choice[]): string {
	const names = new Map(choices.map(({ id, name }) => [id, name]));
	return text.replaceAll(/(?<=^|\s)[\w-]+(\.[\w-]+)+(?=\s)/g, (id) => (names.has(id) ? `»${names.get(id)}«` : id));
}
