/** The years worked out slowly: one citizen and one day at a time, by the trace. Shares nothing with the SQL but the rules' reader. */
import type { Citizen, Decision } from '../../src/lib/rules/decision';
import { after } from '../../src/lib/rules/checks/calendar';
import type { Grant } from '../../src/lib/rules/checks/grant';
import { OWN_HOME_ORDER, plan, type Plan } from '../../src/lib/rules/plan';
import type { LawFrame } from '../../src/lib/rules/law-frame';
import type { ServiceLevel } from '../../src/lib/rules/service-level';
import { decide } from '../../src/lib/rules/trace';
import { YEARS, type CompleteAssumptions } from '../../src/lib/sim/assumptions';
import { costOf } from '../../src/lib/sim/costs';
import type { PriceRow } from '../../src/lib/sim/prices';
import { day } from './made-extract';

export interface World {
	citizens: readonly Citizen[];
	grants: readonly (Grant & { indsats: string })[];
	current: { level: ServiceLevel; prices: readonly PriceRow[] };
	proposed: { level: ServiceLevel; law: LawFrame; prices: readonly PriceRow[] };
	assumptions: CompleteAssumptions;
	/** `YYYY-MM-DD` of the extract. */
	date: string;
}

interface Rate {
	basis: number;
	variabel: number;
	known: boolean;
	place: string;
	placeBasis: number;
}

const months = (from: number, value: number) => after(from, { value, unit: 'months' });

function rate(decisions: Decision[], prices: readonly PriceRow[]): Rate {
	const sum: Rate = { basis: 0, variabel: 0, known: true, place: 'ingen', placeBasis: 0 };
	for (const d of decisions) {
		if (!d.placering && (!d.berettiget || d.ramme !== null || d.indsats.includes('.'))) continue;
		const { basis_oere: basis, variabel_oere: variabel } = costOf(d, prices);
		if (basis === null || variabel === null) sum.known = false;
		sum.basis += basis ?? 0;
		sum.variabel += variabel ?? 0;
		if (d.placering) [sum.place, sum.placeBasis] = [d.indsats, basis ?? 0];
	}
	return sum;
}

const FOLLOW_UP = 'opfoelgning_overskredet';

/** The next follow-up on or after `from`; null: no date to count from. Intervals of months and years only. */
function followUp(w: World, running: World['grants'], place: Decision | undefined, from: number): { date: number | null; interval: number; assumed: boolean } {
	const followed = (g: Grant) => g.seneste_opfoelgning !== null && g.seneste_opfoelgning >= g.start;
	const latest = (of: World['grants']) => [...of].sort((a, b) => b.start - a.start || (a.bevilling_id < b.bevilling_id ? -1 : 1))[0];
	const grant = latest(running.filter((g) => place && g.indsats_id === place.indsats)) ?? latest(running.filter(followed)) ?? latest(running);
	const about = grant ?? { paragraf: place?.paragraf ?? null, indsats_id: place?.indsats ?? null, niveau: place?.niveau ?? null };
	const checks = w.current.level.checks.filter(
		(c) => c.flag === FOLLOW_UP && (c.paragraphs as (string | null)[]).includes(about.paragraf) && (!c.offer || c.offer === about.indsats_id) && (!c.level || c.level === about.niveau) && !(about.indsats_id && c.except?.includes(about.indsats_id))
	);
	const inMonths = (l: { value: number; unit: string }) => (l.unit === 'years' ? 12 * l.value : l.value);
	const least = (of: (number | undefined)[]) => of.reduce<number>((a, b) => Math.min(a, b ?? Infinity), Infinity);
	const or = (n: number) => (n === Infinity ? w.assumptions.followUpMonths : n);
	const within = or(least(checks.map((c) => c.within && inMonths(c.within))));
	const first = or(least(checks.map((c) => (c.first ? inMonths(c.first) : c.within && inMonths(c.within)))));
	const assumed = checks.every((c) => !c.within);
	if (!grant) return { date: null, interval: within, assumed };
	const base = followed(grant) ? grant.seneste_opfoelgning! : grant.start;
	for (let n = followed(grant) ? within : first; ; n += within) if (months(base, n) >= from) return { date: months(base, n), interval: within, assumed };
}

export interface ByDay {
	/** Whole øre by month, by type, then `basis`, `variabel`, `basisCapacity`; rounded as the years are. */
	types: Map<string, Record<'gaeldende' | 'forslag', { basis: number[]; variabel: number[]; basisCapacity: number[] }>>;
	phasedIn: number[];
	moved: number[];
	/** By citizen id: øre a year under the proposal on each day of the horizon. */
	daily: Map<string, Record<'gaeldende' | 'forslag', number[]>>;
	stay: number;
}

export function yearsByDay(w: World): ByDay {
	const { assumptions: a, current, proposed } = w;
	const extract = day(w.date);
	const from = day(a.from);
	const [first, end] = [day(`${a.budgetYear}-01-01`), day(`${a.budgetYear + YEARS}-01-01`)];
	const birthdays = Array.from({ length: 40 }, (_, i) => months(extract, 6 + 12 * i)).filter((b) => a.ageing && b < end);
	const start = Math.min(extract, first, from);
	/** Birthdays had by each day, from the day before `start` on. */
	const had = Array.from({ length: end - start + 1 }, (_, i) => birthdays.filter((b) => b <= start - 1 + i).length);
	const ageOn = (d: number) => had[d - start + 1]!;

	const inLine = w.citizens.filter((c) => Number(c.ramme_behov ?? 0) > 0 && c.nattevagt_behov !== true).sort((x, y) => Number(x.timer_uge) - Number(y.timer_uge) || (String(x.borger_id) < String(y.borger_id) ? -1 : 1));
	const lever = a.ownHome ? Math.round(inLine.filter((c) => Number(c.timer_uge) <= a.ownHome!.hours).length * a.ownHome.share) : undefined;
	const place = new Map(inLine.map((c, i) => [c.borger_id, i + 1]));
	const now = plan(current.level);
	const then = plan(proposed.level, proposed.law, lever);
	const home = (ready: Plan, offer: string) => (ready.offers.find((o) => o.id === offer)?.frame ?? 0) > 0;
	const tenancies = current.level.offers.filter((o) => o.id === 'botilbud_abl105' || (o.law.includes('ABL') && !o.law.includes('108'))).map((o) => o.id);

	const people = [...w.citizens]
		.sort((x, y) => (String(x.borger_id) < String(y.borger_id) ? -1 : 1))
		.map((c) => {
			const lives = [0, ...birthdays.map((_, i) => i + 1)].map((k) => {
				const self = { ...c, alder: Number(c.alder) + k, ...(lever === undefined ? {} : { [OWN_HOME_ORDER]: place.get(c.borger_id) ?? null }) };
				const decided = decide(now, self);
				return { decided, old: rate(decided, current.prices), priced: rate(decided, proposed.prices), fresh: rate(decide(then, self), proposed.prices) };
			});
			const placed = lives[0]!.decided.find((d) => d.placering);
			const running = w.grants.filter((g) => g.borger_id === c.borger_id && g.start <= extract && (g.slut === null || g.slut >= extract));
			const type = lives[0]!.old.place;
			const byGrant = home(now, type) && running.some((g) => (g.indsats_id === type || g.indsats_id === null) && (g.paragraf === 'ABL105' || /abl.{0,4}105/i.test(g.indsats)));
			const moves = lives.some((l) => l.old.place !== l.fresh.place);
			return {
				id: String(c.borger_id), type, lives, moves,
				known: lives.every((l) => l.old.known), sure: lives.every((l) => l.priced.known && l.fresh.known),
				tenant: tenancies.includes(type) || byGrant,
				due: followUp(w, running, placed, from),
				comesOfAge: a.ageing && Number(c.alder) < 18 && type === 'ingen' ? months(extract, 12 * (18 - Number(c.alder)) - 6) : -Infinity,
				ramp: a.ownHome && a.ownHome.months > 0 && (place.get(c.borger_id) ?? Infinity) <= lever! && lives.some((l) => home(now, l.old.place) && l.fresh.place === then.ownHome?.offer) ? place.get(c.borger_id)! : null,
				applies: null as number | null, stays: false
			};
		});

	let tenants = 0;
	for (const p of people) {
		const without = people.filter((o) => o.due.date === null && o.due.interval === p.due.interval && o.due.assumed === p.due.assumed);
		if (a.phaseIn === 'straks') p.applies = from;
		else if (p.comesOfAge >= from) p.applies = p.comesOfAge;
		else if (a.phaseIn === 'ved_opfoelgning') {
			const share = (2 * without.indexOf(p) + 1) / (2 * without.length);
			p.applies = p.due.date ?? from + Math.floor((months(from, p.due.interval) - from) * share + 1e-9);
		}
		if (p.ramp !== null) {
			const way = (p.ramp * a.ownHome!.months) / lever!;
			const [start, next] = [months(from, Math.floor(way + 1e-9)), months(from, Math.floor(way + 1e-9) + 1)];
			p.applies = start + Math.floor((next - start) * (way - Math.floor(way + 1e-9)) + 1e-9);
		}
		if (p.tenant && p.moves && p.known && p.sure) {
			tenants++;
			p.stays = Math.floor(tenants * a.ownChoice + 1e-9) === Math.floor((tenants - 1) * a.ownChoice + 1e-9);
			if (p.stays) p.applies = null;
		}
	}

	const SIDES = ['gaeldende', 'forslag'] as const;
	const sums = new Map<string, Record<(typeof SIDES)[number], Record<'basis' | 'variabel' | 'basisCapacity', number[]>>>();
	const daily: ByDay['daily'] = new Map();
	const [phasedIn, moved] = [Array.from({ length: 48 }, () => 0), Array.from({ length: 48 }, () => 0)];
	const firsts = Array.from({ length: 49 }, (_, i) => months(first, i));
	const month = Array.from({ length: end - first }, (_, i) => firsts.findIndex((f) => f > first + i) - 1);
	const monthOf = (d: number) => month[d - first]!;
	const blank = () => ({ basis: Array.from({ length: 48 }, () => 0), variabel: Array.from({ length: 48 }, () => 0), basisCapacity: Array.from({ length: 48 }, () => 0) });
	for (const p of people.filter((x) => x.known)) {
		if (!sums.has(p.type)) sums.set(p.type, { gaeldende: blank(), forslag: blank() });
		const on = { gaeldende: [] as number[], forslag: [] as number[] };
		for (const side of SIDES) {
			const rateOn = (d: number): Rate => {
				const life = p.lives[ageOn(d)]!;
				if (side === 'gaeldende' || d < from || !p.sure) return life.old;
				return p.applies !== null && d >= p.applies ? life.fresh : life.priced;
			};
			const runOn: { until: number; basis: number }[] = [];
			for (let d = start; d < end; d++) {
				const [before, today] = [rateOn(d - 1), rateOn(d)];
				if (before.place !== today.place && (home(now, before.place) || home(then, before.place))) {
					// The basis of the place left, at the prices of the day it is left.
					const life = p.lives[ageOn(d - 1)]!;
					const left = before === life.old && side === 'forslag' && d >= from && p.sure ? life.priced : before;
					runOn.push({ until: months(d, a.capacityMonths), basis: left.placeBasis });
				}
				if (d < first) continue;
				const m = monthOf(d);
				const sum = sums.get(p.type)![side];
				sum.basis[m]! += today.basis;
				sum.variabel[m]! += today.variabel;
				sum.basisCapacity[m]! += today.basis + runOn.reduce((all, r) => all + (d < r.until ? r.basis : 0), 0);
				on[side].push(today.basis + today.variabel);
				if (side === 'gaeldende' || d + 1 !== firsts[m + 1] || p.applies === null || d < p.applies || !p.sure) continue;
				const life = p.lives[ageOn(d)]!;
				if (life.priced.place !== life.fresh.place) moved[m]!++;
				if (life.priced.place !== life.fresh.place || life.priced.basis !== life.fresh.basis || life.priced.variabel !== life.fresh.variabel) phasedIn[m]!++;
			}
		}
		daily.set(p.id, on);
	}
	const rounded = (days: number[]) => {
		const exact = days.map((n, m) => ({ n: BigInt(n), by: BigInt(12 * (firsts[m + 1]! - firsts[m]!)) }));
		return exact.map((_, m) => {
			const upTo = (last: number) => {
				const year = exact.slice(m - (m % 12), last + 1);
				const by = year.reduce((product, f) => product * f.by, 1n);
				const sum = year.reduce((total, f) => total + f.n * (by / f.by), 0n);
				return (2n * sum + by) / (2n * by);
			};
			return Number(upTo(m) - (m % 12 === 0 ? 0n : upTo(m - 1)));
		});
	};
	const types = new Map([...sums].map(([type, sides]) => [type, Object.fromEntries(SIDES.map((s) => [s, { basis: rounded(sides[s].basis), variabel: rounded(sides[s].variabel), basisCapacity: rounded(sides[s].basisCapacity) }])) as never]));
	return { types, phasedIn, moved, daily, stay: people.filter((p) => p.stays).length };
}
