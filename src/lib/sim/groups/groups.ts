/** Who an offer reaches: citizens and kroner by target group, age band and offer. */
import type { CitizenColumns } from '../../rules/columns/citizens';
import { literal, name } from '../../rules/sql';
import type { Engine, QueryOptions } from '../../tables/engine';
import type { Decided } from '../population/decided';
import type { PlacementRow, Scenario } from '../results';
import { COUNTED, ROLE, sumKr } from '../results-sql';
import { decisionsTable } from '../simulate';

/** Whole years on the day of the extract, from the first to before the second. */
export const AGE_BANDS = [
	{ id: 'under_18', from: 0, to: 18 },
	{ id: '18_29', from: 18, to: 30 },
	{ id: '30_49', from: 30, to: 50 },
	{ id: '50_64', from: 50, to: 65 },
	{ id: '65_66', from: 65, to: 67 },
	{ id: 'fra_67', from: 67, to: null }
] as const;
export type AgeBand = (typeof AGE_BANDS)[number]['id'];

/** Sums as in `PlacementRow`. `maalgruppe` and `alder` are null where the extract does not say. */
export interface GroupRow extends Pick<PlacementRow, 'rolle' | 'indsats' | 'borgere' | 'basis_kr_aar' | 'variabel_kr_aar' | 'kr_aar' | 'uden_pris'> {
	maalgruppe: string | null;
	alder: AgeBand | null;
}

/** The band of an age in SQL; NULL where the age is not known. */
export const ageBandSql = (age: string): string =>
	`CASE ${AGE_BANDS.map(({ id, to }) => (to === null ? `WHEN ${age} IS NOT NULL THEN ${literal(id)}` : `WHEN ${age} < ${to} THEN ${literal(id)}`)).join(' ')} END`;

const groupsSql = (decisions: string) => `SELECT b.maalgruppe, ${ageBandSql('b.alder')} AS alder, ${ROLE} AS rolle, indsats, count(*) AS borgere,
  ${sumKr('basis_oere')} AS basis_kr_aar, ${sumKr('variabel_oere')} AS variabel_kr_aar, ${sumKr('(basis_oere + variabel_oere)')} AS kr_aar,
  count(*) FILTER (basis_oere IS NULL OR variabel_oere IS NULL) AS uden_pris
FROM ${decisions} d JOIN borgere b USING (borger_id) WHERE ${COUNTED} GROUP BY ALL`;

/** The groups of one side from its decisions over columns, as `groups` gives them from tables. Pure. */
export function groupRows(d: Decided, citizens: CitizenColumns): GroupRow[] {
	const targets = targetGroups(citizens);
	const cells = cellsOf(citizens, targets.length);
	const width = targets.length * (AGE_BANDS.length + 1);
	return sorted(
		d.offers.flatMap(({ offer, granted }, index): GroupRow[] => {
			const { basis, variabel } = d.costs[index]!;
			const placed = offer.frame !== null;
			const [borgere, priced, basisAlone, variabelAlone] = [new Int32Array(width), new Int32Array(width), new Int32Array(width), new Int32Array(width)];
			const [ofBasis, ofVariabel, restBasis, restVariabel] = [new Float64Array(width), new Float64Array(width), new Float64Array(width), new Float64Array(width)];
			for (let i = 0; i < cells.length; i++) {
				if (placed ? d.placement[i] !== index : !granted[i]) continue;
				const cell = cells[i]!;
				const b = basis[i]!;
				const v = variabel[i]!;
				borgere[cell]!++;
				if (!Number.isNaN(b + v)) {
					priced[cell]!++;
					ofBasis[cell]! += b;
					ofVariabel[cell]! += v;
				} else if (!Number.isNaN(b)) {
					basisAlone[cell]!++;
					restBasis[cell]! += b;
				} else if (!Number.isNaN(v)) {
					variabelAlone[cell]!++;
					restVariabel[cell]! += v;
				}
			}
			return Array.from(borgere.keys()).filter((cell) => borgere[cell]! > 0).map((cell) => ({
				maalgruppe: targets[cell % targets.length]!,
				alder: AGE_BANDS[Math.floor(cell / targets.length)]?.id ?? null,
				rolle: placed ? 'placering' : 'ved_siden_af',
				indsats: offer.id,
				borgere: borgere[cell]!,
				basis_kr_aar: priced[cell]! + basisAlone[cell]! > 0 ? (ofBasis[cell]! + restBasis[cell]!) / 100 : null,
				variabel_kr_aar: priced[cell]! + variabelAlone[cell]! > 0 ? (ofVariabel[cell]! + restVariabel[cell]!) / 100 : null,
				kr_aar: priced[cell]! > 0 ? (ofBasis[cell]! + ofVariabel[cell]!) / 100 : null,
				uden_pris: borgere[cell]! - priced[cell]!
			}));
		})
	);
}

/** The words of the column, then null for a blank one. */
function targetGroups({ table }: CitizenColumns): (string | null)[] {
	const column = table.spec.columns.find((c) => c.name === 'maalgruppe');
	return [...(column?.kind === 'choice' ? column.values : []), null];
}

const known = new WeakMap<CitizenColumns, Uint8Array>();

/** Age band and target group of every citizen as one number; worked out once. */
function cellsOf(citizens: CitizenColumns, targets: number): Uint8Array {
	const before = known.get(citizens);
	if (before) return before;
	const [ages, codes] = [citizens.numbers('alder'), citizens.codes('maalgruppe')];
	const cells = new Uint8Array(citizens.rows);
	for (let i = 0; i < cells.length; i++) {
		const age = ages[i]!;
		const band = Number.isNaN(age) ? AGE_BANDS.length : AGE_BANDS.findIndex((b) => b.to === null || age < b.to);
		cells[i] = band * targets + (codes[i]! < 0 ? targets - 1 : codes[i]!);
	}
	known.set(citizens, cells);
	return cells;
}

/** The groups of one side from its table of decisions. Needs `decidePopulation`. */
export async function groups(engine: Engine, scenario: Scenario, options?: QueryOptions): Promise<GroupRow[]> {
	return sorted(await engine.query<GroupRow>(groupsSql(name(decisionsTable(scenario))), options));
}

const place = (row: GroupRow) => [row.maalgruppe ?? '~', String(row.alder ? AGE_BANDS.findIndex((b) => b.id === row.alder) : 9), row.rolle, row.indsats].join(' ');
const sorted = (rows: GroupRow[]) => rows.sort((a, b) => (place(a) < place(b) ? -1 : 1));
