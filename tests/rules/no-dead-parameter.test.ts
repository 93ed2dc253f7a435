/** A number that can be changed and changes nothing would deceive the one who changes it: every one moves a decision or a cost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BORGERE, FRAMES, VUM, type Column } from '../../src/lib/extract/columns';
import type { Parameter, ParameterValue } from '../../src/lib/rules/condition';
import type { Citizen } from '../../src/lib/rules/decision';
import { LAW, lawParameters } from '../../src/lib/rules/law-frame';
import { InvalidServiceLevel, loadServiceLevel } from '../../src/lib/rules/load';
import { listParameters } from '../../src/lib/rules/parameter-list';
import { parametersIn, withValues } from '../../src/lib/rules/parameters';
import { plan, type Plan } from '../../src/lib/rules/plan';
import type { ServiceLevel } from '../../src/lib/rules/service-level';
import { decide } from '../../src/lib/rules/trace';
import { costOf } from '../../src/lib/sim/costs';
import type { PriceRow } from '../../src/lib/sim/prices';
import { apply, noProposal } from '../../src/lib/sim/proposal';
import { citizen } from '../support/citizens';
import { person } from '../support/person';
import { MUNICIPALITIES, serviceLevelData } from '../support/shared';

const CITIZENS = 3000;
const COLUMNS = new Map(BORGERE.columns.map((c) => [c.name, c]));

/** Parameters that have no effect in one direction, each for a reason. */
const ONE_WAY: Partial<Record<(typeof MUNICIPALITIES)[number], string[]>> = {
	// Nobody at level A gets home support or a home, so expecting A there marks nobody less.
	'ringkoebing-skjern': ['borgerprofil.1.vum_fra down'],
	frederikshavn: ['takst.1.vum_fra down', 'takst.2.vum_fra down']
};

const prices = (level: ServiceLevel): PriceRow[] =>
	level.offers.map((o) => ({ indsats: o.id, niveau: null, aar: 2026, basis_kr_aar: 1000, timepris_kr: 400, enhedspris_kr: 700 }));

/** Decisions and costs of one citizen, without the ids behind them. */
function outcome(ready: Plan, rows: PriceRow[], c: Citizen): string {
	return JSON.stringify(decide(ready, c).map((d) => ({ ...d, ...costOf(d, rows), regler: '' })));
}

/** Larger and small steps in one direction; letters and frames go one step. */
function steps(value: ParameterValue, direction: 1 | -1): ParameterValue[] {
	if (typeof value === 'number') return [Math.max(2, value / 4), 1, 0.01].map((by) => value + direction * by).filter((v) => v >= 0);
	const scale: readonly ParameterValue[] = (VUM as readonly string[]).includes(value) ? VUM : FRAMES;
	const next = scale[scale.indexOf(value) + direction];
	return next === undefined ? [] : [next];
}

/** `level` run with another value of `id`; null when that is not a valid service level. */
function changed(level: ServiceLevel, id: string, value: ParameterValue): Plan | null {
	if (LAW.rules.flatMap(lawParameters).some((p) => p.id === id)) return plan(level, withValues(LAW, { [id]: value }));
	try {
		return plan(apply(level, { ...noProposal(level.id), values: { [id]: value } }).level);
	} catch (error) {
		if (error instanceof InvalidServiceLevel) return null;
		throw error;
	}
}

/** The columns that the parameter `id` is held against; every expected VUM level is held against the overall level. */
function columnsBeside(level: ServiceLevel, id: string): Column[] {
	const found = new Set(['vum_samlet']);
	const visit = (node: unknown, facts: string[]): void => {
		if (Array.isArray(node)) return node.forEach((child) => visit(child, facts));
		if (node === null || typeof node !== 'object') return;
		const here = 'fact' in node ? [...facts, String(node.fact)] : facts;
		if ('id' in node && node.id === id && 'value' in node) here.forEach((f) => found.add(f));
		Object.values(node).forEach((child) => visit(child, here));
	};
	visit([level.offers, level.bands, LAW.rules], []);
	return [...found].flatMap((name) => COLUMNS.get(name) ?? []);
}

/** `base`, and `base` with each of `columns` on and between the two values. */
function onTheLimit(base: Citizen, columns: Column[], before: ParameterValue, after: ParameterValue): Citizen[] {
	const values = typeof before === 'number' && typeof after === 'number' ? [before, after, (before + after) / 2] : [before, after];
	const stored = (c: Column, value: ParameterValue) => (typeof value === 'number' ? (c.kind === 'integer' ? Math.round(value) : value) : c.kind === 'ordinal' ? c.values.indexOf(value) : null);
	return [base, ...columns.filter((c) => (c.kind === 'ordinal') === (typeof before === 'string')).flatMap((c) => values.map((value): Citizen => ({ ...base, [c.name]: stored(c, value) })))];
}

/** Citizens for whom something is granted: of every offer a few that differ in level and extent. */
function grantedCitizens(level: ServiceLevel, ready: Plan): Citizen[] {
	const found = new Map<string, Citizen>();
	const perOffer = new Map<string, number>();
	const oneTheme = BORGERE.columns.filter((c) => c.name.startsWith('vum_')).map((c) => person({ timer_uge: 1, [c.name]: 'B' }));
	for (const c of [...oneTheme, ...fc.sample(citizen(level), { numRuns: CITIZENS, seed: 7 })]) {
		const someone: Citizen = { ...c, borger_id: 'b' };
		for (const d of decide(ready, someone)) {
			const key = `${d.indsats} ${d.maaling} ${d.niveau} ${d.omfang}`;
			const seen = perOffer.get(d.indsats) ?? 0;
			if (!d.berettiget || found.has(key) || seen >= 20) continue;
			found.set(key, someone);
			perOffer.set(d.indsats, seen + 1);
		}
	}
	return [...new Set(found.values())];
}

/** Parameters of `level`, with the directions in which they can go and change nothing. */
function deadParameters(level: ServiceLevel, ids?: RegExp): { tried: number; dead: string[] } {
	const ready = plan(level);
	const rows = prices(level);
	const citizens = grantedCitizens(level, ready);
	const before = new Map(citizens.map((c) => [c, outcome(ready, rows, c)]));
	const moves = (p: Parameter, value: ParameterValue, other: Plan) => {
		const columns = columnsBeside(level, p.id);
		return citizens.some((base) => onTheLimit(base, columns, p.value, value).some((c) => outcome(other, rows, c) !== (before.get(c) ?? outcome(ready, rows, c))));
	};
	let tried = 0;
	const dead = ready.parameters.filter((p) => !ids || ids.test(p.id)).flatMap((p) => {
		const directions = ([1, -1] as const).flatMap((direction) => {
			const valid = steps(p.value, direction).flatMap((value) => {
				const other = changed(level, p.id, value);
				return other ? [{ value, other }] : [];
			});
			return valid.length ? [{ direction, live: valid.some(({ value, other }) => moves(p, value, other)) }] : [];
		});
		tried += directions.length;
		if (directions.length === 0) return [`${p.id} cannot be changed at all`];
		return directions.filter((d) => !d.live).map((d) => `${p.id} ${d.direction > 0 ? 'up' : 'down'}`);
	});
	return { tried, dead };
}

describe.each(MUNICIPALITIES)('%s', (id) => {
	const level = loadServiceLevel(serviceLevelData(id));

	test('every parameter, changed up or down, changes a decision or a cost', () => {
		const { tried, dead } = deadParameters(level);
		expect(dead).toEqual(ONE_WAY[id] ?? []);
		expect(tried).toBeGreaterThan(plan(level).parameters.length);
	});

	test('what a user can change is what the rules use', () => {
		const fixed = LAW.rules.flatMap((r) => lawParameters(r).map((p) => p.id).filter((p) => !r.editable?.includes(p)));
		const used = plan(level).parameters.map((p) => p.id).filter((p) => !fixed.includes(p));
		const [deadlines, others] = [true, false].map((is) => listParameters(level).filter((p) => (p.kind === 'deadline') === is).map((p) => p.parameter.id).sort());
		expect(others).toEqual(used.sort());
		expect(deadlines).toEqual(parametersIn([level.checks, level.phaseIn]).map((p) => p.id).sort());
	});
});

test('a parameter behind a case that always holds is found dead', () => {
	const level = loadServiceLevel(serviceLevelData('ishoej-vallensbaek'));
	const respite = level.offers.find((o) => o.id === 'aflastning')!;
	if (respite.extent.kind !== 'capped') throw new Error('Respite is no longer capped');
	respite.extent.caps.push({ most: { id: 'aflastning.glemt', value: 30 } });
	expect(deadParameters(level, /^aflastning/).dead).toEqual(['aflastning.glemt up', 'aflastning.glemt down']);
});
