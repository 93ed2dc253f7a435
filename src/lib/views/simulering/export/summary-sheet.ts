/** The first sheet: the answer in one sentence, the key figures, what they rest on and what must be known beside them. Pure. */
import { m } from '../../../messages/generated/messages';
import type { Budget } from '../../../sim/budget/budget-years';
import type { ShareMeasure, SimulationResult } from '../../../sim/results';
import type { Locale } from '../../../ui/format';
import { columnName, eachColumn, placementColumns, shownColumns, type ByColumn } from '../columns';
import { costFigures, costOf, minusCurrent } from './side-by-side';
import { date, difference, kroner, ofOere, share, text, whole, type Cell, type Row, type Sheet } from './sheet';
import { sidesOf } from './year-sheets';

export interface SummaryFacts {
	/** The answer as plain text. */
	headline: string;
	municipality: string;
	/** Of the extract, `YYYY-MM-DD`; null when nothing in it is dated. */
	extractDate: string | null;
	result: SimulationResult;
	amended: SimulationResult | null;
	budget: Budget | null;
	amendedBudget: Budget | null;
	/** The prices are not the municipality's own. */
	illustrative: boolean;
	/** Sentences that stand beside the figures on the screen. */
	notes: readonly string[];
}

const MEASURES: ShareMeasure[] = ['langvarig', 'botilbud_108', 'botilbud_abl105', 'paragraf_85'];

export function summarySheet(facts: SummaryFacts, locale: Locale): Sheet {
	const l = { locale };
	const { result, amended } = facts;
	const placed = placementColumns(result, amended);
	const shown = shownColumns(placed);
	const row = (label: string, of: ByColumn<Cell>): Row => ({
		cells: [text(label), ...shown.map((column) => of[column]!), ...shown.filter((c) => c !== 'gaeldende').map((column) => difference(of[column]!, of.gaeldende))]
	});
	const results = { gaeldende: result, forslag: result, ...(amended ? { aendringsforslag: amended } : {}) } satisfies ByColumn<SimulationResult>;
	const scenario = (column: string) => (column === 'gaeldende' ? 'gaeldende' : 'forslag');
	const measure = (of: ShareMeasure) => ({ langvarig: m.overblik_share_long_term, botilbud_108: m.overblik_share_108, botilbud_abl105: m.overblik_share_105, paragraf_85: m.overblik_share_85 })[of]({}, l);
	const shareOf = (r: SimulationResult, column: string, of: ShareMeasure) => r.shares.find((s) => s.maal === of && s.serviceniveau === scenario(column));
	const movers = (r: SimulationResult) => r.movement.reduce((sum, move) => sum + (move.fra === move.til ? 0 : move.borgere), 0);
	const figure = (label: string) => costFigures(locale).find((f) => f.label === label)!;
	const heading = (label: string): Row => ({ cells: [text(label)], strong: true });
	const years = facts.budget && sidesOf(facts.budget, facts.amendedBudget);
	const fact = (label: string, cell: Cell): Row => ({ cells: [text(label), cell] });
	const [basis, variable] = [m.simulering_export_basis({}, l), m.simulering_export_variable({}, l)];

	return {
		id: 'sammendrag',
		name: m.simulering_export_sheet_summary({}, l),
		intro: [facts.headline],
		head: [m.simulering_export_key_figure({}, l), ...shown.map((column) => columnName(column, locale)), ...shown.filter((c) => c !== 'gaeldende').map((column) => minusCurrent(column, locale))],
		rows: [
			heading(m.simulering_export_overnight({}, l)),
			row(basis, eachColumn(placed, figure(basis).of)),
			row(variable, eachColumn(placed, figure(variable).of)),
			row(m.simulering_export_cost({}, l), eachColumn(placed, (rows) => kroner(costOf(rows)))),
			row(m.simulering_export_placed({}, l), eachColumn(placed, (rows) => whole(rows.reduce((sum, r) => sum + (r.rolle === 'placering' ? r.borgere : 0), 0)))),
			row(m.simulering_export_movers({}, l), eachColumn(results, (r, column) => (column === 'gaeldende' ? null : whole(movers(r))))),
			...MEASURES.flatMap((of) => [
				row(m.simulering_export_measure_citizens({ measure: measure(of) }, l), eachColumn(results, (r, column) => whole(shareOf(r, column, of)?.borgere))),
				row(m.simulering_export_measure_share({ measure: measure(of) }, l), eachColumn(results, (r, column) => share(shareOf(r, column, of)?.andel_borgere)))
			]),
			row(m.simulering_export_frame_short({}, l), eachColumn(results, (r, column) => whole(r.frameShort[scenario(column)]))),
			row(m.simulering_export_without_price({}, l), eachColumn(placed, (rows) => whole(rows.reduce((sum, r) => sum + r.uden_pris, 0)))),
			...(years
				? [
						heading(m.simulering_export_years_heading({}, l)),
						...years.gaeldende.flatMap(({ aar }, i) => [
							row(`${aar}: ${m.simulering_export_gross({}, l)}`, eachColumn(years, (sides) => ofOere(sides[i]!.gross))),
							row(`${aar}: ${m.simulering_export_gross_capacity({}, l)}`, eachColumn(years, (sides) => ofOere(sides[i]!.grossCapacity))),
							row(`${aar}: ${m.simulering_export_net_capacity({}, l)}`, eachColumn(years, (sides) => ofOere(sides[i]!.netCapacity)))
						])
					]
				: []),
			heading(m.simulering_export_grounds({}, l)),
			fact(m.simulering_export_municipality({}, l), text(facts.municipality)),
			fact(m.simulering_export_extract_date({}, l), date(facts.extractDate)),
			fact(m.simulering_export_extract_citizens({}, l), whole(result.citizens)),
			heading(m.ui_warning({}, l)),
			...[m.chart_guidance({}, l), ...(facts.illustrative ? [m.shell_notice_own_illustrative({}, l)] : []), ...facts.notes].map((note): Row => ({ cells: [text(note)] }))
		]
	};
}
