/**
 * Every result of a proposal in one statement, planned once and run again with other numbers: planning is most of the
 * time that a small population takes, and the text changes only when a condition or the set of price rows does.
 */
import { decisionsSql } from '../rules/decisions-sql';
import type { Plan } from '../rules/plan';
import { literal, name, parameterNumber } from '../rules/sql';
import type { ServiceLevel } from '../rules/service-level';
import { costsSql } from './costs';
import type { PriceRow } from './prices';
import type { MovementRow, PlacementRow, RuleFitRow } from './results';
import { bothSql, movementSql, nearLimitSql, placementsSql, ruleFitSql, type Limit } from './results-sql';

export interface LiveStatement {
	/** With `$1`, `$2`, ... for the numbers. */
	text: string;
	/** SQL literals for them. */
	values: string[];
}

export interface LiveResult {
	placements: Omit<PlacementRow, 'serviceniveau'>[];
	movement: MovementRow[];
	fit: RuleFitRow | null;
	near: number;
}

/** The parts of the result, each with the columns that hold its texts and its numbers. */
const PARTS = {
	placements: { texts: ['rolle', 'indsats', 'niveau'], numbers: ['borgere', 'timer_uge', 'basis_kr_aar', 'variabel_kr_aar', 'kr_aar', 'uden_pris', 'ramme_individuel'] },
	movement: { texts: ['fra', 'til'], numbers: ['borgere', 'aendring_kr_aar'] },
	fit: { texts: [], numbers: ['bevillinger', 'fravigelser'] },
	near: { texts: [], numbers: ['borgere'] }
} satisfies Record<string, { texts: string[]; numbers: string[] }>;
type Part = keyof typeof PARTS;

const TEXTS = ['t1', 't2', 't3'];
const NUMBERS = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7'];

/** The statement for `plan` at `prices`, held against the decisions of the table `current`; `level` is the service level in force. */
export function liveStatement(level: ServiceLevel, plan: Plan, prices: readonly PriceRow[], current: string, hasGrants: boolean): LiveStatement {
	const values: string[] = [];
	const value = (n: number | null) => {
		values.push(`${n ?? 'NULL'}::DOUBLE`);
		return `$${values.length}::DOUBLE`;
	};
	const parameters = plan.parameters.map((p) => `${value(parameterNumber(p.value))} AS ${name(p.id)}`);
	const rows = prices.map((p) => `(${literal(p.indsats)}, ${literal(p.niveau ?? '')}, ${value(p.basis_kr_aar)}, ${value(p.timepris_kr)}, ${value(p.enhedspris_kr)})`);
	const none = `SELECT '', '', 0::DOUBLE, 0::DOUBLE, 0::DOUBLE WHERE false`;
	const decisions = decisionsSql(plan, { citizens: 'borgere', parameters: 'parametre', detail: false });
	const parts: [Part, string][] = [
		['placements', placementsSql('forslag')],
		['movement', movementSql('begge')],
		['near', nearLimitSql('begge', 'parametre', bandLimits(level, plan))],
		...(hasGrants ? [['fit', ruleFitSql('forslag')] as [Part, string]] : [])
	];
	const text = `WITH parametre AS (SELECT ${parameters.join(', ')}),
priser(indsats, niveau, basis, timepris, enhedspris) AS (${rows.length ? `VALUES ${rows.join(', ')}` : none}),
forslag AS MATERIALIZED (${costsSql(plan, decisions, 'priser')}),
begge AS MATERIALIZED (${bothSql(current, 'forslag')})
${parts.map(([part, sql]) => tagged(part, sql)).join('\nUNION ALL\n')}`;
	return { text, values };
}

function tagged(part: Part, sql: string): string {
	const { texts, numbers } = PARTS[part];
	const columns = [
		...TEXTS.map((column, i) => `${texts[i] ?? 'NULL'}::VARCHAR AS ${column}`),
		...NUMBERS.map((column, i) => `${numbers[i] ?? 'NULL'}::DOUBLE AS ${column}`)
	];
	return `SELECT '${part}' AS del, ${columns.join(', ')} FROM (${sql})`;
}

/** The rows of the statement, part by part. */
export function liveResult(rows: Record<string, string | number | null>[]): LiveResult {
	const of = <T>(part: Part): T[] => {
		const { texts, numbers } = PARTS[part];
		return rows
			.filter((r) => r.del === part)
			.map((r) => Object.fromEntries([...texts.map((t, i) => [t, r[TEXTS[i]!]]), ...numbers.map((n, i) => [n, r[NUMBERS[i]!]])]) as T);
	};
	return {
		placements: of('placements'),
		movement: of('movement'),
		fit: of<RuleFitRow>('fit')[0] ?? null,
		near: of<{ borgere: number }>('near')[0]?.borgere ?? 0
	};
}

/** Limits of the bands in hours a week: as in force, and the parameter that holds the proposal's. */
function bandLimits(level: ServiceLevel, plan: Plan): Limit[] {
	const known = new Set(plan.parameters.map((p) => p.id));
	return Object.values(level.bands ?? {})
		.flatMap((b) => [b.over, ...b.levels.flatMap((l) => (l.upTo ? [l.upTo] : []))])
		.filter(({ id }) => known.has(id))
		.map(({ id, value }) => ({ current: value, proposed: id }));
}
