/** The rules over columns give what they give one citizen at a time: decisions, extents and øre. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CitizenColumns } from '../../src/lib/rules/columns/citizens';
import type { Citizen } from '../../src/lib/rules/decision';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { listParameters } from '../../src/lib/rules/parameter-list';
import { OWN_HOME_ORDER, plan } from '../../src/lib/rules/plan';
import { decide } from '../../src/lib/rules/trace';
import { costOf } from '../../src/lib/sim/costs';
import { ownHomeOrder } from '../../src/lib/sim/own-home';
import { decided } from '../../src/lib/sim/population/decided';
import type { PriceRow } from '../../src/lib/sim/prices';
import { apply, noProposal, type Proposal } from '../../src/lib/sim/proposal';
import { citizen, citizenTable } from '../support/citizens';
import { MUNICIPALITIES, serviceLevelData } from '../support/shared';

const CITIZENS = 1200;

/** Some offers with a price for all levels, some for one level only, some without an hourly price, one without any. */
function prices(offers: string[]): PriceRow[] {
	const row = (indsats: string, niveau: string | null, i: number): PriceRow => ({
		indsats, niveau, aar: 2026, basis_kr_aar: i % 3 ? 1000.5 * i : null, timepris_kr: i % 4 ? 381.25 + i : null, enhedspris_kr: i % 5 ? 712.5 + i : null
	});
	return [...offers.slice(1).map((o, i) => row(o, null, i + 1)), ...offers.map((o, i) => row(o, '5', i + 2)), row('rengoering_83', null, 4), row('nattevagt', '2', 7), row('nattevagt', null, 8)];
}

/** NaN stands for what the trace has no number for. */
const number = (value: number) => (Number.isNaN(value) ? null : value);

describe.each(MUNICIPALITIES)('%s', (id) => {
	const base = loadServiceLevel(serviceLevelData(id));
	const rows = prices(base.offers.map((o) => o.id));
	const citizens: Citizen[] = fc.sample(citizen(base), { numRuns: CITIZENS, seed: 1122 }).map((c, i) => ({ ...c, borger_id: `b${String(i).padStart(6, '0')}` }));
	const table = citizenTable(citizens);
	const order = ownHomeOrder(table);
	const columns = new CitizenColumns(table, new Map([[OWN_HOME_ORDER, order]]));
	const hours = listParameters(base).find((p) => p.kind === 'hours')!.parameter.id;
	const proposals: [string, Proposal, number | undefined][] = [
		['in force', noProposal(id), undefined],
		['with a changed value and condition', { ...noProposal(id), values: { [hours]: 7.25 }, require: { bostoette: [{ any: [{ fact: 'varig', is: true }, { not: { fact: 'maalgruppe', is: 'psykiatri' } }] }] } }, undefined],
		['with own homes in place of homes', noProposal(id), 60],
		['in force once more', noProposal(id), undefined]
	];

	test.each(proposals)('%s', (_, proposal, ownHomes) => {
		const { level, law } = apply(base, proposal);
		const ready = plan(level, law, ownHomes);
		const d = decided(ready, columns, rows);
		citizens.forEach((c, row) => {
			const answers = decide(ready, { ...c, [OWN_HOME_ORDER]: number(order[row]!) }).filter((a) => !a.indsats.includes('.'));
			const mine = answers.map((a) => {
				const { basis_oere, variabel_oere } = costOf(a, rows);
				const granted = { niveau: a.niveau, timer: a.timer_uge_beregnet, basis: basis_oere, variabel: variabel_oere, placering: a.placering, ramme_individuel: a.ramme_individuel };
				return { indsats: a.indsats, berettiget: a.berettiget, ...(a.berettiget ? granted : {}) };
			});
			const theirs = d.offers.map((o, i) => {
				const placering = d.placement[row] === i;
				const granted = {
					niveau: o.levels[o.level[row]!], timer: number(o.hours[row]!), basis: number(d.costs[i]!.basis[row]!), variabel: number(d.costs[i]!.variabel[row]!),
					placering, ramme_individuel: placering && d.standsIn[row] === 1
				};
				return { indsats: o.offer.id, berettiget: o.granted[row] === 1, ...(o.granted[row] ? granted : {}) };
			});
			expect(theirs).toEqual(mine);
		});
	});

	test('a selection of the citizens is decided as among them all', () => {
		const some = Int32Array.from({ length: 200 }, (_, i) => (i * 7) % CITIZENS);
		const [all, few] = [decided(plan(base), columns, rows), decided(plan(base), columns.select(some), rows)];
		expect([...few.placement]).toEqual([...some].map((row) => all.placement[row]));
		few.costs.forEach((cost, i) => expect([...cost.basis]).toEqual([...some].map((row) => all.costs[i]!.basis[row])));
	});
});
