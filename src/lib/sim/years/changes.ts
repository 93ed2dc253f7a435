/** What a proposal changes for the citizens over the years, by type and by when it does. Pure. */
import type { Plan } from '../../rules/plan';
import type { CompleteAssumptions } from '../assumptions';
import { dayOf } from './calendar';
import { isHome, placeName, type InForce } from './in-force';
import { movesByChoice, rampDay } from './phase-in';
import type { PlaceOffer, Standing } from './standing';

/**
 * Citizens of a type to whom the proposal applies from `skift` (days since 1970-01-01; null: not within the years), from birthday
 * `k0` (0: from the outset) to `k1` (null: for good). Øre a year, beside what is in force: `pris_` at the proposal's prices, from its
 * first day until `skift`; `ny_` under the proposal, from then on. `forlader_`: the basis of the places they leave at `skift`, and
 * at birthday `k0` beyond what is left there in force anyway. `indfases`: those with another cost or placement than before; `flytter`: placement.
 */
export interface ChangeRow {
	type: string;
	skift: number | null;
	k0: number;
	k1: number | null;
	indfases: number;
	flytter: number;
	pris_basis: number;
	pris_variabel: number;
	ny_basis: number;
	ny_variabel: number;
	forlader_skift: number;
	forlader_start: number;
}

/** Citizens whom the proposal concerns: no price for them, tenants who stay, no follow-up date, no interval for them in the service level. */
export interface AssumedRow {
	uden_pris: number;
	bliver: number;
	uden_dato: number;
	uden_interval: number;
}

/** One citizen whom the proposal may change, as `ChangeRow`, in øre a year: in force, at the proposal's prices, under the proposal. */
export interface ChangeStep {
	nr: number;
	alder: number;
	skift: number | null;
	k0: number;
	k1: number | null;
	foer: number;
	pris: number;
	ny: number;
}

export interface Changes {
	rows: ChangeRow[];
	assumed: AssumedRow;
	/** Of the citizens who cost more than `dear` at some time. */
	steps: ChangeStep[];
}

/** Costs of today's citizens and of those at later ages, in the rows of `InForce`. */
export interface Standings {
	now: Standing;
	then: Standing;
}

export interface ChangesOptions {
	places: readonly PlaceOffer[];
	inForce: InForce;
	/** The decisions in force at the proposal's prices; null: its prices are those in force. */
	priced: Standings | null;
	proposed: Standings;
	proposedPlan: Plan;
	age: Float64Array;
	/** `OWN_HOME_ORDER` of the citizens. */
	order: Float64Array;
	assumptions: CompleteAssumptions;
	/** By citizen the day on which the proposal applies by the phase-in alone; see `phaseInDays`. */
	phasedIn: Float64Array;
	birthdays: readonly number[];
	/** The day after the last of the years. */
	end: number;
	/** Øre a year. */
	dear: number;
}

/** One age of one citizen: in force (`g`), at the proposal's prices (`q`) and under the proposal (`n`). */
interface Stage {
	k0: number;
	k1: number | null;
	g: Place;
	q: Place;
	n: Place;
	unknown: boolean;
	phased: boolean;
	changed: boolean;
}

interface Place {
	place: number;
	basis: number;
	variabel: number;
	placeBasis: number;
	missing: boolean;
}

const placeOf = ({ place, basis, variabel, placeBasis, missing }: Standing, row: number): Place => ({
	place: place[row]!, basis: basis[row]!, variabel: variabel[row]!, placeBasis: placeBasis[row]!, missing: missing[row]! > 0
});
const same = (a: Place, b: Place) => a.basis === b.basis && a.variabel === b.variabel;

export function changes(o: ChangesOptions): Changes {
	const lives = livesOf(o);
	const days = skiftDays(o, lives);
	const from = dayOf(o.assumptions.from);
	const rows = new Map<string, ChangeRow>();
	const assumed: AssumedRow = { uden_pris: 0, bliver: 0, uden_dato: 0, uden_interval: 0 };
	const steps: ChangeStep[] = [];
	lives.forEach(({ citizen, stages, unknown }, at) => {
		const { day, stays } = days[at]!;
		const skift = day < o.end ? day : null;
		count(assumed, o, citizen, stages, { unknown, stays });
		if (unknown) return;
		const type = placeName(o.places, o.inForce.now.place[citizen]!);
		const dearest = Math.max(...stages.flatMap(({ g, q, n }) => [total(g), total(q), total(n)]));
		stages.forEach((stage, i) => {
			const { k0, k1, g, q, n } = stage;
			const left = k0 === 0 ? 0 : leftAtBirthday(o, stages[i - 1] ?? null, stage, { birthday: o.birthdays[k0 - 1]!, day, from });
			if (stage.changed || left !== 0) add(rows, { type, skift, k0, k1, stage, left, leftAtSkift: g.place !== n.place && isHome(o.places, g.place) ? q.placeBasis : 0 });
			if (dearest > o.dear) steps.push({ nr: citizen, alder: o.age[citizen]!, skift, k0, k1, foer: total(g), pris: total(q), ny: total(n) });
		});
	});
	return { rows: [...rows.values()], assumed, steps };
}

const total = ({ basis, variabel }: Place) => basis + variabel;

interface Life {
	citizen: number;
	stages: Stage[];
	/** A price is missing under the proposal at some age. */
	unknown: boolean;
}

/** The citizens whose cost is known in force, and who change or grow over an age. */
function livesOf({ inForce: { now, then, aged, known }, priced, proposed }: ChangesOptions): Life[] {
	const lives: Life[] = [];
	for (let i = 0; i < known.length; i++) {
		if (!known[i]) continue;
		const first = aged.first[i]!;
		if (first < 0 && unchanged(now, priced?.now ?? null, proposed.now, i)) continue;
		const stages = [stageOf(0, first < 0 ? null : aged.k0[first]!, now, priced?.now ?? now, proposed.now, i)];
		for (let row = first; row >= 0 && aged.citizen[row] === i; row++)
			stages.push(stageOf(aged.k0[row]!, aged.citizen[row + 1] === i ? aged.k0[row + 1]! : null, then, priced?.then ?? then, proposed.then, row));
		lives.push({ citizen: i, stages, unknown: stages.some((s) => s.unknown) });
	}
	return lives;
}

function unchanged(now: Standing, priced: Standing | null, proposed: Standing, i: number): boolean {
	const alike = (a: Standing, b: Standing) => a.place[i] === b.place[i] && a.basis[i] === b.basis[i] && a.variabel[i] === b.variabel[i] && !b.missing[i];
	return alike(now, proposed) && (!priced || alike(now, priced));
}

function stageOf(k0: number, k1: number | null, now: Standing, priced: Standing, proposed: Standing, row: number): Stage {
	const [g, q, n] = [placeOf(now, row), placeOf(priced, row), placeOf(proposed, row)];
	const unknown = q.missing || n.missing;
	const moves = g.place !== n.place;
	return { k0, k1, g, q, n, unknown, phased: unknown || !same(q, n) || moves, changed: unknown || !same(g, n) || !same(g, q) || moves };
}

/** The day from which the proposal applies to each life; `stays`: a tenant who is placed elsewhere and does not move. */
function skiftDays(o: ChangesOptions, lives: readonly Life[]): { day: number; stays: boolean }[] {
	const { assumptions: a, inForce, places, proposedPlan } = o;
	const from = dayOf(a.from);
	const own = a.ownHome && a.ownHome.months > 0 ? proposedPlan.ownHome : null;
	const support = own ? places.findIndex(({ id }) => id === own.offer) : -1;
	let tenants = 0;
	return lives.map(({ citizen, stages, unknown }) => {
		const moves = stages.some(({ g, n }) => g.place !== n.place);
		if (inForce.tenant[citizen] && moves) {
			const place = unknown ? null : ++tenants;
			if (place === null || !movesByChoice(place, a.ownChoice)) return { day: Infinity, stays: true };
		}
		const order = o.order[citizen]!;
		const found = own && order <= own.citizens.value && stages.some(({ g, n }) => isHome(places, g.place) && n.place === support);
		return { day: found ? rampDay(order, own.citizens.value, a.ownHome!.months, from) : o.phasedIn[citizen]!, stays: false };
	});
}

/** The basis of the place that is left at the birthday, beyond what is left then in force anyway. */
function leftAtBirthday({ places }: ChangesOptions, earlier: Stage | null, stage: Stage, { birthday, day, from }: { birthday: number; day: number; from: number }): number {
	if (!earlier) return 0;
	const before = birthday > day ? earlier.n : birthday >= from ? earlier.q : earlier.g;
	const then = birthday >= day ? stage.n : stage.g;
	const left = (a: Place, b: Place) => (a.place !== b.place && isHome(places, a.place) ? a.placeBasis : 0);
	return left(before, then) - left(earlier.g, stage.g);
}

function count(assumed: AssumedRow, { inForce }: ChangesOptions, citizen: number, stages: readonly Stage[], { unknown, stays }: { unknown: boolean; stays: boolean }): void {
	if (unknown) assumed.uden_pris++;
	if (unknown || !stages.some((s) => s.phased)) return;
	if (stays) assumed.bliver++;
	else {
		const { last, stepMonths, stepDays } = inForce.followUps();
		if (Number.isNaN(last[citizen]!)) assumed.uden_dato++;
		else if (Number.isNaN(stepMonths[citizen]!) && Number.isNaN(stepDays[citizen]!)) assumed.uden_interval++;
	}
}

function add(rows: Map<string, ChangeRow>, { type, skift, k0, k1, stage: { g, q, n, phased }, left, leftAtSkift }: Pick<ChangeRow, 'type' | 'skift' | 'k0' | 'k1'> & { stage: Stage; left: number; leftAtSkift: number }): void {
	const key = `${type} ${skift} ${k0} ${k1}`;
	const row = rows.get(key) ?? { type, skift, k0, k1, indfases: 0, flytter: 0, pris_basis: 0, pris_variabel: 0, ny_basis: 0, ny_variabel: 0, forlader_skift: 0, forlader_start: 0 };
	rows.set(key, row);
	row.indfases += Number(phased);
	row.flytter += Number(g.place !== n.place);
	row.pris_basis += q.basis - g.basis;
	row.pris_variabel += q.variabel - g.variabel;
	row.ny_basis += n.basis - g.basis;
	row.ny_variabel += n.variabel - g.variabel;
	row.forlader_skift += leftAtSkift;
	row.forlader_start += left;
}
