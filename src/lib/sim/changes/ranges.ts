/** How far each number of a service level can go: to the limits beside it, to the law's frame, to what a citizen's column holds. Pure. */
import { BORGERE } from '../../extract/columns';
import type { NumberParameter } from '../../rules/condition';
import { DAYS, LAW, appliesTo, type LawFrame, type LawRule } from '../../rules/law-frame';
import { parametersIn } from '../../rules/parameters';
import type { Bands, Limit, Offer, ServiceLevel } from '../../rules/service-level';

/** One end of a range. `by`: the parameter or the law's rule that sets it; null: nothing refuses what lies beyond. */
export interface Bound {
	at: number;
	included: boolean;
	by: { parameter: string } | { rule: string } | null;
}
export interface Range {
	min: Bound;
	/** Null: no end. */
	max: Bound | null;
	/** Only whole numbers. */
	whole: boolean;
}

/** The range of every number of `level`, by parameter id, while the others stay as they are. */
export function lawfulRanges(level: ServiceLevel, law: LawFrame = LAW): Map<string, Range> {
	const ranges = new Map<string, Range>();
	const of = (id: string): Range => {
		const known = ranges.get(id) ?? { min: { at: 0, included: true, by: null }, max: null, whole: false };
		ranges.set(id, known);
		return known;
	};
	const atLeast = (id: string, bound: Bound) => {
		const { min } = of(id);
		if (bound.at > min.at || (bound.at === min.at && !bound.included)) of(id).min = bound;
	};
	const atMost = (id: string, bound: Bound) => {
		const { max } = of(id);
		if (!max || bound.at < max.at || (bound.at === max.at && !bound.included)) of(id).max = bound;
	};
	for (const p of parametersIn([level, law.rules])) if (typeof p.value === 'number') of(p.id);
	for (const [id, most] of columnMost([level.offers, level.bands, law.rules])) atMost(id, { at: most, included: true, by: null });
	for (const list of rising(level))
		list.forEach((limit, i) => {
			const [before, after] = [list[i - 1], list[i + 1]];
			if (before) atLeast(limit.id, { at: before.value, included: false, by: { parameter: before.id } });
			if (after) atMost(limit.id, { at: after.value, included: false, by: { parameter: after.id } });
		});
	for (const offer of level.offers) {
		const { extent } = offer;
		const first = extent.kind === 'brackets' ? extent.brackets.find((b) => b.upTo)?.upTo : undefined;
		if (first) atLeast(first.id, { at: 0, included: false, by: null });
		if (extent.kind === 'capped' && extent.least)
			for (const { most } of extent.caps) {
				atMost(extent.least.id, { at: most.value, included: true, by: { parameter: most.id } });
				atLeast(most.id, { at: extent.least.value, included: true, by: { parameter: extent.least.id } });
			}
		for (const rule of law.rules) for (const { id } of leastOf(offer, rule)) atLeast(id, { at: rule.leastExtent!.value, included: true, by: { rule: rule.id } });
	}
	for (const limit of limitsIn(level)) {
		of(limit.id).whole = true;
		atLeast(limit.id, { at: 1, included: true, by: null });
		atMost(limit.id, { at: 1200, included: true, by: null });
	}
	for (const { flag, within, paragraphs } of level.checks)
		for (const rule of law.rules)
			if (flag === 'sagsbehandling_overskredet' && within && rule.slowestDecision && appliesTo(rule, paragraphs))
				atMost(within.id, { at: Math.floor(rule.slowestDecision.value / DAYS[within.unit]), included: true, by: { rule: rule.id } });
	return ranges;
}

interface Placed {
	id: string;
	value: number;
}

/** Lists of limits in which each must lie above the one before it. */
function rising(level: ServiceLevel): Placed[][] {
	const ofBands = ({ over, levels }: Bands) => [over, ...levels.flatMap((l) => (l.when || !l.upTo ? [] : [l.upTo]))];
	const brackets = level.offers.flatMap(({ extent }) => (extent.kind === 'brackets' ? [extent.brackets.flatMap((b) => b.upTo ?? [])] : []));
	return [...Object.values(level.bands ?? {}).map(ofBands), ...brackets];
}

/** The numbers that give an offer its least extent, where `rule` sets one. */
function leastOf({ paragraph, extent }: Offer, rule: LawRule): NumberParameter[] {
	if (!rule.leastExtent || !appliesTo(rule, [paragraph]) || !('unit' in extent) || extent.unit !== rule.leastExtent.unit) return [];
	if (extent.kind === 'capped') return extent.least ? [extent.least] : [];
	if (extent.kind !== 'cases') return [];
	return extent.cases.flatMap(({ amount }) => ('parameter' in amount ? amount.parameter : 'value' in amount ? amount : []));
}

const limitsIn = (level: ServiceLevel): Limit[] => [...level.checks.flatMap((c) => [c.first ?? [], c.within ?? []].flat()), ...(level.phaseIn ?? []).map((p) => p.keeps)];

const NO_LIMIT = 1e9;
const MOST = new Map(BORGERE.columns.flatMap((c) => ((c.kind === 'number' || c.kind === 'integer') && c.max < NO_LIMIT ? [[c.name, c.max] as const] : [])));

/** The largest number that the column holds that each parameter is held against, by parameter id. */
function columnMost(node: unknown, most = new Map<string, number>()): Map<string, number> {
	if (node === null || typeof node !== 'object') return most;
	const largest = 'fact' in node ? MOST.get(String(node.fact)) : undefined;
	if (largest !== undefined) for (const p of parametersIn(node)) if (typeof p.value === 'number') most.set(p.id, largest);
	for (const child of Object.values(node)) columnMost(child, most);
	return most;
}
