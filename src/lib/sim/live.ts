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

/** One more result of the statement, read from the tables and names of the WITH below. Its columns, texts and numbers apart. */
export interface LivePart {
	name: string;
	texts: readonly string[];
	numbers: readonly string[];
	/** A SELECT over `forslag` (granted offers, as `costsSql`), `begge` (as `bothSql`), `parametre`, `priser` and tables of the engine. */
	sql: string;
	/** Names of the WITH that `sql` reads, `name AS (...)` each. */
	with?: readonly string[];
}

/** The parts of the result, each with the columns that hold its texts and its numbers. */
const PARTS = {
	placements: { texts: ['rolle', 'indsats', 'niveau'], numbers: ['borgere', 'timer_uge', 'basis_kr_aar', 'variabel_kr_aar', 'kr_aar', 'uden_pris', 'ramme_individuel'] },
	movement: { texts: ['fra', 'til'], numbers: ['borgere', 'aendring_kr_aar'] },
	fit: { texts: [], numbers: ['bevillinger', 'fravigelser'] },
	near: { texts: [], numbers: ['borgere'] }
} satisfies Record<string, { texts: string[]; numbers: string[] }>;
type Part = keyof typeof PARTS;

const columns = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
const widest = (parts: readonly { texts: readonly string[]; numbers: readonly string[] }[], kind: 'texts' | 'numbers') => Math.max(...parts.map((p) => p[kind].length));

export interface LiveOptions {
	/** The service level in force. */
	level: ServiceLevel;
	plan: Plan;
	prices: readonly PriceRow[];
	/** The table of decisions in force. */
	current: string;
	/** The table of citizens. */
	citizens: string;
	hasGrants: boolean;
	more: readonly LivePart[];
}

/** The statement for `plan` at `prices`, held against the decisions in force, with the parts of `more`. */
export function liveStatement({ level, plan, prices, current, citizens, hasGrants, more }: LiveOptions): LiveStatement {
	const values: string[] = [];
	const value = (n: number | null) => {
		values.push(`${n ?? 'NULL'}::DOUBLE`);
		return `$${values.length}::DOUBLE`;
	};
	const parameters = plan.parameters.map((p) => `${value(parameterNumber(p.value))} AS ${name(p.id)}`);
	const rows = prices.map((p) => `(${literal(p.indsats)}, ${literal(p.niveau ?? '')}, ${value(p.basis_kr_aar)}, ${value(p.timepris_kr)}, ${value(p.enhedspris_kr)})`);
	const none = `SELECT '', '', 0::DOUBLE, 0::DOUBLE, 0::DOUBLE WHERE false`;
	const decisions = decisionsSql(plan, { citizens, parameters: 'parametre', detail: false });
	const of = (part: Part, sql: string): LivePart => ({ name: part, ...PARTS[part], sql });
	const parts = [
		of('placements', placementsSql('forslag')),
		of('movement', movementSql('begge')),
		of('near', nearLimitSql('begge', 'parametre', bandLimits(level, plan))),
		...(hasGrants ? [of('fit', ruleFitSql('forslag'))] : []),
		...more
	];
	const text = `WITH parametre AS (SELECT ${parameters.join(', ')}),
priser(indsats, niveau, basis, timepris, enhedspris) AS (${rows.length ? `VALUES ${rows.join(', ')}` : none}),
forslag AS MATERIALIZED (${costsSql(plan, decisions, 'priser')}),
begge AS MATERIALIZED (${bothSql(current, 'forslag')})${more.flatMap((part) => part.with ?? []).map((cte) => `,\n${cte}`).join('')}
${parts.map((part) => tagged(part, parts)).join('\nUNION ALL\n')}`;
	return { text, values };
}

function tagged({ name: part, texts, numbers, sql }: LivePart, all: readonly LivePart[]): string {
	const select = [
		...columns('t', widest(all, 'texts')).map((column, i) => `${texts[i] ?? 'NULL'}::VARCHAR AS ${column}`),
		...columns('n', widest(all, 'numbers')).map((column, i) => `${numbers[i] ?? 'NULL'}::DOUBLE AS ${column}`)
	];
	return `SELECT ${literal(part)} AS del, ${select.join(', ')} FROM (${sql})`;
}

/** The rows of one part. */
export function rowsOf<T>({ name: part, texts, numbers }: Omit<LivePart, 'sql'>, rows: readonly Record<string, string | number | null>[]): T[] {
	return rows
		.filter((r) => r.del === part)
		.map((r) => Object.fromEntries([...texts.map((t, i) => [t, r[`t${i + 1}`]]), ...numbers.map((n, i) => [n, r[`n${i + 1}`]])]) as T);
}

/** The rows of the statement, part by part. */
export function liveResult(rows: readonly Record<string, string | number | null>[]): LiveResult {
	const of = <T>(part: Part): T[] => rowsOf<T>({ name: part, ...PARTS[part] }, rows);
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
