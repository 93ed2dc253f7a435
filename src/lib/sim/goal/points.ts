/** Many values of one or more levers, worked out together: citizens whom no lever can matter to are decided once. */
import type { CitizenColumns } from '../../rules/columns/citizens';
import type { ParameterValue } from '../../rules/condition';
import { plan, type Plan } from '../../rules/plan';
import { parameterNumber } from '../../rules/sql';
import type { ServiceLevel } from '../../rules/service-level';
import type { QueryOptions } from '../../tables/engine';
import { concernGroupsInSteps } from '../contributions/concerns';
import { worthOf, type Worth } from '../contributions/evaluate';
import { pace } from '../contributions/pace';
import { setter } from '../contributions/switches';
import type { Decided } from '../population/decided';
import type { PriceRow } from '../prices';
import { apply, applyPrices, type Proposal } from '../proposal';
import { withLever, type Lever } from './lever';
import type { Figures } from './target';

export interface Scene {
	/** The population, with `OWN_HOME_ORDER` where own homes are assumed. */
	citizens: CitizenColumns;
	/** In force. */
	level: ServiceLevel;
	inForce: Decided;
	/** Of one year, in force. */
	prices: readonly PriceRow[];
	/** What else is proposed; may be adopted with every value that is asked for. */
	proposal: Proposal;
	/** Citizens whom the own-home lever reaches; left out without it. */
	ownHomes?: number;
}

/** The rules under `proposal`, in a plan of their own. */
export function planOf({ level, ownHomes }: Pick<Scene, 'level' | 'ownHomes'>, proposal: Proposal): Plan {
	const changed = apply(level, proposal);
	return plan(changed.level, changed.law, ownHomes);
}

/** The figures at each point (one value a lever). Throws an `AbortError` when cancelled. */
export async function figuresAt(scene: Scene, levers: readonly Lever[], points: readonly (readonly ParameterValue[])[], options: QueryOptions = {}): Promise<Figures[]> {
	const { citizens, inForce, prices, proposal } = scene;
	if (!points.length) return [];
	const at = (point: readonly ParameterValue[]) => levers.reduce((p, lever, i) => withLever(p, lever, point[i]!), proposal);
	const ready = planOf(scene, at(points[0]!));
	const set = setter(ready);
	const known = new Set(ready.parameters.map((p) => p.id));
	const rules = levers.flatMap((lever, i) => (lever.kind === 'value' && known.has(lever.id) ? [{ id: lever.id, i }] : []));
	const priced = levers.flatMap((lever, i) => (lever.kind === 'price' ? [{ lever, i }] : []));
	const moves = new Map(
		rules.map(({ id, i }) => {
			const values = points.map((p) => parameterNumber(p[i]!));
			return [id, [Math.min(...values), Math.max(...values)] as const];
		})
	);
	const priceKey = (point: readonly ParameterValue[]) => priced.map(({ i }) => point[i]).join();
	const priceNumber = new Map<string, number>();
	const priceSets: PriceRow[][] = [];
	for (const point of points) if (!priceNumber.has(priceKey(point))) priceNumber.set(priceKey(point), priceSets.push(applyPrices(prices, at(point))) - 1);
	const offers = new Set(ready.offers.filter((o) => priced.some(({ lever }) => [o.id, ...o.supplements.map((s) => s.price)].includes(lever.indsats))).map((o) => o.id));
	const groups = { groupOf: (offer: string) => (offers.has(offer) ? 1 : 0), numbers: [[0], priceSets.map((_, i) => i)], prices: priceSets };

	const figures = points.map(() => ({ oere: 0, placed: new Map<string, number>(), moved: 0 }));
	const breathe = pace(options);
	const masks = await concernGroupsInSteps({ plan: ready, clauses: new Map(), moves, citizens }, rules.map((r) => r.id), () => breathe(0));
	let worked = 0;
	for (const [mask, rows] of masks) {
		const own = citizens.select(rows);
		const before = Int8Array.from(rows, (row) => inForce.placement[row]!);
		const turned = rules.filter((_, r) => mask[r] === '1');
		const done = new Map<string, { worth: Worth; moved: number }>();
		for (const [p, point] of points.entries()) {
			const key = turned.map(({ i }) => point[i]).join();
			let here = done.get(key);
			if (!here) {
				set(Object.fromEntries(rules.map(({ id, i }) => [id, point[i]!])));
				const worth = worthOf(ready, own, groups);
				here = { worth, moved: worth.placement.reduce((sum, to, i) => sum + (to === before[i] ? 0 : 1), 0) };
				done.set(key, here);
				await breathe(++worked / (points.length * masks.size));
			}
			const to = figures[p]!;
			to.oere += (here.worth.oere.get(0)?.get(0) ?? 0) + (here.worth.oere.get(1)?.get(priceNumber.get(priceKey(point))!) ?? 0);
			to.moved += here.moved;
			for (const [offer, count] of here.worth.placed) to.placed.set(offer, (to.placed.get(offer) ?? 0) + count);
		}
	}
	return figures;
}
