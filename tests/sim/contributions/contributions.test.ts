/** What each change contributes: held against every order of the changes over every citizen, by the trace. Five municipalities. */
import { describe, expect, test } from 'vitest';
import type { Citizen } from '../../../src/lib/rules/decision';
import { LAW } from '../../../src/lib/rules/law-frame';
import { loadServiceLevel } from '../../../src/lib/rules/load';
import { withValues } from '../../../src/lib/rules/parameters';
import { OWN_HOME_ORDER, plan } from '../../../src/lib/rules/plan';
import type { ServiceLevel } from '../../../src/lib/rules/service-level';
import { decide } from '../../../src/lib/rules/trace';
import type { OwnHome } from '../../../src/lib/sim/assumptions';
import { changeKey, type Change } from '../../../src/lib/sim/changes/change';
import { noDraft, proposalOf } from '../../../src/lib/sim/changes/draft';
import { contributionsOf } from '../../../src/lib/sim/contributions/contributions';
import { OWN_HOME_KEY } from '../../../src/lib/sim/contributions/switches';
import { costOf } from '../../../src/lib/sim/costs';
import { ownHomeCitizens } from '../../../src/lib/sim/own-home';
import type { PriceRow } from '../../../src/lib/sim/prices';
import { applyPrices } from '../../../src/lib/sim/proposal';
import { oddPrices, population, randomChanges } from '../../support/changes';
import { MUNICIPALITIES, serviceLevelData } from '../../support/shared';
import { citizenColumns } from '../../support/simulated';

const CITIZENS = 240;
const OWN_HOME: OwnHome = { hours: 30, share: 0.7, months: 0 };

interface Worth {
	oere: number;
	/** At the prices in force. */
	current: number;
	served: number;
}

/** What `level` costs with the changes `on`, one citizen at a time, whether it could be adopted or not. */
function worthOf(level: ServiceLevel, prices: readonly PriceRow[], citizens: readonly Citizen[], on: readonly Change[], ownHomes?: number): Worth {
	const proposal = proposalOf({ ...noDraft(level.id), changes: [...on] });
	const changed = withValues(level, proposal.values);
	for (const offer of changed.offers) offer.conditions.push(...(proposal.require[offer.id] ?? []));
	const ready = plan(changed, withValues(LAW, proposal.values), ownHomes);
	const then = applyPrices(prices, proposal);
	const worth = { oere: 0, current: 0, served: 0 };
	for (const c of citizens) {
		const rows = decide(ready, c).filter((d) => d.placering || (d.berettiget && d.ramme === null && !d.indsats.includes('.')));
		if (rows.length) worth.served++;
		for (const d of rows) {
			const [a, b] = [costOf(d, then), costOf(d, prices)];
			if (a.basis_oere !== null && a.variabel_oere !== null) worth.oere += a.basis_oere + a.variabel_oere;
			if (b.basis_oere !== null && b.variabel_oere !== null) worth.current += b.basis_oere + b.variabel_oere;
		}
	}
	return worth;
}

function permutations(n: number): number[][] {
	return n === 0 ? [[]] : permutations(n - 1).flatMap((p) => Array.from({ length: n }, (_, i) => [...p.slice(0, i), n - 1, ...p.slice(i)]));
}

/** The mean of what each change adds over every order: øre in all, by volume and by price. */
function byEveryOrder(worth: Worth[], n: number) {
	const rows = Array.from({ length: n }, () => ({ oere: 0, volume: 0, price: 0 }));
	const all = permutations(n);
	const average = worth[0]!.oere / (worth[0]!.served || 1);
	for (const order of all) {
		let bits = 0;
		for (const i of order) {
			const [a, b] = [worth[bits]!, worth[(bits |= 1 << i)]!];
			rows[i]!.oere += (b.oere - a.oere) / all.length;
			rows[i]!.volume += ((b.served - a.served) * average) / all.length;
			rows[i]!.price += (b.oere - b.current - (a.oere - a.current)) / all.length;
		}
	}
	return rows;
}

describe.each(MUNICIPALITIES)('%s', (id) => {
	const level = loadServiceLevel(serviceLevelData(id));
	const citizens = population(level, CITIZENS, 11);
	const prices = oddPrices(level);
	const columns = citizenColumns(citizens);
	const order = columns.numbers(OWN_HOME_ORDER);
	const placed = citizens.map((c, i) => ({ ...c, [OWN_HOME_ORDER]: Number.isNaN(order[i]!) ? null : order[i]! }));

	test.each([1, 2, 3])('are the mean over every order of what each change adds, over every citizen (draw %i)', async (seed) => {
		const changes = randomChanges(level, 4, seed);
		const ownHome = seed % 2 ? OWN_HOME : null;
		const found = await contributionsOf({ citizens: columns, level, prices, changes, ownHome });
		const n = changes.length + (ownHome ? 1 : 0);
		const reach = ownHomeCitizens(columns, OWN_HOME);
		const worth = Array.from({ length: 1 << n }, (_, bits) =>
			worthOf(level, prices, placed, changes.filter((_, i) => bits & (1 << i)), ownHome ? (bits & (1 << changes.length) ? reach : 0) : undefined)
		);
		const expected = byEveryOrder(worth, n);
		expect(found.method).toBe('exact');
		expect(found.rows.map((r) => r.key)).toEqual([...changes.map(changeKey), ...(ownHome ? [OWN_HOME_KEY] : [])]);
		found.rows.forEach((row, i) => {
			expect(Math.abs(row.oere - expected[i]!.oere), row.key).toBeLessThan(1.001);
			expect(Math.abs(row.volume_oere - expected[i]!.volume), row.key).toBeLessThan(1.001);
			expect(Math.abs(row.price_oere - expected[i]!.price), row.key).toBeLessThan(1.001);
			expect(row.volume_oere + row.mix_oere + row.price_oere).toBe(row.oere);
			expect([row.low_oere, row.high_oere]).toEqual([null, null]);
		});
		expect(found.total_oere).toBe(worth.at(-1)!.oere - worth[0]!.oere);
		expect(found.rows.reduce((sum, r) => sum + r.oere, 0)).toBe(found.total_oere);
		expect(found.rows.reduce((sum, r) => sum + r.price_oere, 0)).toBe(worth.at(-1)!.oere - worth.at(-1)!.current);
	});

	test('do not depend on the order of the changes; a change that is off is left out and changes nothing', async () => {
		const changes = randomChanges(level, 6, 9);
		const byKey = (rows: { key: string }[]) => [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
		const found = await contributionsOf({ citizens: columns, level, prices, changes, ownHome: OWN_HOME });
		const reversed = await contributionsOf({ citizens: columns, level, prices, changes: [...changes].reverse(), ownHome: OWN_HOME });
		expect(byKey(reversed.rows)).toEqual(byKey(found.rows));
		expect(reversed.rows.map((r) => r.key)).toEqual([...changes.map(changeKey).reverse(), OWN_HOME_KEY]);
		expect(found.rows.some((r) => r.oere !== 0)).toBe(true);
		const [first, ...others] = changes as [Change, ...Change[]];
		const off = await contributionsOf({ citizens: columns, level, prices, changes: [{ ...first, off: true }, ...others] });
		expect(off).toEqual(await contributionsOf({ citizens: columns, level, prices, changes: others }));
		expect(off.rows.map((r) => r.key)).toEqual(others.map(changeKey));
	});

	test('lie within the interval of a draw nearly always, and a draw can be told again', async () => {
		const changes = randomChanges(level, 6, 9);
		const exact = await contributionsOf({ citizens: columns, level, prices, changes });
		const drawn = await contributionsOf({ citizens: columns, level, prices, changes }, { exactUpTo: 0, seed: 4, budget: 0 });
		expect(drawn).toMatchObject({ method: 'sampled', permutations: 24, total_oere: exact.total_oere });
		expect(drawn.rows.reduce((sum, r) => sum + r.oere, 0)).toBe(exact.total_oere);
		const missed = drawn.rows.filter((r, i) => exact.rows[i]!.oere < r.low_oere! - 1 || exact.rows[i]!.oere > r.high_oere! + 1);
		expect(missed.length).toBeLessThanOrEqual(1);
		for (const r of drawn.rows) expect(r.volume_oere + r.mix_oere + r.price_oere).toBe(r.oere);
		expect(await contributionsOf({ citizens: columns, level, prices, changes }, { exactUpTo: 0, seed: 4, budget: 0 })).toEqual(drawn);
	});
});

describe('of changes', () => {
	const level = loadServiceLevel(serviceLevelData('ishoej-vallensbaek'));
	const citizens = population(level, 200, 5);
	const prices = oddPrices(level);
	const columns = citizenColumns(citizens);

	test('that do the same are the same: two that are each enough, and that nobody notices apart', async () => {
		const twins = structuredClone(level);
		twins.offers.find((o) => o.id === 'bostoette')!.conditions.push(...['a', 'b'].map((twin) => ({ fact: 'vum_samlet', atLeast: { id: `tvilling.${twin}`, value: 'A' as const } })));
		const changes: Change[] = ['a', 'b'].map((twin) => ({ kind: 'value', id: `tvilling.${twin}`, value: 'D' }));
		const { rows, total_oere } = await contributionsOf({ citizens: columns, level: twins, prices, changes });
		const alone = await contributionsOf({ citizens: columns, level: twins, prices, changes: changes.slice(0, 1) });
		expect(alone.total_oere).toBe(total_oere);
		expect(total_oere).not.toBe(0);
		expect(Math.abs(rows[0]!.oere - rows[1]!.oere)).toBeLessThanOrEqual(1);
		expect(Math.abs(rows[0]!.volume_oere - rows[1]!.volume_oere)).toBeLessThanOrEqual(1);
	});

	test('there are none of: nothing', async () => {
		expect(await contributionsOf({ citizens: columns, level, prices, changes: [] })).toEqual({ total_oere: 0, rows: [], method: 'exact', permutations: 0 });
	});

	test('to a deadline: nothing, and the row says so', async () => {
		const deadline = level.checks.find((c) => c.within)!.within!;
		const { rows } = await contributionsOf({ citizens: columns, level, prices, changes: [{ kind: 'value', id: deadline.id, value: deadline.value + 1 }] });
		expect(rows).toEqual([{ key: deadline.id, oere: 0, volume_oere: 0, mix_oere: 0, price_oere: 0, low_oere: null, high_oere: null }]);
	});

	test('that may not be adopted together are refused, and a question no longer asked is dropped', async () => {
		const refused: Change[] = [{ kind: 'value', id: 'stoette.let.op_til', value: 90 }];
		await expect(contributionsOf({ citizens: columns, level, prices, changes: refused })).rejects.toThrow('must lie above');
		const asked = new AbortController();
		asked.abort();
		await expect(contributionsOf({ citizens: columns, level, prices, changes: randomChanges(level, 2, 1) }, { signal: asked.signal })).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
	});
});
