/** A proposal's changes in words. Pure. */
import { describe, WORDS, sayValue } from '../../rules/describe';
import type { Locale } from '../../rules/localized';
import { listParameters, parameterName } from '../../rules/parameter-list';
import { parametersIn } from '../../rules/parameters';
import type { ServiceLevel } from '../../rules/service-level';
import type { PriceRow } from '../../sim/prices';
import { isEmpty, type Proposal } from '../../sim/proposal';
import { choicesOf, priceId, priceName, shown, type Choice } from './choices';
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
	const words = WORDS[locale];
	const choices = choicesOf(level, prices, proposal, locale).filter((c) => c.current !== c.proposed);
	const frames = listParameters(level).filter((p) => p.kind === 'frame' && p.parameter.id in proposal.values);
	const told = new Set([...choicesOf(level, prices, proposal, locale).map((c) => c.id), ...frames.map((p) => p.parameter.id)]);
	return {
		name: (isExample(proposal, example) && example?.name?.[locale]) || names.own,
		changes: [
			...choices.map((c) => ({
				label: c.name,
				from: shown(c.current, locale),
				to: `${shown(c.proposed, locale)} ${c.unit}`.trim(),
				...(c.statement ? { statement: c.statement } : {})
			})),
			...frames.map((p) => ({
				label: parameterName(p, locale),
				from: sayValue(p.parameter.value, words),
				to: sayValue(proposal.values[p.parameter.id]!, words),
				...(p.statements[0] ? { statement: p.statements[0] } : {})
			})),
			// What no chart follows (a deadline) and prices that no row has yet: a reader sees everything that a link changes.
			...parametersIn(level)
				.filter((p) => p.id in proposal.values && proposal.values[p.id] !== p.value && !told.has(p.id))
				.map((p) => ({ label: p.id, from: shown(p.value, locale), to: shown(proposal.values[p.id]!, locale) })),
			...proposal.prices
				.filter((p) => !told.has(priceId(p, p.felt)))
				.map((p) => ({ label: priceName(level, p, locale), from: '–', to: shown(p.kr, locale) })),
			...Object.entries(proposal.require).flatMap(([id, conditions]) =>
				conditions.map((c) => ({
					label: level.offers.find((o) => o.id === id)?.name[locale] ?? id,
					from: names.nothing,
					to: describe(c, locale, level)
				}))
			)
		]
	};
}

/** Whether `proposal` changes exactly what `example` does. */
export function isExample(proposal: Proposal, example: Proposal | null): boolean {
	return example !== null && sorted(proposal) === sorted(example);
}

function sorted({ base, values, prices, require }: Proposal): string {
	const entries = (o: object) => Object.entries(o).sort(([a], [b]) => (a < b ? -1 : 1));
	const priced = prices.map((p) => `${p.indsats}:${p.niveau ?? ''}:${p.felt}=${p.kr}`).sort();
	return JSON.stringify([base, entries(values), priced, entries(require)]);
}

/** `text` with the ids of `choices` as their names: nobody reads `borgerprofil.5.op_til`. */
export function withNames(text: string, choices: readonly Choice[]): string {
	const names = new Map(choices.map(({ id, name }) => [id, name]));
	return text.replaceAll(/(?<=^|\s)[\w-]+(\.[\w-]+)+(?=\s)/g, (id) => (names.has(id) ? `»${names.get(id)}«` : id));
}
