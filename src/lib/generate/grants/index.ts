import type { ServiceLevel } from '../../rules/service-level';
import type { Population } from '../citizens';
import { homeRows, rooms, type Room } from '../homes/capacity';
import { placing } from '../homes/placing';
import type { Municipality } from '../municipality';
import { createRandom, type Random } from '../random';
import type { PriceRow } from '../../sim/prices';
import type { GrantRow, HomeRow, Owner } from '../rows';
import { Prices } from './costs';
import { careers } from './careers';
import { adultDays, draftsOf, type Draft } from './drafts';
import { limitsOf } from './limits';
import { rulesOf } from './rules';
import { TermsStock } from './terms';

export interface Grants {
	rows: GrantRow[];
	homes: HomeRow[];
	/** Kroner a year of each running grant, by the same index as `rows`; 0 for ended ones. */
	costs: number[];
}

/** Citizens whose decisions make up the stock of terms for older grants. */
const STOCK_SIZE = 800;

/** Running and ended grants of the population under the municipality's own rules, and the providers they fill. */
export function grants(m: Municipality, { rows: citizens, situations }: Population, level: ServiceLevel, priceRows: readonly PriceRow[], seed: number): Grants {
	const rules = rulesOf(level);
	const stock = new TermsStock();
	for (const citizen of citizens.slice(0, STOCK_SIZE)) stock.add(rules.all(citizen));
	const drafting = { rules, stock, otherLevel: m.otherLevel, limits: limitsOf(level, m), random: createRandom(seed, `${m.id} grants`) };
	const stays = careers(m, situations, citizens.map(adultDays), createRandom(seed, `${m.id} careers`));
	const drafts = citizens.flatMap((citizen, index) => draftsOf(index, citizen, situations[index]!, stays[index]!, drafting));
	const providers = provide(m, citizens, drafts, createRandom(seed, `${m.id} homes`));
	const prices = new Prices(priceRows, 2026);
	const random = createRandom(seed, `${m.id} providers`);
	const costs = drafts.map((draft, i) => prices.yearly(draft.indsats, draft.terms, providers.found[i]?.spec.basis_kr_aar ?? null));
	return {
		rows: drafts.map((draft, i) => grantRow(m, i, draft, citizens[draft.citizen]!.borger_id, providers.found[i] ?? null, costs[i]!, random)),
		homes: homeRows(providers.rooms),
		costs: drafts.map((draft, i) => (draft.slut === null ? costs[i]! : 0))
	};
}

function provide(m: Municipality, citizens: Population['rows'], drafts: readonly Draft[], random: Random): { rooms: Room[]; found: (Room | null)[] } {
	const offers = new Set(m.homes.map((home) => home.indsats));
	const seeking = drafts.flatMap((draft, i) => (offers.has(draft.indsats) ? [i] : []));
	const current = seeking.filter((i) => drafts[i]!.slut === null);
	const demand = new Map<string, number>();
	for (const i of current) demand.set(drafts[i]!.indsats, (demand.get(drafts[i]!.indsats) ?? 0) + 1);
	const list = rooms(m, citizens.length, demand, random);
	const found: (Room | null)[] = drafts.map(() => null);
	const seekers = current.map((i) => {
		const { citizen, indsats, terms } = drafts[i]!;
		const { alder, maalgruppe, timer_uge } = citizens[citizen]!;
		return { indsats, alder, group: maalgruppe, hours: indsats.startsWith('botilbud_') ? (terms.timer_uge_beregnet ?? timer_uge) : timer_uge };
	});
	placing(seekers, list, random).forEach((room, at) => (found[current[at]!] = room));
	const kept = list.filter(({ own, solgte }) => own + solgte > 0);
	for (const i of seeking) {
		if (drafts[i]!.slut === null) continue;
		const open = kept.filter(({ spec }) => spec.indsats === drafts[i]!.indsats);
		if (i > 0 && renewed(drafts[i]!, drafts[i - 1]!) && random.chance(SAME_HOME)) found[i] = found[i - 1]!;
		else if (open.length > 0 && random.chance(0.86)) found[i] = random.pick(open);
	}
	return { rooms: list, found };
}

/** Renewals at the same provider. */
const SAME_HOME = 0.9;

/** Whether `next` follows `draft` in the same stay. */
const renewed = (draft: Draft, next: Draft): boolean => draft.citizen === next.citizen && draft.indsats === next.indsats && draft.slut === next.start - 1;

function owner(draft: Draft, room: Room | null, random: Random): Owner {
	if (room) return room.spec.ejer;
	if (draft.indsats.startsWith('botilbud_')) return random.weighted([['privat', 50], ['kommune', 32], ['region', 18]]);
	return random.weighted([['egen', 88], ['privat', 9], ['kommune', 3]]);
}

/** Price share known: always for a home that is bought, for half of the own homes, for few other grants. */
function grantRow(m: Municipality, index: number, draft: Draft, borgerId: string, room: Room | null, cost: number, random: Random): GrantRow {
	const { citizen: _, terms, indsats, ...dates } = draft;
	const home = indsats.startsWith('botilbud_');
	const leverandoer = owner(draft, room, random);
	const known = random.chance(home ? (room ? 0.5 : 1) : 0.12);
	const price = Math.round((cost * random.between(0.94, 1.08) * (leverandoer === 'privat' ? 1.06 : 1)) / 100) * 100;
	return {
		bevilling_id: `${m.prefix}-V-${String(index + 1).padStart(6, '0')}`,
		borger_id: borgerId,
		indsats,
		tilbud: room?.spec.tilbud ?? null,
		leverandoer,
		niveau: terms.niveau,
		omfang: terms.omfang,
		enhed: terms.enhed,
		...dates,
		aarspris_kr: known && cost > 0 ? price : null
	};
}
