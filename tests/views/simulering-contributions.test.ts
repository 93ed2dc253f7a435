/** What each change contributes, as the screen asks for it and shows it. */
import { describe, expect, it } from 'vitest';
import { noDraft, proposalOf, amendedOf, type Draft } from '../../src/lib/sim/changes/draft';
import { valuesOf } from '../../src/lib/sim/changes/values';
import { contributionsOf } from '../../src/lib/sim/contributions/contributions';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { changeNames, contributionsByKey, contributionsModel, waterfallOf } from '../../src/lib/views/simulering/contributions';
import { contributionQuestions } from '../../src/lib/views/simulering/contribution-questions';
import { ContributionWork } from '../../src/lib/views/simulering/contribution-work.svelte';
import { placementColumns } from '../../src/lib/views/simulering/columns';
import { totals } from '../../src/lib/views/simulering/totals';
import { oddPrices, population } from '../support/changes';
import { serviceLevelData } from '../support/shared';
import { simulated } from '../support/simulated';

const level = loadServiceLevel(serviceLevelData('ringkoebing-skjern'));
const prices = oddPrices(level);
const simulation = simulated(level, population(level, 200, 3), prices);
const values = valuesOf(level, simulation.prices);

const draft: Draft = {
	...noDraft(level.id),
	changes: [
		{ kind: 'value', id: 'borgerprofil.4.op_til', value: 9 },
		{ kind: 'value', id: 'botilbud_107.vum', value: 'D', off: true }
	],
	amendment: { changes: [{ kind: 'value', id: 'botilbud_108.vum', value: 'E' }, { kind: 'value', id: 'borgerprofil.4.op_til', value: 10 }] },
	assumptions: { ownHome: { hours: 25, share: 0.5, months: 0 } }
};

function asked(of: Draft) {
	const options = { assumptions: of.assumptions };
	const amended = amendedOf(of);
	const sums = totals(placementColumns(simulation.run(proposalOf(of), options), amended && simulation.run(amended, options)));
	const kroner = { gaeldende: sums.gaeldende.kroner, forslag: sums.forslag.kroner };
	return { sums, questions: contributionQuestions(of, { citizens: simulation.population, level, prices: simulation.prices, kroner }) };
}

describe('what each change contributes', () => {
	it('leads from what is in force to the proposal, and from the proposal to the amendment, to the øre', async () => {
		const { sums, questions } = asked(draft);
		const end = async (q: NonNullable<typeof questions.changes>) => contributionsModel(await contributionsOf(q.input), q.current, (key) => key);
		const [proposal, amendment] = [await end(questions.changes!), await end(questions.amendment!)];
		expect(proposal.contributions.map((c) => c.key)).toEqual(['borgerprofil.4.op_til', 'eget_hjem']);
		expect(proposal.proposed).toBeCloseTo(sums.forslag.kroner!, 2);
		expect(amendment.contributions.map((c) => c.key)).toEqual(['botilbud_108.vum', 'borgerprofil.4.op_til']);
		expect(amendment.current).toBe(sums.forslag.kroner);
		expect(amendment.proposed).toBeCloseTo(sums.aendringsforslag!.kroner!, 2);
		expect(amendment.proposed).not.toBe(amendment.current);
	});

	it('is asked only where something is switched on and priced, and further conditions do not take the place of others', () => {
		const { questions } = asked({ ...noDraft(level.id), changes: [{ kind: 'value', id: 'botilbud_107.vum', value: 'D', off: true }] });
		expect(questions).toEqual({ changes: null, amendment: null });
		const sources = { citizens: simulation.population, level, prices: [], kroner: { gaeldende: null, forslag: null } };
		expect(contributionQuestions(draft, sources)).toEqual({ changes: null, amendment: null });
		const further = { kind: 'require' as const, indsats: 'botilbud_107', conditions: [{ fact: 'alder', atLeast: { id: 'x.y', value: 20 } }] };
		const { questions: both } = asked({ ...noDraft(level.id), changes: [further], amendment: { changes: [further] } });
		expect([both.changes !== null, both.amendment]).toEqual([true, null]);
	});

	it('is named by the title of the change, else by its value, and the own-home lever by itself', () => {
		const name = changeNames([{ kind: 'value', id: 'borgerprofil.4.op_til', value: 9, title: 'Bredere profil 4' }, { kind: 'value', id: 'botilbud_108.vum', value: 'E' }], { level, values, locale: 'da' });
		expect(['borgerprofil.4.op_til', 'botilbud_108.vum', 'eget_hjem'].map(name)).toEqual(['Bredere profil 4', values.find((v) => v.id === 'botilbud_108.vum')!.name.da, 'Støtte i eget hjem frem for botilbud']);
	});

	it('stands on the cards by key, and an amendment begins at the proposal', () => {
		const model = contributionsModel({ method: 'sampled', rows: [{ key: 'a', oere: -300, volume_oere: 0, mix_oere: -300, price_oere: 0, low_oere: -400, high_oere: -200 }] }, 10, (key) => key);
		expect(contributionsByKey(model)).toEqual(new Map([['a', { kroner: -3, interval: [-4, -2] }]]));
		expect(contributionsByKey(null).size).toBe(0);
		expect(waterfallOf(model, 'amendment', 'da').start).toEqual({ label: 'Forslag', kroner: 10, tone: 'proposed' });
	});
});

describe('working it out', () => {
	it('lets the last question win, keeps a refused answer, and drops what is no longer asked', async () => {
		const work = new ContributionWork();
		const { questions } = asked(draft);
		const first = work.work(questions);
		const narrow = asked({ ...draft, assumptions: {}, amendment: null }).questions;
		const second = work.work(narrow);
		await Promise.all([first, second]);
		expect(work.answers.changes!.contributions.rows.map((r) => r.key)).toEqual(['borgerprofil.4.op_til']);
		expect([work.answers.amendment, work.working, work.progress]).toEqual([null, false, null]);
		const before = work.answers.changes;
		await work.work({ changes: { ...narrow.changes!, input: { ...narrow.changes!.input, changes: [{ kind: 'value', id: 'borgerprofil.4.op_til', value: 900 }] } }, amendment: null });
		expect(work.answers.changes).toBe(before);
		await work.work({ changes: null, amendment: null });
		expect(work.answers.changes).toBeNull();
	});
});
