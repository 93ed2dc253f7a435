/**
 * A proposal: a sparse diff against a named service level. The empty diff is the service level in force.
 * It holds rules and prices only, never anything about a citizen.
 */
import { z } from 'zod';
import { VUM, FRAMES } from '../extract/columns';
import { condition, type Parameter, type ParameterValue } from '../rules/condition';
import { LAW, lawParameters, lawRefusals, type LawFrame } from '../rules/law-frame';
import { InvalidServiceLevel, firstIssue, loadServiceLevel, refuse } from '../rules/load';
import { localized, type Localized } from '../rules/localized';
import { parametersIn, withValues } from '../rules/parameters';
import type { ServiceLevel } from '../rules/service-level';
import { PRICE_FIELDS, priceFor, type PriceRow } from './prices';

const priceChange = z.strictObject({
	indsats: z.string(),
	niveau: z.string().nullable(),
	felt: z.enum(PRICE_FIELDS),
	kr: z.number().min(0)
});
export type PriceChange = z.infer<typeof priceChange>;

export const proposal = z.strictObject({
	$schema: z.string().optional(),
	/** Id of the service level it changes. */
	base: z.string(),
	name: localized.optional(),
	/** What a council would read beside it. */
	about: localized.optional(),
	/** New values by parameter id. */
	values: z.record(z.string(), z.union([z.number().min(0), z.enum(VUM), z.enum(FRAMES)])).default({}),
	prices: z.array(priceChange).default([]),
	/** Further conditions by offer id. */
	require: z.record(z.string(), z.array(condition)).default({})
});
export type Proposal = z.infer<typeof proposal>;

/** The proposal that changes nothing. */
export const noProposal = (base: string): Proposal => ({ base, values: {}, prices: [], require: {} });

export const isEmpty = (p: Proposal) =>
	Object.keys(p.values).length === 0 && p.prices.length === 0 && Object.keys(p.require).length === 0;

/** Whether two proposals change the same to the same, whatever they are called and in whatever order. */
export function sameChanges(a: Proposal, b: Proposal): boolean {
	return sorted(a) === sorted(b);
}

function sorted({ base, values, prices, require }: Proposal): string {
	const entries = (o: object) => Object.entries(o).sort(([a], [b]) => (a < b ? -1 : 1));
	const priced = prices.map((p) => `${p.indsats}:${p.niveau ?? ''}:${p.felt}=${p.kr}`).sort();
	return JSON.stringify([base, entries(values), priced, entries(require)]);
}

/** The proposal in `data`. Throws `InvalidServiceLevel` with one line. */
export function loadProposal(data: unknown): Proposal {
	const parsed = proposal.safeParse(data);
	if (parsed.success) return parsed.data;
	const where = parsed.error.issues[0]!.path.filter((key) => key !== 'values').join('.');
	throw new InvalidServiceLevel({ da: `Ikke et forslag: ${where} har ikke en værdi, der kan bruges`, en: `Not a proposal: ${firstIssue(parsed.error)}` });
}

/**
 * `base` with the changes of `p`. Throws `InvalidServiceLevel` on an id that does not exist, a value of the wrong kind,
 * limits out of order, and with the rule's id when it falls outside the law's frame.
 */
export function apply(base: ServiceLevel, p: Proposal, law: LawFrame = LAW): { level: ServiceLevel; law: LawFrame } {
	refuse(lawRefusals(p.values, law));
	const known = new Map([...parametersIn(base), ...law.rules.flatMap(lawParameters)].map((x) => [x.id, x]));
	for (const [id, value] of Object.entries(p.values)) {
		const parameter = known.get(id);
		if (!parameter) throw unknownIn(base, id);
		if (!sameKind(parameter, value)) {
			const kind = KINDS[kindOf(parameter.value)];
			throw new InvalidServiceLevel({ da: `${id} er ${kind.da}, ikke ${value}`, en: `${id} takes ${kind.en}, not ${JSON.stringify(value)}` });
		}
	}
	const priced = base.offers.flatMap((o) => [o.id, ...(o.supplements ?? []).map((s) => s.price)]);
	const unknown = Object.keys(p.require).find((id) => !base.offers.some((o) => o.id === id)) ?? p.prices.find((c) => !priced.includes(c.indsats))?.indsats;
	if (unknown) throw unknownIn(base, unknown, { da: 'indsatsen ', en: 'the offer ' });
	const level = withValues(base, p.values);
	for (const offer of level.offers) offer.conditions.push(...(p.require[offer.id] ?? []));
	return { level: loadServiceLevel(level), law: withValues(law, p.values) };
}

/** `prices` (of one year) with the price changes of `p`, whatever their order. A level without a row of its own gets one from the row for all levels, as changed. */
export function applyPrices(prices: readonly PriceRow[], p: Proposal): PriceRow[] {
	const forAllFirst = [...p.prices].sort((a, b) => Number(a.niveau !== null) - Number(b.niveau !== null));
	return forAllFirst.reduce<PriceRow[]>(
		(rows, change) => {
			const own = rows.find((r) => r.indsats === change.indsats && r.niveau === change.niveau);
			// A row keeps its place: the statement that the screen has planned names them in order.
			if (own) return rows.map((r) => (r === own ? { ...own, [change.felt]: change.kr } : r));
			const from = priceFor(rows, change.indsats, change.niveau) ?? {
				indsats: change.indsats, niveau: change.niveau, aar: 0, basis_kr_aar: null, timepris_kr: null, enhedspris_kr: null
			};
			return [...rows, { ...from, niveau: change.niveau, [change.felt]: change.kr }];
		},
		[...prices]
	);
}

function sameKind(parameter: Parameter, value: ParameterValue): boolean {
	return kindOf(parameter.value) === kindOf(value);
}

const KINDS = {
	number: { da: 'et tal', en: 'a number' },
	vum: { da: 'et VUM-niveau A-E', en: 'a VUM level A-E' },
	frame: { da: 'en boligramme', en: 'a housing frame' }
};

function kindOf(value: ParameterValue): keyof typeof KINDS {
	if (typeof value === 'number') return 'number';
	return (VUM as readonly string[]).includes(value) ? 'vum' : 'frame';
}

function unknownIn(base: ServiceLevel, id: string, kind: Localized = { da: '', en: '' }): InvalidServiceLevel {
	return new InvalidServiceLevel({
		da: `Forslaget ændrer ${kind.da}${id}, som ${base.municipality.da} ikke har`,
		en: `The proposal changes ${kind.en}${id}, which ${base.id} does not have`
	});
}
