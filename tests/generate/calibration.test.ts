import { describe, expect, it } from 'vitest';
import { NATIONAL, targets, TEMPORARY_UNDER_30, TOLERANCE } from '../../src/lib/generate/calibration';
import { municipality } from '../../src/lib/generate/municipalities';
import { calibration, decisions, fits, IDS, rankCorrelation, running, sample } from './summary';

describe('the targets', () => {
	it('are the national counts at 57,000 of 5.93 million inhabitants', () => {
		for (const { national, per1000 } of NATIONAL) expect(Math.abs((national * 57_000) / 5_930_000 - per1000)).toBeLessThan(1);
	});

	it('put more of Ringkøbing-Skjern in long-term homes than of the country', () => {
		const share = (t: ReturnType<typeof targets>) => t.longTerm / (t.longTerm + t.temporary + t.ownHome);
		expect(share(targets(municipality('ringkoebing-skjern').longTermFactor))).toBeGreaterThan(1.1 * share(targets(1)));
	});
});

describe.each(IDS)('the sample of %s', (id) => {
	const ages = new Map(sample(id).population.rows.map((row) => [row.borger_id, row.alder]));

	it('meets the national counts', () => {
		const lines = calibration(id);
		console.log([id, ...lines.map((l) => `  ${l.id.padEnd(22)} target ${l.target.toFixed(0).padStart(4)}  sample ${String(l.sample).padStart(4)}  within ${l.tolerance * 100} %`)].join('\n'));
		for (const line of lines) expect(Math.abs(line.sample - line.target), line.id).toBeLessThanOrEqual(line.target * line.tolerance);
	});

	it('has most of its temporary homes for the young', () => {
		const temporary = running(sample(id)).filter(({ indsats }) => indsats === 'botilbud_107');
		const young = temporary.filter(({ borger_id }) => ages.get(borger_id)! < 30).length / temporary.length;
		expect(Math.abs(young - TEMPORARY_UNDER_30)).toBeLessThanOrEqual(TOLERANCE.under30);
	});

	it('has older citizens in long-term homes, some past pension age, and a few under 18', () => {
		const long = running(sample(id)).filter(({ indsats }) => ['botilbud_108', 'botilbud_abl105'].includes(indsats)).map(({ borger_id }) => ages.get(borger_id)!);
		expect(long.reduce((sum, age) => sum + age, 0) / long.length).toBeGreaterThan(42);
		expect(long.filter((age) => age > 67).length).toBeGreaterThan(3);
		expect([...ages.values()].filter((age) => age < 18).length).toBeGreaterThan(5);
	});

	it('has hours that follow the severity, a long tail of them, and most home support between half an hour and eight', () => {
		const { rows } = sample(id).population;
		expect(rankCorrelation(rows.map((row) => row.vum_samlet), rows.map((row) => row.timer_uge))).toBeGreaterThan(0.55);
		const assessed = rows.filter((row) => row.vum_praktiske_opgaver !== null);
		expect(rankCorrelation(assessed.map((row) => row.vum_praktiske_opgaver!), assessed.map((row) => row.timer_uge))).toBeGreaterThan(0.45);
		expect(rows.filter((row) => row.timer_uge > 95).length).toBeGreaterThan(1);
		const hours = new Map(rows.map((row) => [row.borger_id, row.timer_uge]));
		const support = running(sample(id)).filter(({ indsats }) => indsats === 'bostoette').map(({ borger_id }) => hours.get(borger_id)!);
		expect(support.filter((value) => value >= 0.5 && value <= 8).length / support.length).toBeGreaterThan(0.75);
		expect(support.sort((a, b) => a - b)[Math.floor(support.length / 2)]).toBeLessThan(2.5);
	});

	it('runs on grants that fit the rules for most, not for all', () => {
		const grants = running(sample(id));
		const fit = grants.filter((grant) => fits(grant, decisions(id).get(grant.borger_id)!)).length / grants.length;
		console.log(`${id}: ${(100 * fit).toFixed(1)} % of ${grants.length} running grants are as the rules decide`);
		expect(fit).toBeGreaterThan(0.8);
		expect(fit).toBeLessThan(0.95);
	});
});
