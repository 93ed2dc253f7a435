/** Kroner by account (funktion), held against the budget. Pure. */
import type { Localized } from '../../rules/localized';
import type { Offer } from '../../rules/service-level';
import type { Assumptions } from '../assumptions';
import type { PlacementRow } from '../results';
import { ACCOUNTS, accountOf, accountsIn } from './account';

/** One row of `budget.csv`, in kroner. */
export interface BudgetRow {
	funktion: string;
	aar: number;
	vedtaget_kr: number | null;
	korrigeret_kr: number | null;
}

/** What is compared; an amendment is a third. */
export const ACCOUNT_SIDES = ['gaeldende', 'forslag', 'aendringsforslag'] as const;
export type AccountSide = (typeof ACCOUNT_SIDES)[number];

/** Kroner a year of the citizens whose price is known; null where none is. */
export interface AccountAmount {
	basis_kr: number | null;
	variabel_kr: number | null;
	kr: number | null;
	/** Citizens and offers without a price: not in the sums. */
	uden_pris: number;
	/** More than gældende (negative: less), and more than the budget, corrected before adopted. Null where one is not known. */
	merudgift_kr: number | null;
	mod_budget_kr: number | null;
}

export interface AccountRow {
	/** `indtaegt`: the central refusion, as a negative cost. `uden_funktion`: offers that no account is known for. */
	kind: 'udgift' | 'indtaegt' | 'uden_funktion';
	/** Numbers of the accounts, more than one where offers of the row share them. */
	accounts: string[];
	names: Localized[];
	verified: boolean;
	/** An account that the user chose is among them. */
	own: boolean;
	/** Offer ids. */
	offers: string[];
	sides: Partial<Record<AccountSide, AccountAmount>>;
	/** Kroner of the year in `budget.csv`, the accounts of the row together; null where it has none. */
	budget: { vedtaget_kr: number | null; korrigeret_kr: number | null } | null;
}

export interface AccountTable {
	rows: AccountRow[];
	/** Rows of the year's budget that no offer and no refusion is booked on: not in the comparison. */
	outside: BudgetRow[];
}

type CostRow = Pick<PlacementRow, 'indsats' | 'basis_kr_aar' | 'variabel_kr_aar' | 'kr_aar' | 'uden_pris'>;

export interface ByAccount {
	offers: readonly Pick<Offer, 'id' | 'paragraph' | 'law'>[];
	/** Rows of placements of each side. */
	sides: Partial<Record<AccountSide, readonly CostRow[]>>;
	/** Refusion of the year in whole øre. */
	refusion?: Partial<Record<AccountSide, number>>;
	year: number;
	overrides?: Assumptions['accounts'];
	budget: readonly BudgetRow[];
}

/** The rows in the order of their accounts, then the income, then what has no account. Sums are exact to the øre. */
export function byAccount({ offers, sides, refusion, year, overrides, budget }: ByAccount): AccountTable {
	const thisYear = budget.filter((b) => b.aar === year);
	const groups = grouped(offers, year, overrides);
	const rows = groups.map((group): AccountRow => {
		const amounts = eachSide(sides, (costs) => summed(costs.filter((r) => group.offers.includes(r.indsats))));
		return finished({ ...group, kind: group.accounts.length ? 'udgift' : 'uden_funktion', sides: amounts }, thisYear);
	});
	const { account, name, verified } = ACCOUNTS.refusion;
	const income = refusion && finished({ kind: 'indtaegt', accounts: [account], names: [name], verified, own: false, offers: [], sides: eachSide(refusion, earned) }, thisYear);
	const all = [...rows.filter((r) => r.kind === 'udgift'), ...(income ? [income] : []), ...rows.filter((r) => r.kind === 'uden_funktion')];
	const booked = new Set(all.flatMap((r) => r.accounts));
	return { rows: all, outside: thisYear.filter((b) => !accountsIn(b.funktion).some((a) => booked.has(a))) };
}

type Amount = Omit<AccountAmount, 'merudgift_kr' | 'mod_budget_kr'>;
type Group = Pick<AccountRow, 'accounts' | 'names' | 'verified' | 'own' | 'offers'>;

/** Offers by account; those that share one of several stand together, so that a budget counts once. */
function grouped(offers: ByAccount['offers'], year: number, overrides: Assumptions['accounts']): Group[] {
	let groups: Group[] = [];
	for (const offer of offers) {
		const mine: Group = { ...accountOf(offer, year, overrides), offers: [offer.id] };
		const shares = (g: Group) => g.accounts.some((a) => mine.accounts.includes(a)) || (g.accounts.length === 0 && mine.accounts.length === 0);
		groups = [...groups.filter((g) => !shares(g)), groups.filter(shares).reduce(together, mine)];
	}
	return groups.sort((a, b) => (a.accounts.join() < b.accounts.join() ? -1 : 1));
}

const together = (a: Group, b: Group): Group => ({
	accounts: [...new Set([...a.accounts, ...b.accounts])].sort(),
	names: [...b.names, ...a.names].filter((n, i, all) => all.findIndex((m) => m.da === n.da) === i),
	verified: a.verified && b.verified,
	own: a.own || b.own,
	offers: [...b.offers, ...a.offers]
});

function eachSide<T, R>(of: Partial<Record<AccountSide, T>>, to: (value: T) => R): Partial<Record<AccountSide, R>> {
	return Object.fromEntries(ACCOUNT_SIDES.flatMap((side) => (of[side] === undefined ? [] : [[side, to(of[side])]])));
}

const summed = (rows: readonly CostRow[]): Amount => ({
	basis_kr: sumKr(rows.map((r) => r.basis_kr_aar)),
	variabel_kr: sumKr(rows.map((r) => r.variabel_kr_aar)),
	kr: sumKr(rows.map((r) => r.kr_aar)),
	uden_pris: rows.reduce((sum, r) => sum + r.uden_pris, 0)
});

const earned = (oere: number): Amount => ({ basis_kr: null, variabel_kr: null, kr: oere === 0 ? 0 : -oere / 100, uden_pris: 0 });

/** The known numbers together, in whole øre; nothing at all is 0, nothing known is null. */
function sumKr(values: readonly (number | null)[]): number | null {
	const known = values.filter((v) => v !== null);
	return values.length > 0 && known.length === 0 ? null : known.reduce((sum, kr) => sum + Math.round(kr * 100), 0) / 100;
}

const less = (a: number | null | undefined, b: number | null | undefined): number | null => (a == null || b == null ? null : (Math.round(a * 100) - Math.round(b * 100)) / 100);

function finished(row: Omit<AccountRow, 'sides' | 'budget'> & { sides: Partial<Record<AccountSide, Amount>> }, year: readonly BudgetRow[]): AccountRow {
	const lines = year.filter((b) => accountsIn(b.funktion).some((a) => row.accounts.includes(a)));
	const budget = lines.length ? { vedtaget_kr: sumKr(lines.map((l) => l.vedtaget_kr)), korrigeret_kr: sumKr(lines.map((l) => l.korrigeret_kr)) } : null;
	const against = budget?.korrigeret_kr ?? budget?.vedtaget_kr;
	return {
		...row,
		budget,
		sides: eachSide(row.sides, (amount) => ({ ...amount, merudgift_kr: less(amount.kr, row.sides.gaeldende?.kr), mod_budget_kr: less(amount.kr, against) }))
	};
}
