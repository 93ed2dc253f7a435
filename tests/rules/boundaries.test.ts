/** Worked examples on, just below and just above every limit, written by hand from decisions.md: nothing is read from the service levels. */
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/lib/rules/trace';
import { decisionOn, person, placementOf, planOf, type Said } from '../support/person';

const rk = planOf('ringkoebing-skjern');
const fh = planOf('frederikshavn');
const iv = planOf('ishoej-vallensbaek');
const gl = planOf('glostrup');
const hb = planOf('holbaek');

/** [hours, level, extent]: null, null when refused. */
type Band = [hours: number, level: string | null, extent: number | null];

describe('Ringkøbing-Skjern', () => {
	const bands: Band[] = [
		[0, null, null], [0.01, '1', 0.5], [1, '1', 0.5], [1.01, '2', 1.8], [2.5, '2', 1.8], [2.51, '3', 3.525], [4.5, '3', 3.525],
		[4.51, '4', 6.525], [8.5, '4', 6.525], [8.51, '5', 11.275], [14, '5', 11.275], [14.01, '6', 18.05], [22, '6', 18.05],
		[22.01, '7', 27.55], [33, '7', 27.55], [33.01, '7.1', 39.55], [46, '7.1', 39.55], [46.01, '7.2', 55.55], [65, '7.2', 55.55],
		[65.01, '7.3', 71.55], [78, '7.3', 71.55], [78.01, '7.4', 86.55], [95, '7.4', 86.55], [95.01, 'tillaeg', 95.01], [168, 'tillaeg', 168]
	];
	test.each(bands)('%d hours a week in own home give profile %s', (timer_uge, level, extent) => {
		const d = decisionOn(rk, person({ vum_samlet: 'D', timer_uge }), 'bostoette');
		expect([d.berettiget, d.niveau, d.omfang, d.timer_uge_beregnet]).toEqual([level !== null, level, extent, extent]);
		expect(d.maaling).toBe(level === null ? null : level === 'tillaeg' ? 'individuel' : 'regel');
	});

	test.each(['botilbud_107', 'botilbud_108'])('no hours in %s give no level: the assessed hours, individually', (offer) => {
		const resident = { vum_samlet: 'D', ramme_behov: 'doegndaekket', varig: true };
		const none = decisionOn(rk, person({ ...resident, timer_uge: 0 }), offer);
		expect([none.berettiget, none.niveau, none.omfang, none.maaling]).toEqual([true, null, 0, 'individuel']);
		const some = decisionOn(rk, person({ ...resident, timer_uge: 0.01 }), offer);
		expect([some.niveau, some.omfang, some.maaling]).toEqual(['1', 0.5, 'regel']);
	});

	test.each([
		['1', 1, 'B', 'B'], ['2', 2, 'C', 'D'], ['3', 4, 'C', 'D'], ['4', 8, 'C', 'D'], ['5', 14, 'D', 'E'], ['6', 20, 'D', 'E'], ['7', 30, 'D', 'E'],
		['7.1', 40, 'D', 'E'], ['7.2', 60, 'D', 'E'], ['7.3', 70, 'D', 'E'], ['7.4', 90, 'D', 'E'], ['tillaeg', 100, 'D', 'E']
	])('profile %s (%d hours) expects VUM %s-%s and marks the others', (level, timer_uge, from, to) => {
		for (const vum of ['B', 'C', 'D', 'E']) {
			const d = decisionOn(rk, person({ vum_samlet: vum, timer_uge }), 'bostoette');
			expect([vum, d.niveau, d.vum_afviger]).toEqual([vum, level, vum < from || vum > to]);
		}
	});

	test.each([['A', false], ['B', true], ['E', true]])('home support with overall level %s: %s', (vum_samlet, granted) => {
		expect(decisionOn(rk, person({ vum_samlet, timer_uge: 1 }), 'bostoette').berettiget).toBe(granted);
	});

	test.each<[Said, boolean]>([
		[{ vum_samlet: 'A' }, true], [{ vum_samlet: 'B' }, false], [{ vum_samlet: 'B', kan_kompenseres: true }, true], [{ vum_samlet: 'A', alder: 17 }, false], [{ vum_samlet: 'A', alder: 18 }, true]
	])('preventive support for %o: %s', (said, granted) => {
		const d = decisionOn(rk, person(said), 'forebyggende');
		expect([d.berettiget, d.niveau, d.omfang, d.enhed]).toEqual([granted, granted ? '0' : null, null, null]);
	});

	const home: Said = { vum_samlet: 'D', timer_uge: 10, ramme_behov: 'doegndaekket' };
	test.each<[Said, boolean, boolean]>([
		[{ midlertidig: true, varig: true, afproevet: true }, true, false],
		[{ midlertidig: false, varig: true, afproevet: true }, false, true],
		[{ midlertidig: false, varig: true, afproevet: false }, true, true],
		[{ midlertidig: false, varig: false, afproevet: true }, true, false],
		[{ midlertidig: true, varig: false, afproevet: false }, true, false],
		[{ varig: true, afproevet: true, ramme_behov: 'bofaellesskab' }, false, false],
		[{ varig: true, vum_samlet: 'A' }, false, false],
		[{ varig: true, kan_kompenseres: true }, false, false],
		[{ varig: true, alder: 17 }, false, false]
	])('%o: § 107 %s, § 108 %s', (said, temporary, lasting) => {
		const citizen = person({ ...home, ...said });
		expect([decisionOn(rk, citizen, 'botilbud_107').berettiget, decisionOn(rk, citizen, 'botilbud_108').berettiget]).toEqual([temporary, lasting]);
	});

	describe.each([['beskyttet_beskaeftigelse', 'behov_103'], ['samvaer', 'behov_104']])('%s', (offer, need) => {
		test.each([
			[3, false, 3], [4, false, 4], [5, false, 4], [6, false, 4], [7, false, 4],
			[3, true, 3], [4, true, 4], [4.5, true, 4], [4.99, true, 4], [5, true, 5], [6, true, 5], [7, true, 5]
		])('%d days with special considerations %s give %d modules, 46 weeks a year', (dagtilbud_dage, saerlige_hensyn, days) => {
			const d = decisionOn(rk, person({ [need]: true, dagtilbud_dage, saerlige_hensyn, dagtilbud_profil: 2 }), offer);
			expect([d.omfang, d.enhed, d.niveau, d.enheder_aar, d.maaling]).toEqual([days, 'dage_uge', '2', days * 46, 'regel']);
		});
		test('is refused without the need', () => {
			expect(decisionOn(rk, person({ dagtilbud_dage: 3 }), offer).berettiget).toBe(false);
		});
	});
});

describe('Frederikshavn', () => {
	const packages: [...Band, phasedOut: string][] = [
		[0.01, '1', 0.5, '0'], [0.5, '1', 0.5, '0'], [0.51, '1', 0.5, '1'], [0.75, '1', 0.5, '1'], [0.76, '2', 1, '2'], [1.5, '2', 1, '2'], [1.51, '3', 2, '3'],
		[3, '3', 2, '3'], [3.01, '4', 4, '4'], [6, '4', 4, '4'], [6.01, '5', 7.75, '5'], [12, '5', 7.75, '5'], [12.01, '6', 13.75, '6'], [18, '6', 13.75, '6'],
		[18.01, '7', 18.01, '7'], [168, '7', 168, '7']
	];
	test.each(packages)('%d hours a week give package %s, %d hours billed; package %s when phased out', (timer_uge, level, billed, phasedOut) => {
		const d = decisionOn(fh, person({ vum_samlet: 'C', timer_uge }), 'bostoette');
		expect([d.niveau, d.omfang, d.timer_uge_beregnet, d.maaling, d.vum_afviger]).toEqual([level, billed, billed, level === '7' ? 'individuel' : 'regel', false]);
		const less = decisionOn(fh, person({ vum_samlet: 'C', timer_uge, udslusning: true }), 'bostoette');
		expect([less.niveau, less.omfang]).toEqual([phasedOut, phasedOut === '0' ? 0.25 : billed]);
	});
	test('no hours give no package', () => {
		expect(decisionOn(fh, person({ vum_samlet: 'C', timer_uge: 0, udslusning: true }), 'bostoette').berettiget).toBe(false);
	});

	const tariffs: Band[] = [
		[0, null, 0], [0.01, '1', 8.5], [10, '1', 8.5], [10.01, '2', 13.5], [16, '2', 13.5], [16.01, '3', 20], [23, '3', 20], [23.01, '4', 29], [34, '4', 29],
		[34.01, '5', 40], [45, '5', 40], [45.01, '6', 54], [62, '6', 54], [62.01, '7', 73], [83, '7', 73], [83.01, '8', 83.01], [168, '8', 168]
	];
	test.each(tariffs)('%d hours a week in a home give tariff %s', (timer_uge, level, extent) => {
		for (const midlertidig of [true, false]) {
			const d = decisionOn(fh, person({ vum_samlet: 'D', timer_uge, ramme_behov: 'bofaellesskab', midlertidig, varig: true }), midlertidig ? 'botilbud_107' : 'botilbud_108');
			expect([d.niveau, d.omfang, d.maaling]).toEqual([level, extent, level === null || level === '8' ? 'individuel' : 'regel']);
		}
	});

	test.each([['1', 5, 'B', 'B'], ['2', 12, 'B', 'C'], ['3', 20, 'C', 'D'], ['4', 30, 'C', 'D'], ['5', 40, 'D', 'D'], ['6', 50, 'D', 'E'], ['7', 70, 'E', 'E'], ['8', 90, 'E', 'E']])(
		'tariff %s (%d hours) expects VUM %s-%s and marks the others',
		(level, timer_uge, from, to) => {
			for (const vum of ['B', 'C', 'D', 'E']) {
				const d = decisionOn(fh, person({ vum_samlet: vum, timer_uge, ramme_behov: 'doegndaekket', midlertidig: true }), 'botilbud_107');
				expect([vum, d.niveau, d.vum_afviger]).toEqual([vum, level, vum < from || vum > to]);
			}
		}
	);

	test.each<[Said, boolean, boolean]>([
		[{ midlertidig: true, varig: true }, true, false],
		[{ midlertidig: false, varig: true }, false, true],
		[{ midlertidig: false, varig: false }, false, false],
		[{ midlertidig: true, ramme_behov: 'eget_hjem' }, false, false],
		[{ varig: true, ramme_behov: 'eget_hjem' }, false, false],
		[{ midlertidig: true, vum_samlet: 'A' }, false, false],
		[{ varig: true, vum_samlet: 'A' }, false, false]
	])('%o: § 107 %s, § 108 %s', (said, temporary, lasting) => {
		const citizen = person({ vum_samlet: 'B', timer_uge: 10, ramme_behov: 'bofaellesskab', ...said });
		expect([decisionOn(fh, citizen, 'botilbud_107').berettiget, decisionOn(fh, citizen, 'botilbud_108').berettiget]).toEqual([temporary, lasting]);
	});

	test.each([
		[533.99, false, null], [534, true, 1000], [1500, true, 1000], [1500.01, true, 2000], [2500, true, 2000], [2500.01, true, 2500.01]
	])('documented extra costs of %d kroner a month: granted %s, %d kroner', (merudgift_md, granted, kroner) => {
		const d = decisionOn(fh, person({ varig: true, merudgift_md }), 'merudgifter');
		expect([d.berettiget, d.omfang, d.enhed, d.kroner_aar]).toEqual([granted, kroner, granted ? 'kr_md' : null, kroner === null ? null : kroner * 12]);
	});

	test.each<[Said, boolean]>([
		[{}, true], [{ personlig_hjaelp_timer_uge: 20 }, false], [{ varig: false }, false], [{ arbejdsleder: false }, false], [{ alder: 17 }, false], [{ alder: 90 }, true]
	])('the cash grant changed by %o: %s', (said, granted) => {
		const d = decisionOn(fh, person({ personlig_hjaelp_timer_uge: 20.01, varig: true, arbejdsleder: true, ...said }), 'kontant_tilskud');
		expect([d.berettiget, d.omfang, d.maaling]).toEqual([granted, granted ? 20.01 : null, granted ? 'individuel' : null]);
	});

	test.each([['A', true], ['B', true], ['C', false]])('sheltered employment at overall level %s: %s', (vum_samlet, granted) => {
		const d = decisionOn(fh, person({ vum_samlet, behov_103: true, dagtilbud_dage: 6 }), 'beskyttet_beskaeftigelse');
		expect([d.berettiget, d.omfang]).toEqual([granted, granted ? 6 : null]);
	});

	test.each<[Said, boolean]>([
		[{}, true], [{ varig: false }, false], [{ behov_97: false }, false], [{ funktionsnedsaettelse: 'ingen', saerlige_sociale_problemer: true }, false], [{ funktionsnedsaettelse: 'fysisk' }, true]
	])('escort changed by %o: %s', (said, granted) => {
		const d = decisionOn(fh, person({ varig: true, behov_97: true, ledsagelse_timer_md: 4, ...said }), 'ledsagelse');
		expect([d.berettiget, d.omfang, d.timer_uge_beregnet]).toEqual([granted, granted ? 15 : null, granted ? (15 * 12) / 52 : null]);
	});
});

describe('Ishøj and Vallensbæk', () => {
	const bands: Band[] = [
		[0, null, null], [0.01, 'let', 0.5], [1, 'let', 0.5], [1.01, 'moderat', 2.5], [4, 'moderat', 2.5], [4.01, 'stor', 7], [10, 'stor', 7], [10.01, 'omfattende', 10.01], [168, 'omfattende', 168]
	];
	test.each(bands)('%d hours a week give %s', (timer_uge, level, extent) => {
		const d = decisionOn(iv, person({ timer_uge }), 'bostoette');
		expect([d.niveau, d.omfang, d.maaling]).toEqual([level, extent, level === null ? null : level === 'omfattende' ? 'individuel' : 'regel']);
	});

	test.each([[17, false], [18, true], [65, true], [66, false]])('home support at age %d: %s', (alder, granted) => {
		expect(decisionOn(iv, person({ alder, timer_uge: 3 }), 'bostoette').berettiget).toBe(granted);
	});

	test.each([[0, false, null], [0.5, true, 0.5], [89, true, 89], [90, true, 90], [91, true, 90], [365, true, 90]])('%d days of respite asked: %s, %d given', (aflastning_doegn, granted, days) => {
		const d = decisionOn(iv, person({ bosituation: 'hos_paaroerende', aflastning_doegn }), 'aflastning');
		expect([d.berettiget, d.omfang, d.enheder_aar]).toEqual([granted, days, days]);
	});
	test.each(['alene', 'botilbud', 'hjemloes'])('no respite for a citizen living %s', (bosituation) => {
		expect(decisionOn(iv, person({ bosituation, aflastning_doegn: 10 }), 'aflastning').berettiget).toBe(false);
	});

	describe.each([['beskyttet_beskaeftigelse', 'behov_103'], ['samvaer', 'behov_104']])('%s', (offer, need) => {
		test.each([
			['alene', true, 3], ['botilbud', true, 3], ['hjemloes', true, 3], [null, true, 3], ['hos_paaroerende', true, 5],
			['alene', false, 3], ['botilbud', false, 3], ['hjemloes', false, 3], [null, false, 3], ['hos_paaroerende', false, 3]
		])('living %s with special considerations %s: up to %d days', (bosituation, saerlige_hensyn, cap) => {
			for (const dagtilbud_dage of [2, 3, 4, 5, 6]) {
				const d = decisionOn(iv, person({ ...(bosituation ? { bosituation } : {}), saerlige_hensyn, dagtilbud_dage, [need]: true }), offer);
				expect([dagtilbud_dage, d.omfang, d.enheder_aar]).toEqual([dagtilbud_dage, Math.min(dagtilbud_dage, cap), Math.min(dagtilbud_dage, cap) * 52]);
			}
		});
	});
	test('sheltered employment beside a club or evening offer keeps the cap of 3 days', () => {
		expect(decisionOn(iv, person({ behov_103: true, behov_104: true, dagtilbud_dage: 5 }), 'beskyttet_beskaeftigelse').omfang).toBe(3);
	});
	test.each<[Said, boolean, boolean]>([
		[{ behov_103: true, behov_104: true }, true, false],
		[{ behov_103: true, behov_104: true, alder: 67 }, false, true],
		[{ behov_104: true }, false, true]
	])('%o: § 103 %s, § 104 %s', (said, work, company) => {
		const citizen = person({ dagtilbud_dage: 3, ...said });
		expect([decisionOn(iv, citizen, 'beskyttet_beskaeftigelse').berettiget, decisionOn(iv, citizen, 'samvaer').berettiget]).toEqual([work, company]);
	});

	test.each<[Said, boolean, boolean]>([
		[{ midlertidig: true, varig: true }, true, false],
		[{ midlertidig: false, varig: false }, true, false],
		[{ midlertidig: false, varig: true }, false, true],
		[{ midlertidig: true, varig: true, ramme_behov: 'eget_hjem' }, false, false],
		[{ midlertidig: false, varig: true, ramme_behov: 'eget_hjem' }, false, false]
	])('%o: § 107 %s, § 108 %s', (said, temporary, lasting) => {
		const citizen = person({ timer_uge: 20, ramme_behov: 'bofaellesskab', ...said });
		const [a, b] = [decisionOn(iv, citizen, 'botilbud_107'), decisionOn(iv, citizen, 'botilbud_108')];
		expect([a.berettiget, b.berettiget]).toEqual([temporary, lasting]);
		for (const d of [a, b].filter((x) => x.berettiget)) expect([d.niveau, d.omfang, d.maaling]).toEqual([null, 20, 'individuel']);
	});
});

describe('Glostrup', () => {
	/** [service, themes, hours a month at A-E]; null: no extent listed. */
	const services: [string, string[], (number | null)[]][] = [
		['mestre_handicap', ['relationer', 'kommunikation', 'samfundsliv'], [null, 1, 2, 4, 6]],
		['praktiske_opgaver', ['praktiske_opgaver'], [null, 2, 4, 8, null]],
		['indkoeb_madlavning', ['praktiske_opgaver'], [null, 4, 6, 8, null]],
		['hygiejne', ['egenomsorg'], [null, 1, 2, 4, null]],
		['oekonomi', ['samfundsliv', 'kommunikation', 'mobilitet'], [null, 0.5, 1, 2, null]],
		['behandling', ['sundhed', 'mobilitet'], [null, 0.5, 2, 8, null]],
		['beskaeftigelse', ['samfundsliv', 'relationer', 'mobilitet'], [null, 0.5, 1, 2, null]],
		['netvaerk', ['relationer', 'kommunikation', 'mobilitet'], [null, null, 1, 2, 8]]
	];
	const rows = services.flatMap(([service, themes, hours]) => themes.flatMap((theme) => hours.map((h, i): [string, string, string, number | null] => [service, theme, 'ABCDE'[i]!, h])));
	test.each(rows)('%s with %s at %s gives %d hours a month', (service, theme, letter, hours) => {
		const d = decisionOn(gl, person({ timer_uge: 1, [`vum_${theme}`]: letter }), `bostoette.${service}`);
		expect([d.berettiget, d.omfang, d.enhed, d.trin, d.placering, d.timer_aar]).toEqual([hours !== null, hours, hours === null ? null : 'timer_md', 1, false, null]);
	});

	test('a theme outside the listed severities does not hide a lower one that is listed', () => {
		const d = decisionOn(gl, person({ timer_uge: 1, vum_samfundsliv: 'E', vum_kommunikation: 'C', vum_mobilitet: 'B' }), 'bostoette.oekonomi');
		expect(d.omfang).toBe(1);
	});
	test('the highest listed severity among the themes counts, not the sum of them', () => {
		expect(decisionOn(gl, person({ vum_relationer: 'B', vum_kommunikation: 'D', vum_samfundsliv: 'C' }), 'bostoette.mestre_handicap').omfang).toBe(4);
	});
	test('the services add up: all themes at D give 38 hours a month, capped by the assessed hours in cost', () => {
		const themes = Object.fromEntries(['praktiske_opgaver', 'egenomsorg', 'relationer', 'sundhed', 'kommunikation', 'mobilitet', 'samfundsliv'].map((t) => [`vum_${t}`, 'D']));
		const few = decisionOn(gl, person({ ...themes, timer_uge: 2 }), 'bostoette');
		expect([few.niveau, few.omfang, few.enhed, few.timer_uge_beregnet]).toEqual(['samlet', 4 + 8 + 8 + 4 + 2 + 8 + 2 + 2, 'timer_md', 2]);
		expect(decisionOn(gl, person({ ...themes, timer_uge: 20 }), 'bostoette').timer_uge_beregnet).toBe((38 * 12) / 52);
	});
	test('no theme with a listed extent gives no support, and no rows of its own', () => {
		const decisions = decide(gl, person({ timer_uge: 5, vum_praktiske_opgaver: 'E', vum_egenomsorg: 'A' }));
		expect(decisions.filter((d) => d.indsats.startsWith('bostoette') && d.berettiget)).toEqual([]);
	});
	test('the start package gives 4 hours a month and no services, with or without themes', () => {
		for (const themes of [{}, { vum_egenomsorg: 'D' }] as Said[]) {
			const decisions = decide(gl, person({ opstart: true, timer_uge: 3, ...themes }));
			const d = decisions.find((x) => x.indsats === 'bostoette')!;
			expect([d.berettiget, d.niveau, d.omfang]).toEqual([true, 'opstartspakke', 4]);
			expect(decisions.filter((x) => x.indsats.startsWith('bostoette.') && x.berettiget)).toEqual([]);
		}
	});

	test.each([[0, 15], [4.5, 10.5], [14.99, 0.01], [15, 0], [15.01, 0], [40, 0]])('%d hours of escort already given leave %d', (ledsagelse_timer_md, left) => {
		const d = decisionOn(gl, person({ varig: true, behov_97: true, maalgruppe: 'handicap', vum_mobilitet: 'D', ledsagelse_timer_md }), 'ledsagelse');
		expect(d.berettiget).toBe(true);
		expect(d.omfang).toBeCloseTo(left, 10);
	});
	test.each<[Said, boolean]>([
		[{}, true], [{ vum_mobilitet: 'E' }, true], [{ vum_mobilitet: 'C' }, false], [{ maalgruppe: 'psykiatri' }, false], [{ maalgruppe: 'socialt_udsat' }, false], [{ varig: false }, false], [{ behov_97: false }, false]
	])('escort changed by %o: %s', (said, granted) => {
		const citizen = person({ varig: true, behov_97: true, maalgruppe: 'handicap', vum_mobilitet: 'D', ...said });
		expect(decisionOn(gl, citizen, 'ledsagelse').berettiget).toBe(granted);
	});

	test.each([['A', false], ['B', true], ['C', true], ['D', true], ['E', true]])('help with moving with practical tasks at %s: %s', (letter, granted) => {
		const d = decisionOn(gl, person({ flytning: true, vum_praktiske_opgaver: letter }), 'flytning');
		expect([d.berettiget, d.omfang, d.enhed, d.timer_aar]).toEqual(granted ? [true, 15, 'timer_forloeb', 15] : [false, null, null, null]);
	});

	test.each(['samfundsliv', 'relationer'])('sheltered employment follows %s B-D', (theme) => {
		const granted = ['A', 'B', 'C', 'D', 'E'].map((letter) => decisionOn(gl, person({ behov_103: true, dagtilbud_dage: 3, [`vum_${theme}`]: letter }), 'beskyttet_beskaeftigelse').berettiget);
		expect(granted).toEqual([false, true, true, true, false]);
	});
	test.each([[0, 3], [2, 3], [3, 3], [4, 4], [5, 5], [6, 5]])('%d days of sheltered employment become %d', (dagtilbud_dage, days) => {
		expect(decisionOn(gl, person({ behov_103: true, dagtilbud_dage, vum_relationer: 'B' }), 'beskyttet_beskaeftigelse').omfang).toBe(days);
	});
	test.each([['A', false], ['B', true], ['E', true]])('activity and companionship with relations at %s: %s, as assessed', (letter, granted) => {
		const d = decisionOn(gl, person({ behov_104: true, dagtilbud_dage: 6, vum_relationer: letter }), 'samvaer');
		expect([d.berettiget, d.omfang, d.maaling]).toEqual(granted ? [true, 6, 'individuel'] : [false, null, null]);
	});

	const homes = ['opgangsbofaellesskab', 'botilbud_107', 'botilbud_108'];
	test.each<[Said, boolean[]]>([
		[{}, [true, true, false]],
		[{ ramme_behov: 'bofaellesskab' }, [true, true, false]],
		[{ ramme_behov: 'eget_hjem' }, [false, false, false]],
		[{ vum_samlet: 'B' }, [false, false, false]],
		[{ midlertidig: false, varig: true }, [false, false, true]],
		[{ midlertidig: false, varig: false }, [false, false, false]],
		[{ midlertidig: false, varig: true, ramme_behov: 'bofaellesskab' }, [false, false, false]],
		[{ midlertidig: false, varig: true, vum_samlet: 'B' }, [false, false, false]]
	])('%o: stairwell community, § 107 and § 108 are %o', (said, granted) => {
		const citizen = person({ vum_samlet: 'C', timer_uge: 9, ramme_behov: 'doegndaekket', midlertidig: true, ...said });
		expect(homes.map((home) => decisionOn(gl, citizen, home).berettiget)).toEqual(granted);
	});
});

describe('Holbæk', () => {
	test.each<[string, string | null, number | null, number | null]>([['A', null, null, null], ['B', null, null, null], ['C', 'gruppe', 0, 2], ['D', 'gruppe_15', 15, 2], ['E', 'gruppe_40', 40, 2]])(
		'overall level %s gives %s, up to %d hours in 6 months and %d courses a year',
		(vum_samlet, level, hours, courses) => {
			const d = decisionOn(hb, person({ vum_samlet, timer_uge: 10 }), 'bostoette');
			expect([d.berettiget, d.niveau, d.omfang, d.enheder_aar, d.timer_uge_beregnet]).toEqual([level !== null, level, hours, courses, hours === null ? null : hours / 26]);
			const kept = decisionOn(hb, person({ vum_samlet, timer_uge: 10, vedligehold: true }), 'bostoette');
			expect([kept.niveau, kept.omfang, kept.enheder_aar]).toEqual(level === null ? [null, null, null] : ['vedligehold', 40, null]);
		}
	);
	test('the cost uses the assessed hours where they are fewer than the granted', () => {
		expect(decisionOn(hb, person({ vum_samlet: 'E', timer_uge: 1 }), 'bostoette').timer_uge_beregnet).toBe(1);
		expect(decisionOn(hb, person({ vum_samlet: 'E', timer_uge: 2 }), 'bostoette').timer_uge_beregnet).toBe(40 / 26);
	});

	const homes = ['opgangsbofaellesskab', 'botilbud_107', 'botilbud_abl105', 'botilbud_108'];
	test.each<[Said, boolean[]]>([
		[{}, [true, false, true, true]],
		[{ vum_samlet: 'D' }, [true, false, true, false]],
		[{ vum_samlet: 'C' }, [false, false, false, false]],
		[{ ramme_behov: 'bofaellesskab' }, [true, false, false, false]],
		[{ ramme_behov: 'eget_hjem' }, [false, false, false, false]],
		[{ midlertidig: true }, [true, true, false, false]],
		[{ midlertidig: true, ramme_behov: 'bofaellesskab' }, [true, true, false, false]],
		[{ midlertidig: true, afproevet: false }, [true, false, false, false]],
		[{ midlertidig: true, kun_aldersbetinget: true }, [true, false, false, false]],
		[{ midlertidig: true, kun_hjemloeshed: true }, [true, false, false, false]],
		[{ kun_hjemloeshed: true }, [true, false, true, true]],
		[{ afproevet: false }, [true, false, false, false]],
		[{ kun_aldersbetinget: true }, [true, false, false, false]],
		[{ varig: false }, [true, false, false, false]],
		[{ varig: false, saerlige_sociale_problemer: true }, [true, false, true, false]],
		[{ kan_kompenseres: true }, [false, false, false, false]]
	])('%o: stairwell community, § 107, ABL § 105 and § 108 are %o', (said, granted) => {
		const citizen = person({ vum_samlet: 'E', timer_uge: 30, ramme_behov: 'doegndaekket', varig: true, afproevet: true, ...said });
		expect(homes.map((home) => decisionOn(hb, citizen, home).berettiget)).toEqual(granted);
	});
});

describe('ages and the gate', () => {
	test.each([['rk', rk], ['fh', fh], ['iv', iv], ['gl', gl], ['hb', hb]] as const)('nothing is granted at 17 in %s, whatever the need', (_, ready) => {
		const needs: Said = { vum_samlet: 'E', timer_uge: 40, ramme_behov: 'doegndaekket', varig: true, afproevet: true, behov_103: true, behov_104: true, behov_97: true, maalgruppe: 'handicap', vum_mobilitet: 'D', vum_relationer: 'D', dagtilbud_dage: 3, flytning: true, vum_praktiske_opgaver: 'D', personlig_hjaelp_timer_uge: 30, arbejdsleder: true, merudgift_md: 1000, bosituation: 'hos_paaroerende', aflastning_doegn: 20 };
		const granted = (alder: number) => decide(ready, person({ ...needs, alder })).filter((d) => d.berettiget).length;
		expect(granted(17)).toBe(0);
		expect(granted(18)).toBeGreaterThan(2);
	});

	const pension: [string, typeof rk, string, Said][] = [
		['Ringkøbing-Skjern § 103', rk, 'beskyttet_beskaeftigelse', { behov_103: true }],
		['Frederikshavn § 103', fh, 'beskyttet_beskaeftigelse', { behov_103: true, vum_samlet: 'B' }],
		['Frederikshavn § 97', fh, 'ledsagelse', { behov_97: true, varig: true }],
		['Frederikshavn § 100', fh, 'merudgifter', { varig: true, merudgift_md: 600 }],
		['Ishøj-Vallensbæk § 103', iv, 'beskyttet_beskaeftigelse', { behov_103: true }],
		['Glostrup § 103', gl, 'beskyttet_beskaeftigelse', { behov_103: true, vum_relationer: 'C' }],
		['Glostrup § 97', gl, 'ledsagelse', { behov_97: true, varig: true, maalgruppe: 'handicap', vum_mobilitet: 'D' }]
	];
	test.each(pension)('%s is granted at 66 and not at 67', (_, ready, offer, said) => {
		expect([66, 67].map((alder) => decisionOn(ready, person({ dagtilbud_dage: 3, ...said, alder }), offer).berettiget)).toEqual([true, false]);
	});
	test.each([['rk', rk, 'samvaer', { behov_104: true }], ['fh', fh, 'samvaer', { behov_104: true }], ['gl', gl, 'samvaer', { behov_104: true, vum_relationer: 'C' }]] as const)(
		'activity and companionship goes on after the pension age in %s',
		(_, ready, offer, said) => {
			expect(decisionOn(ready, person({ dagtilbud_dage: 3, ...said, alder: 80 }), offer).berettiget).toBe(true);
		}
	);

	test.each<[Said, boolean]>([
		[{ funktionsnedsaettelse: 'ingen' }, false],
		[{ funktionsnedsaettelse: 'ingen', saerlige_sociale_problemer: true }, true],
		[{ funktionsnedsaettelse: 'psykisk' }, true],
		[{ funktionsnedsaettelse: 'psykisk', kan_kompenseres: true }, false]
	])('the gate for %o: %s, in all five', (said, open) => {
		const granted = [rk, fh, iv, gl, hb].map((ready) => decisionOn(ready, person({ vum_samlet: 'D', vum_egenomsorg: 'D', timer_uge: 3, ...said }), 'bostoette').berettiget);
		expect(granted).toEqual([open, open, open, open, open]);
	});
});

describe('placement', () => {
	const home: Said = { vum_samlet: 'E', timer_uge: 40, varig: true, afproevet: true };
	test.each<[string, typeof rk, Said, string | null]>([
		['the lowest sufficient step', rk, { ...home, ramme_behov: 'eget_hjem' }, 'bostoette'],
		['a home when own home is not enough', rk, { ...home, ramme_behov: 'doegndaekket' }, 'botilbud_108'],
		['a temporary home before a long-term one', rk, { ...home, afproevet: false, ramme_behov: 'doegndaekket' }, 'botilbud_107'],
		['own home stands in when no home is granted', rk, { ...home, ramme_behov: 'bofaellesskab' }, 'bostoette*'],
		['nothing without any grant', rk, { ...home, alder: 17, ramme_behov: 'doegndaekket' }, null],
		['preventive support for a citizen who can be compensated', rk, { ...home, kan_kompenseres: true }, 'forebyggende'],
		['preventive support stands in where a frame is needed', rk, { ...home, kan_kompenseres: true, ramme_behov: 'doegndaekket' }, 'forebyggende*'],
		['preventive support below home support when level A has hours', fh, { vum_samlet: 'A', timer_uge: 2 }, 'forebyggende'],
		['the highest granted step stands in, not the lowest', fh, { vum_samlet: 'A', timer_uge: 2, ramme_behov: 'bofaellesskab' }, 'bostoette*'],
		['a home staffed round the clock covers a shared home', fh, { ...home, ramme_behov: 'bofaellesskab' }, 'botilbud_108'],
		['a citizen over 65 without home support or home', iv, { alder: 66, timer_uge: 5 }, null],
		['a home for a citizen over 65', iv, { alder: 66, timer_uge: 5, varig: true, ramme_behov: 'bofaellesskab' }, 'botilbud_108'],
		['the stairwell community for a shared frame', gl, { ...home, midlertidig: true, ramme_behov: 'bofaellesskab' }, 'opgangsbofaellesskab'],
		['a temporary home where a shared frame is not enough', gl, { ...home, midlertidig: true, ramme_behov: 'doegndaekket' }, 'botilbud_107'],
		['nothing when no offer is granted', gl, { ...home, ramme_behov: 'bofaellesskab' }, null],
		['own home stands in with themes', gl, { ...home, vum_egenomsorg: 'C', ramme_behov: 'bofaellesskab' }, 'bostoette*'],
		['a tenancy before a long-term home', hb, { ...home, ramme_behov: 'doegndaekket' }, 'botilbud_abl105'],
		['a long-term home is never the lowest while the tenancy is granted', hb, { ...home, vum_samlet: 'D', ramme_behov: 'doegndaekket' }, 'botilbud_abl105'],
		['the stairwell community stands in when nothing less intrusive was tried', hb, { ...home, afproevet: false, ramme_behov: 'doegndaekket' }, 'opgangsbofaellesskab*']
	])('%s', (_, ready, said, expected) => {
		expect(placementOf(ready, person(said))).toBe(expected);
	});

	test('offers beside the staircase are never the placement', () => {
		const decisions = decide(fh, person({ vum_samlet: 'B', behov_103: true, behov_104: true, behov_97: true, varig: true, dagtilbud_dage: 3, alder: 30 }));
		expect(decisions.filter((d) => d.berettiget).map((d) => d.indsats)).toEqual(['samvaer', 'beskyttet_beskaeftigelse', 'ledsagelse']);
		expect(decisions.filter((d) => d.placering)).toEqual([]);
	});
});
