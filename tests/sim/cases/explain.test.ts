import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BORGERE } from '../../../src/lib/extract/columns';
import type { Citizen } from '../../../src/lib/rules/decision';
import { loadServiceLevel } from '../../../src/lib/rules/load';
import { plan } from '../../../src/lib/rules/plan';
import { decide } from '../../../src/lib/rules/trace';
import { explain } from '../../../src/lib/sim/cases/explain';
import { turningPoints } from '../../../src/lib/sim/cases/turning-points';
import { citizen } from '../../support/citizens';
import { MUNICIPALITIES, serviceLevelData } from '../../support/shared';

const blank = Object.fromEntries(BORGERE.columns.map((c) => [c.name, c.blank]));
const rk = loadServiceLevel(serviceLevelData('ringkoebing-skjern'));
const fh = loadServiceLevel(serviceLevelData('frederikshavn'));
/** In need of a permanent home: 30 hours a week, severe. */
const home: Citizen = { ...blank, borger_id: 'b1', alder: 40, vum_samlet: 3, timer_uge: 30, ramme_behov: 2, varig: true, afproevet: true, funktionsnedsaettelse: 'begge' };
const of = (e: ReturnType<typeof explain>, offer: string) => e.offers.find((o) => o.indsats === offer)!;

describe('one case explained', () => {
	test('names the placement, why other steps are not it, and what gave the level', () => {
		const e = explain(rk, plan(rk), home);
		expect(e.placement).toBe('botilbud_108');
		expect(e.offers.map((o) => [o.indsats, o.outcome])).toEqual([
			['forebyggende', 'afslag'], ['bostoette', 'ramme_for_lille'], ['botilbud_107', 'afslag'], ['botilbud_108', 'placeret'], ['beskyttet_beskaeftigelse', 'afslag'], ['samvaer', 'afslag']
		]);
		const placed = of(e, 'botilbud_108');
		expect(placed).toMatchObject({ niveau: '7', deciding: null, niveauFordi: { text: { da: 'Det vurderede behov er højst 33 timer om ugen.' } } });
		expect(placed.conditions.every((c) => c.met && c.text.da !== '' && c.text.en !== c.text.da)).toBe(true);
		expect(placed.ids).toContain('L-03');
	});
	test('says which condition stood in the way, with its source and the value seen', () => {
		const e = explain(rk, plan(rk), { ...home, varig: false });
		expect(e.placement).toBe('botilbud_107');
		expect(of(e, 'botilbud_108')).toMatchObject({ outcome: 'afslag', decidingAlone: true, deciding: { met: false, seen: { fact: 'varig', value: false } } });
		const two = of(explain(rk, plan(rk), { ...home, varig: false, midlertidig: true }), 'botilbud_108');
		expect([two.decidingAlone, two.conditions.filter((c) => !c.met).length]).toEqual([false, 2]);
	});
	test('tells how far the hours are from another level, in both directions', () => {
		const points = turningPoints(rk, plan(rk), home).filter((p) => p.fact === 'timer_uge');
		expect(points.map((p) => [p.direction, p.limit, p.parameter, p.distance, p.text.da])).toEqual([
			['op', 33, 'borgerprofil.7.op_til', 3, 'Det vurderede behov er over 33 timer om ugen.'],
			['ned', 22, 'borgerprofil.6.op_til', 8, 'Det vurderede behov er højst 22 timer om ugen.']
		]);
		expect(points[0]!.changes.find((c) => c.indsats === 'botilbud_108')).toEqual({ indsats: 'botilbud_108', before: { berettiget: true, placering: true, niveau: '7' }, after: { berettiget: true, placering: true, niveau: '7.1' } });
	});
	test('tells how far age and VUM are from another answer', () => {
		const points = turningPoints(fh, plan(fh), { ...home, alder: 66, behov_103: true, behov_104: true, vum_samlet: 1 });
		expect(points.find((p) => p.fact === 'alder' && p.direction === 'op')).toMatchObject({ limit: 67, distance: 1, changes: [{ indsats: 'beskyttet_beskaeftigelse', after: { berettiget: false } }] });
		expect(points.find((p) => p.fact === 'vum_samlet' && p.direction === 'op')).toMatchObject({ limit: 'C', parameter: null, distance: 1, text: { da: 'Det samlede VUM-niveau er mindst C (moderat).' } });
		expect(points.find((p) => p.fact === 'vum_samlet' && p.direction === 'ned')).toMatchObject({ limit: 'A', distance: 1 });
		// A child becomes someone that the rules answer for at 18.
		expect(turningPoints(fh, plan(fh), { ...home, alder: 16 }).find((p) => p.fact === 'alder')).toMatchObject({ direction: 'op', limit: 18, distance: 2 });
	});
	test('at a limit itself is on the side that the rules put it', () => {
		const at = turningPoints(rk, plan(rk), { ...home, timer_uge: 33 }).find((p) => p.fact === 'timer_uge' && p.direction === 'op')!;
		expect([at.limit, at.distance]).toEqual([33, 0]);
		const beyond = turningPoints(rk, plan(rk), { ...home, timer_uge: 33.01 }).find((p) => p.fact === 'timer_uge' && p.direction === 'ned')!;
		expect([beyond.limit, beyond.distance]).toEqual([33, 0.01]);
	});
});

describe.each(MUNICIPALITIES)('any case of %s', (id) => {
	const level = loadServiceLevel(serviceLevelData(id));
	const ready = plan(level);

	test('is explained as it is decided, in words, and beyond a turning point the answer is another', () => {
		fc.assert(
			fc.property(citizen(level), (c) => {
				const decisions = decide(ready, c);
				const e = explain(level, ready, c);
				expect(e.placement).toBe(decisions.find((d) => d.placering)?.indsats ?? null);
				e.offers.forEach((o, i) => {
					const d = decisions[i]!;
					expect([o.indsats, o.outcome !== 'afslag', o.niveau]).toEqual([d.indsats, d.berettiget, d.niveau]);
					for (const x of o.conditions) expect(x.text.da.length > 3 && x.text.en.length > 3).toBe(true);
					if (d.berettiget) expect(o.deciding).toBeNull();
					else if (!o.indsats.includes('.')) expect(o.deciding?.met).toBe(false);
				});
				for (const p of e.turningPoints) {
					expect(p.seen).toBe(c[p.fact]);
					expect(p.distance).toBeGreaterThanOrEqual(0);
					expect(p.changes.length).toBeGreaterThan(0);
					expect(p.text.da).not.toContain('undefined');
				}
				// Up to the nearest turning point of the hours nothing changes.
				for (const p of e.turningPoints.filter((x) => x.fact === 'timer_uge' && x.distance > 0.02)) {
					const halfway = p.seen + ((p.direction === 'op' ? 1 : -1) * p.distance) / 2;
					const there = decide(ready, { ...c, timer_uge: halfway });
					expect(there.map((d) => [d.berettiget, d.placering, d.niveau])).toEqual(decisions.map((d) => [d.berettiget, d.placering, d.niveau]));
				}
			}),
			{ numRuns: 60 }
		);
	});
});
