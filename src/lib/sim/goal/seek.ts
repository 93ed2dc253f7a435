/** Goal seek: the value of one lever at which a figure meets a target, the curve on the way there, and who moves. */
import type { CitizenColumns } from '../../rules/columns/citizens';
import type { ParameterValue } from '../../rules/condition';
import { plan } from '../../rules/plan';
import type { ServiceLevel } from '../../rules/service-level';
import type { QueryOptions } from '../../tables/engine';
import type { OwnHome } from '../assumptions';
import { ownHomeCitizens } from '../own-home';
import { decided } from '../population/decided';
import { movementRows } from '../population/movement';
import { citizenTotals } from '../population/totals';
import { apply, applyPrices, type Proposal } from '../proposal';
import type { PriceRow } from '../prices';
import type { MovementRow } from '../results';
import { sortMovement } from '../simulate';
import { between, brackets, closest, crossings, evenly, type Point } from './crossings';
import { axisOf, indexOf, inForce, lawfulRange, withLever, type Axis, type LawfulRange, type Lever, type Stop } from './lever';
import { figuresAt, planOf, type Scene } from './points';
import { figureOf, type Figures, type Measure, type Target } from './target';

export interface CurvePoint {
	value: ParameterValue;
	figure: number;
	/** Citizens whose placement is another than in force. */
	moved: number;
}

export interface Goal {
	/** Whether the curve meets the target. If not, `found` is the closest it comes. */
	reached: boolean;
	found: CurvePoint;
	/** Other places where it meets the target, in order: the one closest to the value in force was chosen. */
	others: CurvePoint[];
	/** At most about 40 points in order, with those found. */
	curve: CurvePoint[];
	/** The lever's value in force; null for a price without a row. */
	current: ParameterValue | null;
	/** What refuses the next value beyond each end of the curve; null where the range itself ends. */
	below: Stop | null;
	above: Stop | null;
	/** The proposal with the lever at the value found, and who moves under it. */
	proposal: Proposal;
	movement: MovementRow[];
}

export interface GoalInput {
	/** The population, with `OWN_HOME_ORDER` where own homes are assumed. */
	citizens: CitizenColumns;
	/** In force; prices of one year. */
	level: ServiceLevel;
	prices: readonly PriceRow[];
	/** What else is proposed. */
	proposal: Proposal;
	ownHome?: OwnHome | null;
}

const POINTS = 40;
/** Points a round, once the curve shows where to look. */
const CLOSER = 12;
const ROUNDS = 8;

/**
 * Turns `lever` until the figure of `target` is met as nearly as it can be. Null when no value may be adopted with the rest
 * of the proposal, or the figure is nowhere known. Throws `InvalidServiceLevel` when there is no such lever, an `AbortError`
 * when cancelled.
 */
export async function goalSeek(input: GoalInput, lever: Lever, target: Target, options: QueryOptions = {}): Promise<Goal | null> {
	const { scene, placed } = sceneOf(input);
	const range = rangeOf(scene, lever);
	if (!range) return null;
	const { axis, lawful, current, home } = range;
	const known = new Map<number, Figures>();
	const work = async (indexes: readonly number[]) => {
		const fresh = indexes.filter((i) => !known.has(i));
		(await figuresAt(scene, [lever], fresh.map((i) => [axis.at(i)]), { signal: options.signal })).forEach((f, i) => known.set(fresh[i]!, f));
	};
	const points = (): Point[] =>
		[...known].sort(([a], [b]) => a - b).flatMap(([index, figures]) => {
			const figure = figureOf(target.measure, figures, placed);
			return figure === null ? [] : [{ index, figure }];
		});
	await work([...new Set([...evenly(lawful.first, lawful.last, POINTS), home])].sort((a, b) => a - b));
	const drawn = points();
	if (!drawn.length) return null;
	for (let round = 1; round <= ROUNDS; round++) {
		options.onProgress?.(round / (ROUNDS + 1));
		const open = between(brackets(points(), target.value), CLOSER);
		if (!open.length) break;
		await work(open);
	}
	const met = crossings(points(), target.value, home);
	const best = met.length ? met.reduce((a, b) => (Math.abs(b.index - home) < Math.abs(a.index - home) ? b : a)) : closest(points(), target.value, home);
	const curvePoint = ({ index, figure }: Point): CurvePoint => ({ value: axis.at(index), figure, moved: known.get(index)!.moved });
	const curve = [...new Map([...drawn, ...met, best].map((p) => [p.index, p])).values()].sort((a, b) => a.index - b.index);
	const there = withLever(input.proposal, lever, axis.at(best.index));
	const then = decided(planOf(scene, there), input.citizens, applyPrices(input.prices, there));
	options.onProgress?.(1);
	return {
		reached: met.length > 0,
		found: curvePoint(best),
		others: met.filter((p) => p.index !== best.index).map(curvePoint),
		curve: curve.map(curvePoint),
		current,
		below: lawful.below,
		above: lawful.above,
		proposal: there,
		movement: sortMovement(movementRows(scene.inForce, then))
	};
}

export interface FrontierPoint {
	values: [ParameterValue, ParameterValue];
	/** Kroner a year less than in force. */
	saving: number;
	/** Citizens whose placement is another than in force, or the measure asked for: the less the better. */
	against: number;
	/** No other point saves as much with less of `against`. */
	best: boolean;
}

const GRID = 12;

/**
 * The saving against the citizens who move, or against `measure`, over a grid of two levers (at most 12 values each): points
 * that may not be adopted together are left out. Null when a lever has no value that may be adopted.
 */
export async function frontier(input: GoalInput, levers: readonly [Lever, Lever], measure: Measure | 'moved' = 'moved', options: QueryOptions = {}): Promise<FrontierPoint[] | null> {
	const { scene, placed, oere } = sceneOf(input);
	const values: ParameterValue[][] = [];
	for (const lever of levers) {
		const range = rangeOf(scene, lever);
		if (!range) return null;
		values.push([...new Set(evenly(range.lawful.first, range.lawful.last, GRID))].map((i) => range.axis.at(i)));
	}
	const points = values[0]!.flatMap((a) => values[1]!.map((b): [ParameterValue, ParameterValue] => [a, b])).filter((point) => mayStand(scene, levers, point));
	const figures = await figuresAt(scene, levers, points, options);
	const rows = points.flatMap((point, i): FrontierPoint[] => {
		const against = measure === 'moved' ? figures[i]!.moved : figureOf(measure, figures[i]!, placed);
		return against === null ? [] : [{ values: point, saving: (oere - figures[i]!.oere) / 100, against, best: false }];
	});
	return pareto(rows);
}

/** Marks the points that no other beats: at least the saving with less against it, or more saving with no more against it. Pure. */
export function pareto(rows: readonly FrontierPoint[]): FrontierPoint[] {
	const beats = (a: FrontierPoint, b: FrontierPoint) => a.saving >= b.saving && a.against <= b.against && (a.saving > b.saving || a.against < b.against);
	return rows.map((row) => ({ ...row, best: !rows.some((other) => beats(other, row)) }));
}

function mayStand({ level, proposal }: Scene, levers: readonly Lever[], point: readonly ParameterValue[]): boolean {
	try {
		apply(level, levers.reduce((p, lever, i) => withLever(p, lever, point[i]!), proposal));
		return true;
	} catch {
		return false;
	}
}

/** What the levers are turned in, and what holds in force: øre a year, and citizens by placement. */
function sceneOf({ citizens, level, prices, proposal, ownHome }: GoalInput): { scene: Scene; placed: Map<string, number>; oere: number } {
	const inForce = decided(plan(level), citizens, prices);
	const placed = new Map<string, number>();
	for (const index of inForce.placement) {
		const offer = inForce.offers[index]?.offer.id;
		if (offer) placed.set(offer, (placed.get(offer) ?? 0) + 1);
	}
	const totals = citizenTotals(inForce);
	const oere = totals.basis.reduce((sum, b, i) => sum + b + totals.variabel[i]!, 0);
	return { scene: { citizens, level, inForce, prices, proposal, ...(ownHome ? { ownHomes: ownHomeCitizens(citizens, ownHome) } : {}) }, placed, oere };
}

interface LeverRange {
	axis: Axis;
	lawful: LawfulRange;
	current: ParameterValue | null;
	/** The place of the value in force, or of the end closest to it. */
	home: number;
}

function rangeOf(scene: Scene, lever: Lever): LeverRange | null {
	const { citizens, level, prices, proposal } = scene;
	const current = inForce(level, prices, lever);
	const wanted = lever.kind === 'value' ? (proposal.values[lever.id] ?? current) : current;
	const axis = axisOf(citizens, planOf(scene, proposal), lever, current, wanted);
	const lawful = lawfulRange(level, proposal, lever, axis, indexOf(axis, wanted ?? 0));
	if (!lawful) return null;
	const home = Math.min(lawful.last, Math.max(lawful.first, indexOf(axis, current ?? 0)));
	return { axis, lawful, current, home };
}
