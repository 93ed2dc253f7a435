/** From when, and how often, each citizen is followed up: what `ved_opfoelgning` counts from. Pure. */
import { concerns } from '../../rules/checks/trace';
import type { Limit, ServiceLevel } from '../../rules/service-level';
import type { Decided } from '../population/decided';
import type { RunningGrants } from '../population/fit';

/** By citizen; NaN where there is none. */
export interface FollowUps {
	/** The last follow-up, else the start of the grant, in days since 1970-01-01; NaN without a grant. */
	last: Float64Array;
	/** Months from it to the next, and between the following; NaN: the service level has no such interval. */
	firstMonths: Float64Array;
	stepMonths: Float64Array;
	/** Days between the following, where the interval is of days or weeks. */
	stepDays: Float64Array;
	/** Of those without a date and with the same interval: the place, from 1 in the order of their ids, and how many they are. */
	place: Int32Array;
	of: Int32Array;
}

const DAYS: Record<Limit['unit'], number> = { days: 1, weeks: 7, months: 30.4375, years: 365.25 };
const shortness = (limit: Limit) => limit.value * DAYS[limit.unit];
const months = ({ value, unit }: Limit) => (unit === 'months' ? value : unit === 'years' ? 12 * value : NaN);
const days = ({ value, unit }: Limit) => (unit === 'days' ? value : unit === 'weeks' ? 7 * value : NaN);

type Concerned = Parameters<typeof concerns>[1];
type Find = (of: Concerned) => Limit | undefined;

/** The shortest limit of the checks on follow-up that speak of a grant. */
function shortest(level: ServiceLevel, limitOf: (check: ServiceLevel['checks'][number]) => Limit | undefined): Find {
	const found = level.checks
		.filter((c) => c.flag === 'opfoelgning_overskredet')
		.flatMap((check) => (limitOf(check) ? [{ check, limit: limitOf(check)! }] : []))
		.sort((a, b) => shortness(a.limit) - shortness(b.limit));
	return (of) => found.find(({ check }) => concerns(check, of))?.limit;
}

/**
 * The follow-ups of the citizens placed by `inForce`, from their running grants: of several the one of the placement, else
 * the latest that was followed up, else the latest. `ids`: of the citizens, for their order.
 */
export function followUps(level: ServiceLevel, inForce: Decided, grants: RunningGrants | null, ids: readonly (string | null)[]): FollowUps {
	const rows = inForce.placement.length;
	const none = () => new Float64Array(rows).fill(NaN);
	const found: FollowUps = { last: none(), firstMonths: none(), stepMonths: none(), stepDays: none(), place: new Int32Array(rows), of: new Int32Array(rows) };
	const counting = grants && countingGrants(inForce, grants);
	const within = shortest(level, (c) => c.within);
	const first = shortest(level, (c) => c.first ?? c.within);
	for (let i = 0; i < rows; i++) {
		const nr = counting ? counting[i]! : -1;
		const followedUp = nr >= 0 && grants!.followedUp[nr] === 1;
		const of: Concerned = nr >= 0 ? { paragraf: grants!.paragraph[nr]!, indsats_id: grants!.offer[nr]!, niveau: grants!.level[nr]! } : placedIn(inForce, i);
		const [step, next] = [within(of), followedUp ? within(of) : first(of)];
		found.stepMonths[i] = step ? months(step) : NaN;
		found.stepDays[i] = step ? days(step) : NaN;
		const nextDays = next ? days(next) : NaN;
		found.firstMonths[i] = !Number.isNaN(nextDays) ? 0 : next ? months(next) : NaN;
		if (nr >= 0) found.last[i] = (followedUp ? grants!.lastFollowUp[nr]! : grants!.start[nr]!) + (Number.isNaN(nextDays) ? 0 : nextDays);
	}
	placesOf(found, ids);
	return found;
}

function placedIn({ offers, placement }: Decided, citizen: number): Concerned {
	const at = offers[placement[citizen]!];
	return at ? { paragraf: at.offer.paragraph, indsats_id: at.offer.id, niveau: at.levels[at.level[citizen]!] ?? null } : { paragraf: null, indsats_id: null, niveau: null };
}

/** By citizen the number of the grant that counts; -1 for none. */
function countingGrants({ offers, placement }: Decided, grants: RunningGrants): Int32Array {
	const counting = new Int32Array(placement.length).fill(-1);
	const rank = (nr: number): [number, number, number] => {
		const of = offers[placement[grants.citizen[nr]!]!]?.offer.id === grants.offer[nr] ? 1 : 0;
		return [of, of || grants.followedUp[nr] ? 1 : 0, grants.start[nr]!];
	};
	for (let nr = 0; nr < grants.offer.length; nr++) {
		const citizen = grants.citizen[nr]!;
		if (citizen < 0) continue;
		const known = counting[citizen]!;
		if (known < 0 || before(rank(nr), rank(known)) || (equal(rank(nr), rank(known)) && grants.id[nr]! < grants.id[known]!)) counting[citizen] = nr;
	}
	return counting;
}

const equal = (a: readonly number[], b: readonly number[]) => a.every((n, i) => n === b[i]);
const before = (a: readonly number[], b: readonly number[]) => {
	const i = a.findIndex((n, at) => n !== b[at]);
	return i >= 0 && a[i]! > b[i]!;
};

function placesOf(found: FollowUps, ids: readonly (string | null)[]): void {
	const alike = new Map<string, number[]>();
	for (let i = 0; i < found.last.length; i++) {
		if (!Number.isNaN(found.last[i]!)) continue;
		const key = `${found.stepMonths[i]} ${found.stepDays[i]}`;
		const known = alike.get(key);
		if (known) known.push(i);
		else alike.set(key, [i]);
	}
	for (const rows of alike.values()) {
		rows.sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
		rows.forEach((row, place) => {
			found.place[row] = place + 1;
			found.of[row] = rows.length;
		});
	}
}
