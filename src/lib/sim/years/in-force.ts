/** The service level in force over the years: what the citizens cost as they are, and as they grow older. Pure. */
import type { TypedTable } from '../../extract/table/table';
import { texts } from '../../extract/table/text-column';
import type { CitizenColumns } from '../../rules/columns/citizens';
import type { Plan } from '../../rules/plan';
import type { Offer, ServiceLevel } from '../../rules/service-level';
import { decided, type Decided } from '../population/decided';
import type { RunningGrants } from '../population/fit';
import type { PriceRow } from '../prices';
import { aged, type Aged } from './ageing';
import { followUps, type FollowUps } from './follow-up';
import { placesOf, standingOf, type PlaceOffer, type Standing } from './standing';

/** Citizens of a type from the outset (`k0` 0) and what changes at a birthday: øre a year, and the basis of the places they leave. */
export interface InForceRow {
	type: string;
	k0: number;
	borgere: number;
	basis: number;
	variabel: number;
	forlader: number;
}

/** Øre a year of one citizen from a birthday on (0: from the outset). */
export interface InForceStep {
	nr: number;
	alder: number;
	k0: number;
	oere: number;
}

/** What does not change with a proposal's numbers: the citizens today, and at the ages of `limits`. */
export interface InForce {
	decided: Decided;
	now: Standing;
	aged: Aged;
	agedDecided: Decided;
	then: Standing;
	/** 1 where the cost is known at every age. */
	known: Uint8Array;
	/** 1 for tenants under ABL § 105. */
	tenant: Uint8Array;
	rows: InForceRow[];
	/** Citizens whose cost is not known, because a price is missing, and citizens who reach an age at which the rules can answer anew. */
	missing: number;
	reach: number;
	followUps: () => FollowUps;
}

export interface InForceOptions {
	level: ServiceLevel;
	plan: Plan;
	decided: Decided;
	citizens: CitizenColumns;
	table: TypedTable;
	grants: RunningGrants | null;
	prices: readonly PriceRow[];
	/** Ages at which the rules can answer anew; none without ageing. */
	limits: readonly number[];
	/** Birthdays within the years. */
	birthdays: number;
}

/** Name of a placement by its index. */
export const placeName = (places: readonly PlaceOffer[], index: number): string => places[index]?.id ?? 'ingen';
export const isHome = (places: readonly PlaceOffer[], index: number): boolean => places[index]?.isHome ?? false;

export function inForce(o: InForceOptions): InForce {
	const places = placesOf(o.plan);
	const now = standingOf(o.decided, places);
	const older = aged(o.citizens, o.limits, o.birthdays);
	const agedDecided = decided(o.plan, older.columns, o.prices);
	const then = standingOf(agedDecided, places);
	const known = Uint8Array.from(now.missing, (missing) => (missing ? 0 : 1));
	older.citizen.forEach((citizen, row) => {
		if (then.missing[row]) known[citizen] = 0;
	});
	const ids = o.table.columns.borger_id;
	let follow: FollowUps | null = null;
	return {
		decided: o.decided,
		now,
		aged: older,
		agedDecided,
		then,
		known,
		tenant: tenants(o),
		rows: rowsOf(places, now, older, then, known),
		missing: known.reduce((sum, k) => sum + 1 - k, 0),
		reach: new Set(older.citizen).size,
		followUps: () => (follow ??= followUps(o.level, o.decided, o.grants, ids?.kind === 'text' ? texts(ids) : []))
	};
}

function rowsOf(places: readonly PlaceOffer[], now: Standing, older: Aged, then: Standing, known: Uint8Array): InForceRow[] {
	const found = new Map<string, InForceRow>();
	const at = (place: number, k0: number) => {
		const key = `${place} ${k0}`;
		const row = found.get(key) ?? { type: placeName(places, place), k0, borgere: 0, basis: 0, variabel: 0, forlader: 0 };
		found.set(key, row);
		return row;
	};
	// The same few rows again and again: by placement, not by name.
	const today = Array.from({ length: places.length + 1 }, (_, i) => i - 1).map((place) => ({ place, borgere: 0, basis: 0, variabel: 0 }));
	for (let i = 0; i < known.length; i++) {
		if (!known[i]) continue;
		const row = today[now.place[i]! + 1]!;
		row.borgere++;
		row.basis += now.basis[i]!;
		row.variabel += now.variabel[i]!;
	}
	for (const { place, ...sums } of today) if (sums.borgere > 0) Object.assign(at(place, 0), sums);
	older.citizen.forEach((citizen, row) => {
		if (!known[citizen]) return;
		const [from, i] = older.first[citizen] === row ? [now, citizen] : [then, row - 1];
		const change = at(now.place[citizen]!, older.k0[row]!);
		change.basis += then.basis[row]! - from.basis[i]!;
		change.variabel += then.variabel[row]! - from.variabel[i]!;
		if (from.place[i] !== then.place[row] && isHome(places, from.place[i]!)) change.forlader += from.placeBasis[i]!;
	});
	return [...found.values()].sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : a.k0 - b.k0));
}

/** Øre a year by birthday of the citizens who cost more than `dear` at some age, in order of number and birthday. */
export function dearSteps({ now, aged: older, then, known }: InForce, age: Float64Array, dear: number): InForceStep[] {
	const steps: InForceStep[] = [];
	for (let i = 0; i < known.length; i++) {
		if (!known[i]) continue;
		const life = [{ nr: i, alder: age[i]!, k0: 0, oere: now.basis[i]! + now.variabel[i]! }];
		for (let row = older.first[i]!; row >= 0 && older.citizen[row] === i; row++) life.push({ nr: i, alder: age[i]!, k0: older.k0[row]!, oere: then.basis[row]! + then.variabel[row]! });
		if (life.some((step) => step.oere > dear)) steps.push(...life);
	}
	return steps;
}

const isTenancy = (o: Offer) => o.id === 'botilbud_abl105' || o.paragraph === 'ABL105' || (/ABL\s*§\s*105/.test(o.law) && !/§\s*108/.test(o.law));

/** By the offer, or by the grant where the offer's law names § 108 as well. */
function tenants({ level, plan, decided: { placement }, grants }: InForceOptions): Uint8Array {
	const places = placesOf(plan);
	const byOffer = level.offers.map(isTenancy);
	const tenant = Uint8Array.from(placement, (place) => Number(byOffer[place] ?? false));
	if (!grants) return tenant;
	for (let nr = 0; nr < grants.citizen.length; nr++) {
		const citizen = grants.citizen[nr]!;
		if (citizen < 0 || !grants.tenancy[nr]) continue;
		const place = placement[citizen]!;
		if (isHome(places, place) && (grants.offer[nr] === null || grants.offer[nr] === placeName(places, place))) tenant[citizen] = 1;
	}
	return tenant;
}
