/** The workbook and the CSV of a simulation: their sums are the simulation's, and nothing in them runs. */
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { byAccount } from '../../src/lib/sim/accounts/by-account';
import { complete } from '../../src/lib/sim/assumptions';
import { budgetOf, type Budget } from '../../src/lib/sim/budget/budget-years';
import { amendedOf, draftOf, noDraft, proposalOf, type Draft } from '../../src/lib/sim/changes/draft';
import { valuesOf } from '../../src/lib/sim/changes/values';
import { loadProposal } from '../../src/lib/sim/proposal';
import { Simulation } from '../../src/lib/sim/simulation';
import { rowsOf } from '../../src/lib/views/overblik/totals';
import { placementColumns } from '../../src/lib/views/simulering/columns';
import { csvOf, harmless } from '../../src/lib/views/simulering/export/csv';
import { fileName } from '../../src/lib/views/simulering/export/export';
import { pieces, sumKroner, type Cell, type Row, type Sheet, type SheetId } from '../../src/lib/views/simulering/export/sheet';
import { sheetsOf, type ExportInput } from '../../src/lib/views/simulering/export/sheets';
import { workbook } from '../../src/lib/views/simulering/export/workbook';
import { totals } from '../../src/lib/views/simulering/totals';
import { sample } from '../support/samples';
import { MUNICIPALITIES, readJson, serviceLevelData } from '../support/shared';

const ID = 'ringkoebing-skjern';
const level = loadServiceLevel(serviceLevelData(ID));
const simulation = new Simulation(sample(ID), level, 2026);
const values = valuesOf(level, simulation.prices);
const numbers = values.filter((v) => !v.price && v.kind === 'hours');

const example = draftOf(loadProposal(readJson(`data/proposals/${ID}.json`)));
const [first, ...others] = example.changes;
const amending: Draft = {
	...example,
	changes: [{ ...first!, title: '=1+1', reason: '+\tgrund; "to"\nlinjer', author: '@mig' }, ...others],
	amendment: { changes: [{ kind: 'value', id: numbers[0]!.id, value: Number(numbers[0]!.current) / 2 }, { kind: 'value', id: numbers[1]!.id, value: 1, off: true }] },
	assumptions: { priceGrowth: { '2028': 0.03 }, ownHome: { hours: 8.5, share: 0.25, months: 12 } }
};

/** The draft run on the sample, as the screen hands it over. */
function inputOf(draft: Draft, more: Partial<ExportInput> = {}): ExportInput {
	const run = (proposal: ReturnType<typeof proposalOf>) => simulation.run(proposal, { assumptions: draft.assumptions, detail: true });
	const [result, second] = [run(proposalOf(draft)), amendedOf(draft)];
	const amended = second && run(second);
	const assumptions = complete(draft.assumptions, simulation.date!);
	const budget = (r: typeof result) => budgetOf(r.years!, null, assumptions, simulation.date!);
	const { rows } = byAccount({
		offers: level.offers,
		sides: { gaeldende: rowsOf(result, 'gaeldende'), forslag: rowsOf(result, 'forslag'), ...(amended ? { aendringsforslag: rowsOf(amended, 'forslag') } : {}) },
		year: assumptions.budgetYear,
		budget: []
	});
	return {
		headline: 'Tre ændringer giver en mindreudgift.',
		extractDate: simulation.date,
		result,
		amended,
		budget: budget(result),
		amendedBudget: amended && budget(amended),
		illustrative: true,
		notes: ['Reglerne rammer ikke altid.'],
		draft,
		level,
		values,
		contributions: {},
		accounts: rows,
		date: simulation.date!,
		receipt: { version: '0.1.0', priceYear: 2026, files: [{ file: 'borgere.csv', table: 'borgere', rowsIn: 10, rowsUsed: 9 }], loaded: null, address: 'https://example.dk/simulering#x', day: '2026-11-22' },
		...more
	};
}

let input: ExportInput;
let sheets: Sheet[];
beforeAll(() => {
	input = inputOf(amending);
	sheets = sheetsOf(input, 'da');
});

const sheet = (id: SheetId, all = sheets) => all.find((s) => s.id === id)!;
const valueAt = (cell: Cell | undefined) => cell?.value ?? null;
const at = (of: Sheet, head: string) => {
	const found = of.head.indexOf(head);
	expect(found, head).toBeGreaterThanOrEqual(0);
	return found;
};
const lines = (of: Sheet) => of.rows.filter((r) => !r.strong);
const last = (of: Sheet) => of.rows.at(-1)!;
const column = (of: Sheet, head: string, rows: readonly Row[] = lines(of)) => rows.map((r) => valueAt(r.cells[at(of, head)]) as number | null);
const oere = (kr: number | null) => (kr === null ? null : Math.round(kr * 100));

describe('the sheets', () => {
	it('stand in order, each with a name that Excel takes', () => {
		expect(sheets.map((s) => s.name)).toEqual(['Sammendrag', 'Indsats og niveau', 'Målgruppe og alder', 'Funktion', 'Bevægelser', 'År', 'Måneder', 'Ændringer', 'Antagelser', 'Kvittering']);
		for (const locale of ['da', 'en'] as const) {
			for (const { name, head, rows } of sheetsOf(input, locale)) {
				expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
				expect(head.every((h) => h !== '')).toBe(true);
				expect(rows.every((r) => r.cells.length <= head.length)).toBe(true);
			}
		}
	});

	it('add up to the totals on the screen, by offer, by group and by account', () => {
		const sums = totals(placementColumns(input.result, input.amended));
		for (const [name, id] of [['Gældende', 'gaeldende'], ['Forslag', 'forslag'], ['Ændringsforslag', 'aendringsforslag']] as const) {
			const expected = oere(sums[id]!.kroner);
			for (const of of ['indsats', 'grupper', 'funktion'] as const) {
				const head = `${name}: Udgift i alt, kr. om året`;
				expect(oere(sumKroner(column(sheet(of), head))), of).toBe(expected);
				expect(oere(valueAt(last(sheet(of)).cells[at(sheet(of), head)]) as number), of).toBe(expected);
			}
			const [cost] = column(sheet('sammendrag'), name, sheet('sammendrag').rows.filter((r) => valueAt(r.cells[0]) === 'Udgift i alt, kr. om året'));
			expect(oere(cost!)).toBe(expected);
		}
		const change = valueAt(last(sheet('indsats')).cells[at(sheet('indsats'), 'Forslag minus gældende: Udgift i alt, kr. om året')]);
		expect(oere(change as number)).toBe(oere(sums.forslag.kroner! - sums.gaeldende.kroner!));
	});

	it('hold every citizen once among the movements of each proposal', () => {
		const of = sheet('bevaegelser');
		expect(column(of, 'Borgere', of.rows.filter((r) => r.strong))).toEqual([simulation.citizens, simulation.citizens]);
		expect(column(of, 'Borgere').reduce((a, b) => a! + b!, 0)).toBe(2 * simulation.citizens);
	});

	it('give the years of the budget, and months that add up to them', () => {
		const [years, months] = [sheet('aar'), sheet('maaneder')];
		for (const [name, budget, scenario] of [['Gældende', input.budget!, 'gaeldende'], ['Forslag', input.budget!, 'forslag'], ['Ændringsforslag', input.amendedBudget!, 'forslag']] as const) {
			const mine = (of: Sheet, key: string) => lines(of).filter((r) => valueAt(r.cells[at(of, 'Serviceniveau')]) === key);
			const gross = column(years, 'Brutto, kr.', mine(years, name));
			expect(gross.map(oere)).toEqual(budget.years.map((y) => y[scenario].gross));
			expect(column(years, 'Netto, når pladser følger, kr.', mine(years, name)).map(oere)).toEqual(budget.years.map((y) => y[scenario].netCapacity));
			const ofMonths = column(months, 'Brutto, kr.', mine(months, name));
			expect(ofMonths).toHaveLength(48);
			expect([0, 1, 2, 3].map((y) => oere(sumKroner(ofMonths.slice(y * 12, y * 12 + 12))))).toEqual(gross.map(oere));
		}
		const effect = column(years, 'Brutto, kr.', years.rows.filter((r) => r.strong && valueAt(r.cells[1]) === 'Forslag minus gældende'));
		expect(effect.map(oere)).toEqual([input.budget!.years.reduce((sum, y) => sum + y.forslag.gross - y.gaeldende.gross, 0)]);
	});

	it('show the interval of a side and of the effect', () => {
		const budget: Budget = { ...input.budget!, years: input.budget!.years.map((y) => ({ ...y, forslag: { ...y.forslag, interval: { low: 100, high: 250 } }, effect: { low: -300, high: -50 } })) };
		const of = sheet('aar', sheetsOf({ ...input, budget }, 'da'));
		const mine = (key: string) => lines(of).filter((r) => valueAt(r.cells[1]) === key);
		expect([column(of, 'Interval, lav, kr.', mine('Forslag'))[0], column(of, 'Interval, høj, kr.', mine('Forslag'))[0]]).toEqual([1, 2.5]);
		expect([column(of, 'Interval, lav, kr.', mine('Forslag minus gældende'))[0], column(of, 'Interval, høj, kr.', mine('Gældende'))[0]]).toEqual([-3, null]);
	});

	it('list the changes with old and new value, and whether they count', () => {
		const of = sheet('aendringer');
		const amendment = of.rows.filter((r) => valueAt(r.cells[1]) === 'Ændringsforslag');
		expect(column(of, 'Før', amendment)).toEqual([numbers[0]!.current, numbers[1]!.current]);
		expect(column(of, 'Ny værdi', amendment)).toEqual([Number(numbers[0]!.current) / 2, 1]);
		expect(column(of, 'Regnes med', amendment)).toEqual(['Ja', 'Nej']);
		expect(column(of, 'Forslagsstiller')[0]).toBe('@mig');
	});

	it('add the contributions up, with one that no change stands for', () => {
		const contribution = (key: string, kr: number) => ({ key, label: key, kroner: kr, volume: kr, mix: 0, price: 0 });
		const key = 'kind' in first! && first.kind === 'value' ? first.id : 'x';
		const of = sheet('aendringer', sheetsOf({ ...input, contributions: { changes: [contribution(key, -10.25), contribution('eget_hjem', -5)] } }, 'da'));
		expect(of.head).not.toContain('Interval, lav, kr.');
		const total = of.rows.find((r) => r.strong)!;
		expect(valueAt(total.cells[at(of, 'Bidrag i alt, kr. om året')])).toBe(-15.25);
		expect(of.rows.some((r) => valueAt(r.cells[2]) === 'eget_hjem')).toBe(true);
	});

	it('tell own assumptions from defaults', () => {
		const of = sheet('antagelser');
		const own = of.rows.filter((r) => valueAt(r.cells[5]) === 'Eget valg').map((r) => valueAt(r.cells[1]) ?? valueAt(r.cells[0]));
		expect(own).toEqual(['2028', 'Op til så mange timer om ugen', 'Andel af borgerne', 'Indfaset over så mange måneder']);
		const flows = { inflow: { [level.offers[0]!.id]: 2 }, outflow: { [level.offers[0]!.id]: 0.1 }, moves: {} };
		const other = sheet('antagelser', sheetsOf({ ...input, draft: { ...amending, assumptions: { flows, refusionLimits: { '2027': [1, 2, 3] }, accounts: { '2027': { [level.offers[0]!.id]: '5.38.50' } } } } }, 'en'));
		expect(other.rows.filter((r) => valueAt(r.cells[5]) === 'Own choice').length).toBeGreaterThanOrEqual(7);
	});

	it('open the draft again from the receipt, however long', () => {
		const json = (of: Sheet) => of.rows.filter((r) => /^Forslaget som JSON/.test(String(valueAt(r.cells[0])))).map((r) => valueAt(r.cells[1])).join('');
		expect(JSON.parse(json(sheet('kvittering')))).toEqual(amending);
		const long = { ...amending, about: { da: 'æ😀'.repeat(900), en: 'x'.repeat(60_000) } };
		const of = sheet('kvittering', sheetsOf({ ...input, draft: long }, 'da'));
		expect(JSON.parse(json(of))).toEqual(long);
		expect(of.rows.every((r) => r.cells.every((c) => String(valueAt(c)).length < 32_767))).toBe(true);
		expect(pieces(`a${'😀'.repeat(10)}`, 4).every((p) => p.isWellFormed())).toBe(true);
	});

	it('say nothing of groups, accounts and years that are not worked out', () => {
		const bare = sheetsOf({ ...input, result: { ...input.result, groups: null }, budget: null, amendedBudget: null, accounts: null }, 'en');
		expect(bare.map((s) => s.name)).toEqual(['Summary', 'Offer and level', 'Movement', 'Changes', 'Assumptions', 'Receipt']);
	});

	it('of a proposal that changes nothing show no difference and no changes', () => {
		const empty = sheetsOf(inputOf(noDraft(level.id)), 'da');
		const of = sheet('indsats', empty);
		expect(column(of, 'Forslag minus gældende: Udgift i alt, kr. om året', of.rows).every((kr) => kr === 0)).toBe(true);
		expect(sheet('aendringer', empty).rows).toEqual([]);
		expect(of.head.some((h) => h.startsWith('Ændringsforslag'))).toBe(false);
	});

	it.each(MUNICIPALITIES)('add up for %s, where prices may be missing', (id) => {
		const other = loadServiceLevel(serviceLevelData(id));
		const result = new Simulation(sample(id), other, 2026).run(proposalOf(draftOf(loadProposal(readJson(`data/proposals/${id}.json`)))));
		const of = sheet('indsats', sheetsOf({ ...input, level: other, result, amended: null, budget: null, amendedBudget: null, accounts: null, draft: noDraft(id) }, 'da'));
		const sums = totals(placementColumns(result, null));
		expect(oere(valueAt(last(of).cells[at(of, 'Forslag: Udgift i alt, kr. om året')]) as number)).toBe(oere(sums.forslag.kroner));
	});
});

describe('the workbook', () => {
	const read = async (all: readonly Sheet[]) => readWorkbook(Buffer.from(await (await workbook(all)).arrayBuffer()));

	it.each(['da', 'en'] as const)('is read back with numbers as numbers and dates as dates (%s)', async (locale) => {
		const written = sheetsOf(input, locale);
		const found = await read(written);
		expect(found.map((f) => f.sheet)).toEqual(written.map((s) => s.name));
		for (const [n, { intro, head, rows }] of written.entries()) {
			const { data } = found[n]!;
			expect(data[intro.length]).toEqual(head);
			for (const [r, { cells }] of rows.entries()) {
				const expected = head.map((_, c) => {
					const cell = cells[c] ?? null;
					return cell?.kind === 'date' ? new Date(`${cell.value}T00:00:00Z`) : valueAt(cell);
				});
				expect(data[intro.length + 1 + r]).toEqual(expected);
			}
		}
	});

	it('holds what looks like a formula as text', async () => {
		const found = await read(sheets);
		const changes = found.find((f) => f.sheet === 'Ændringer')!.data;
		expect(changes[1]).toEqual(expect.arrayContaining(['=1+1', '+\tgrund; "to"\nlinjer', '@mig']));
		const bytes = Buffer.from(await (await workbook(sheets)).arrayBuffer());
		const { unzipSync, strFromU8 } = await import('fflate');
		const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
		expect(parts).toHaveLength(10);
		for (const [, xml] of parts) expect(strFromU8(xml)).not.toMatch(/<f[ >]/);
	});
});

describe('the CSV of a sheet', () => {
	it('begins with a byte order mark and has decimal commas', () => {
		const csv = csvOf(sheet('aar'));
		expect(csv.startsWith('\uFEFFÅr;Serviceniveau;')).toBe(true);
		expect(csv.split('\n')[1]).toMatch(/^\d{4};Gældende;\d+,\d\d;/);
		expect(csvOf(sheet('maaneder'))).toContain('\n2027-01-01;Gældende;');
	});

	it('puts an apostrophe before text that would run, and leaves negative numbers alone', () => {
		for (const text of ['=1+1', '+45', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', ' =1', '＝1']) expect(harmless(text)).toBe(`'${text}`);
		for (const text of ['§ 85', '1-2', 'a=b', '– ukendt', '']) expect(harmless(text)).toBe(text);
		const csv = csvOf(sheet('aendringer'));
		expect(csv).toContain(`;'=1+1;`);
		expect(csv).toContain(`;'@mig;`);
		expect(csvOf({ id: 'aar', name: 'x', intro: [], head: ['a'], rows: [{ cells: [{ kind: 'kroner', value: -12.5 }] }] })).toBe('\uFEFFa\n-12,50\n');
	});

	it('is named by the service level and the day alone', () => {
		expect(fileName(ID, '2026-11-22', 'xlsx')).toBe('indsatstrappen-ringkoebing-skjern-2026-11-22.xlsx');
		expect(fileName(ID, '2026-11-22', 'csv', sheet('aar'))).toBe('indsatstrappen-ringkoebing-skjern-aar-2026-11-22.csv');
	});
});
