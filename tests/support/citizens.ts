/** Random citizens with values on and around every boundary, and every column blank at times. */
import fc from 'fast-check';
import { BORGERE, FRAMES, VUM } from '../../src/lib/extract/columns';
import type { TypedTable } from '../../src/lib/extract/table/table';
import type { Citizen } from '../../src/lib/rules/decision';
import type { Condition } from '../../src/lib/rules/condition';
import { parametersIn } from '../../src/lib/rules/parameters';
import { LAW } from '../../src/lib/rules/law-frame';
import type { ServiceLevel } from '../../src/lib/rules/service-level';
import { typedTable } from './typed-table';

/** Every number a citizen's column is compared with in `level` or the law, by column. */
export function limitsByFact(level: ServiceLevel): Record<string, number[]> {
	const limits: Record<string, number[]> = {};
	const add = (fact: string, node: unknown) =>
		parametersIn(node).forEach(({ value }) => typeof value === 'number' && (limits[fact] ??= []).push(value));
	const visit = (node: unknown): void => {
		if (Array.isArray(node)) return node.forEach(visit);
		if (node === null || typeof node !== 'object') return;
		if ('fact' in node && typeof node.fact === 'string') add(node.fact, node);
		Object.values(node).forEach(visit);
	};
	visit([level.offers, level.bands ?? {}, LAW.rules as { condition?: Condition }[]]);
	return limits;
}

/** A citizen as the tables hold one. */
export function citizen(level: ServiceLevel): fc.Arbitrary<Citizen> {
	const limits = limitsByFact(level);
	const fields = Object.fromEntries(
		BORGERE.columns
			.filter((c) => c.kind !== 'text' && c.kind !== 'date')
			.map((c): [string, fc.Arbitrary<Citizen[string]>] => {
				if (c.kind === 'flag') return [c.name, fc.boolean()];
				const blank = fc.constant(c.blank);
				if (c.kind === 'choice') return [c.name, fc.oneof(blank, fc.constantFrom(...c.values))];
				if (c.kind === 'ordinal') {
					const last = (c.values === FRAMES ? FRAMES : VUM).length - 1;
					return [c.name, fc.oneof({ weight: 1, arbitrary: blank }, { weight: 6, arbitrary: fc.integer({ min: 0, max: last }) })];
				}
				if (c.kind !== 'number' && c.kind !== 'integer') throw new Error(c.name);
				const step = c.kind === 'integer' ? 1 : 0.01;
				const around = (limits[c.name] ?? [0]).flatMap((n) => [n - step, n, n + step]).filter((n) => n >= c.min && n <= c.max);
				const max = Math.min(c.max, 5000);
				const any = c.kind === 'integer' ? fc.integer({ min: c.min, max }) : fc.integer({ min: c.min * 100, max: max * 100 }).map((n) => n / 100);
				const values = [...(around.length ? [{ weight: 5, arbitrary: fc.constantFrom(...around) }] : []), { weight: 3, arbitrary: any }];
				return [c.name, fc.oneof({ weight: 1, arbitrary: blank }, ...values)];
			})
	);
	return fc.record(fields);
}

/** `citizens` as the typed table `borgere`; ids are given here, a fact that a citizen lacks is not known. */
export function citizenTable(citizens: readonly Citizen[]): TypedTable {
	const rows = citizens.map((c, i) => ({
		...Object.fromEntries(BORGERE.columns.map(({ name }) => [name, c[name] ?? null])),
		borger_id: `b${String(i).padStart(6, '0')}`
	}));
	return typedTable(BORGERE, rows);
}
