import { describe, expect, test } from 'vitest';
import { formatDate, parseDate } from '../../../src/lib/extract/cells/date';
import { after } from '../../../src/lib/rules/checks/calendar';
import type { Grant } from '../../../src/lib/rules/checks/grant';
import { flagsOf } from '../../../src/lib/rules/checks/trace';
import { loadServiceLevel } from '../../../src/lib/rules/load';
import { withValues } from '../../../src/lib/rules/parameters';
import { offerOf } from '../../../src/lib/sim/grants';
import { grants, limitsOf } from '../../support/grants';
import { MUNICIPALITIES, serviceLevelData } from '../../support/shared';

const TODAY = '2026-06-30';
const level = (id: string) => loadServiceLevel(serviceLevelData(id));

type Texts = Partial<Record<'ansoegt' | 'kvitteret' | 'afgjort' | 'start' | 'slut' | 'seneste_opfoelgning', string>> & { niveau?: string; alder?: number };

/** Flags of one grant of `indsats` as text: `flag statements due late`. */
function flags(municipality: string, indsats: string, { niveau, alder, ...dates }: Texts, today = TODAY): string[] {
	const rules = level(municipality);
	const { id, paragraph } = offerOf(rules, indsats);
	const days = Object.fromEntries(Object.entries(dates).map(([key, text]) => [key, parseDate(text)]));
	const blank = { ansoegt: null, kvitteret: null, afgjort: null, slut: null, seneste_opfoelgning: null };
	const grant: Grant = { bevilling_id: 'g', borger_id: 'b', indsats_id: id, paragraf: paragraph, niveau: niveau ?? null, alder: alder ?? 40, start: parseDate('2026-06-01')!, ...blank, ...days };
	return flagsOf(rules.checks, grant, parseDate(today)!).map((f) => [f.flag, f.statements.join(','), f.due === null ? '' : formatDate(f.due), f.late ?? ''].join(' ').trim());
}

describe('deadlines by the calendar', () => {
	test.each([
		['2026-01-31', 1, 'months', '2026-02-28'],
		['2024-01-31', 1, 'months', '2024-02-29'],
		['2025-12-31', 2, 'months', '2026-02-28'],
		['2026-02-28', 1, 'months', '2026-03-28'],
		['2024-02-29', 1, 'years', '2025-02-28'],
		['2024-02-29', 4, 'years', '2028-02-29'],
		['2026-02-20', 2, 'weeks', '2026-03-06'],
		['2026-12-20', 14, 'days', '2027-01-03'],
		['1969-11-30', 3, 'months', '1970-02-28']
	] as const)('%s and %d %s is %s', (from, value, unit, to) => {
		expect(formatDate(after(parseDate(from)!, { id: 'x', value, unit }))).toBe(to);
	});
});

describe('each flag, on the day of the deadline and the day after', () => {
	test('a receipt after 14 days; a blank receipt says nothing', () => {
		const dates = { ansoegt: '2026-05-01', afgjort: '2026-05-20' };
		expect(flags('ringkoebing-skjern', 'bostoette', { ...dates, kvitteret: '2026-05-15' })).toEqual([]);
		expect(flags('ringkoebing-skjern', 'bostoette', { ...dates, kvitteret: '2026-05-16' })).toEqual(['kvittering_overskredet RK-16 2026-05-15 1']);
		expect(flags('ringkoebing-skjern', 'bostoette', dates)).toEqual([]);
	});

	test('a decision after 3 months, and none yet at the date of the extract', () => {
		const of = (ansoegt: string, afgjort?: string) => flags('ringkoebing-skjern', 'botilbud_108', { ansoegt, ...(afgjort ? { afgjort } : {}) });
		expect(of('2026-02-28', '2026-05-28')).toEqual([]);
		expect(of('2026-02-28', '2026-05-29')).toEqual(['sagsbehandling_overskredet RK-17 2026-05-28 1']);
		expect(of('2026-03-30')).toEqual([]);
		expect(of('2026-03-29')).toEqual(['sagsbehandling_overskredet RK-17 2026-06-29 1']);
	});

	test('a start 4 weeks after the decision', () => {
		const of = (start: string) => flags('ringkoebing-skjern', '§ 97', { afgjort: '2026-05-04', start });
		expect(of('2026-06-01')).toEqual([]);
		expect(of('2026-06-02')).toEqual(['ivaerksaettelse_overskredet RK-19 2026-06-01 1']);
	});

	test('two deadlines for the same paragraph: one flag, both statements', () => {
		expect(flags('frederikshavn', '§ 101', { ansoegt: '2026-05-01', afgjort: '2026-05-18' })).toEqual(['sagsbehandling_overskredet FH-52,FH-62 2026-05-15 3']);
	});

	test('follow-up: the first after 6 months, then every year, for running grants alone', () => {
		const of = (dates: Texts) => flags('glostrup', 'botilbud_107', dates);
		expect(of({ start: '2025-12-30' })).toEqual([]);
		expect(of({ start: '2025-12-29' })).toEqual(['opfoelgning_overskredet GL-29 2026-06-29 1']);
		expect(of({ start: '2024-01-01', seneste_opfoelgning: '2025-06-30' })).toEqual([]);
		expect(of({ start: '2024-01-01', seneste_opfoelgning: '2025-06-29' })).toEqual(['opfoelgning_overskredet GL-29 2026-06-29 1']);
		expect(of({ start: '2024-01-01', slut: '2026-06-29' })).toEqual([]);
		expect(of({ start: '2024-01-01', slut: '2026-06-30' })).toHaveLength(1);
	});

	test('a follow-up before the start is of an earlier grant', () => {
		expect(flags('glostrup', 'botilbud_107', { start: '2025-12-29', seneste_opfoelgning: '2025-12-01' })).toEqual(['opfoelgning_overskredet GL-29 2026-06-29 1']);
		expect(flags('glostrup', 'botilbud_107', { start: '2025-12-29', seneste_opfoelgning: '2025-12-29' })).toEqual([]);
	});

	test('a start package has its own first follow-up; then the ordinary interval', () => {
		const of = (dates: Texts) => flags('glostrup', 'bostoette', { niveau: 'opstartspakke', ...dates });
		expect(of({ start: '2026-03-30' })).toEqual([]);
		expect(of({ start: '2026-03-29' })).toEqual(['opfoelgning_overskredet GL-04 2026-06-29 1']);
		expect(of({ start: '2026-03-29', seneste_opfoelgning: '2026-04-01' })).toEqual([]);
		expect(of({ start: '2025-03-01', seneste_opfoelgning: '2025-12-29' })).toEqual(['opfoelgning_overskredet GL-16 2026-06-29 1']);
		expect(flags('glostrup', 'flytning', { start: '2020-01-01' })).toEqual([]);
	});

	test('duration: to the end, or to the date of the extract', () => {
		const of = (start: string, slut?: string) => flags('ringkoebing-skjern', '107', { start, ...(slut ? { slut } : {}) });
		expect(of('2023-06-30')).toEqual([]);
		expect(of('2023-06-29')).toEqual(['varighed_overskredet RK-28 2026-06-29 1']);
		expect(of('2020-01-01', '2023-01-01')).toEqual([]);
		expect(of('2020-01-01', '2023-01-02')).toEqual(['varighed_overskredet RK-28 2023-01-01 1']);
	});

	test('over 65 in a long-term home, while it runs', () => {
		const of = (alder: number, slut?: string) => flags('ringkoebing-skjern', 'ABL § 105', { alder, ...(slut ? { slut } : {}) });
		expect(of(65)).toEqual([]);
		expect(of(66)).toEqual(['over_65 RK-34']);
		expect(of(66, '2026-06-29')).toEqual([]);
	});

	test('a check leaves out the offers it excepts', () => {
		const dates = { start: '2024-06-30', seneste_opfoelgning: '2025-09-30' };
		expect(flags('holbaek', 'opgangsbofaellesskab', dates)).toEqual([]);
		expect(flags('holbaek', 'bostoette', dates)).toEqual(['opfoelgning_overskredet HB-08 2026-03-30 92', 'varighed_overskredet HB-09 2024-12-30 547']);
	});
});

describe.each(MUNICIPALITIES)('%s', (id) => {
	const rules = level(id);
	const date = parseDate(TODAY)!;
	const random = grants(rules, date, 4000, 7);
	const all = (checks: typeof rules.checks) => JSON.stringify(random.map((g) => flagsOf(checks, g, date)));
	const parameters = [...limitsOf(rules), ...rules.checks.flatMap((c) => (c.ageOver ? [c.ageOver] : []))];

	test.each(parameters.map((p) => [p.id, p.value] as const))('the limit %s is alive: one less and one more change some flag', (parameter, value) => {
		const before = all(rules.checks);
		for (const other of [value - 1, value + 1].filter((v) => v > 0)) expect(all(withValues(rules, { [parameter]: other }).checks)).not.toBe(before);
	});
});

describe('a check that nothing would read is refused', () => {
	const broken = (change: (check: Record<string, unknown>) => void) => {
		const data = structuredClone(serviceLevelData('glostrup')) as { checks: Record<string, unknown>[] };
		change(data.checks[0]!);
		return () => loadServiceLevel(data);
	};
	test.each<[string, (check: Record<string, unknown>) => void]>([
		['a first deadline for a decision', (c) => (c.flag = 'sagsbehandling_overskredet')],
		['an age for a follow-up', (c) => (c.ageOver = { id: 'x', value: 65 })],
		['no paragraph', (c) => (c.paragraphs = [])],
		['half a month', (c) => (c.first = { id: 'x', value: 0.5, unit: 'months' })],
		['no limit', (c) => delete c.first]
	])('%s', (_, change) => {
		expect(broken(change)).toThrow(/Not a service level: checks\.0/);
	});
});
