/** The sheet of what the years rest on: every assumption with its value, unit and default. Pure. */
import { m } from '../../../messages/generated/messages';
import { complete, YEARS, type Assumptions, type CompleteAssumptions } from '../../../sim/assumptions';
import { limitsOf } from '../../../sim/refusion/limits';
import type { Locale } from '../../../ui/format';
import type { Naming } from '../../overblik/naming';
import { offerName } from './placement-sheets';
import { date, hours, kroner, plain, share, text, whole, year, type Cell, type Row, type Sheet } from './sheet';

/** `day`: the day that the assumptions count from, `YYYY-MM-DD`. */
export function assumptionSheet(given: Assumptions, day: string, naming: Naming, locale: Locale): Sheet {
	const l = { locale };
	const [value, standard] = [complete(given, day), complete({}, day)];
	const years = Array.from({ length: YEARS }, (_, i) => String(value.budgetYear + i));
	const yes = (is: boolean) => text(is ? m.simulering_yes({}, l) : m.simulering_no({}, l));
	const months = m.simulering_months({}, l);
	const phase = (of: CompleteAssumptions) => text({ straks: m.simulering_phase_now, ved_opfoelgning: m.simulering_phase_follow_up, kun_nye: m.simulering_phase_new }[of.phaseIn]({}, l));
	const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
	const row = (what: string, about: string | null, is: Cell, unit: string | null, usual: Cell, own = !same(is, usual)): Row => ({
		cells: [text(what), text(about), is, text(unit), usual, text(own ? m.simulering_export_own({}, l) : m.simulering_export_standard({}, l))]
	});

	return {
		id: 'antagelser',
		name: m.simulering_assumptions({}, l),
		intro: [m.simulering_assumptions_about({}, l)],
		head: [m.simulering_export_assumption({}, l), m.simulering_export_about({}, l), m.simulering_export_value({}, l), m.simulering_export_unit({}, l), m.simulering_export_default({}, l), m.simulering_export_chosen({}, l)],
		rows: [
			row(m.simulering_export_budget_year({}, l), null, year(value.budgetYear), null, year(standard.budgetYear)),
			row(m.simulering_from({}, l), null, date(value.from), null, date(standard.from)),
			row(m.simulering_phase_in({}, l), null, phase(value), null, phase(standard)),
			row(m.simulering_follow_up({}, l), null, whole(value.followUpMonths), months, whole(standard.followUpMonths)),
			...years.map((y) => row(m.simulering_price_growth({}, l), y, share(value.priceGrowth[y] ?? 0), null, share(standard.priceGrowth[y] ?? 0))),
			row(m.simulering_ageing({}, l), null, yes(value.ageing), null, yes(standard.ageing)),
			row(m.simulering_own_choice({}, l), null, share(value.ownChoice), null, share(standard.ownChoice)),
			...ownHomeRows(),
			row(m.simulering_capacity({}, l), null, whole(value.capacityMonths), months, whole(standard.capacityMonths)),
			...flowRows(),
			...years.flatMap(limitRows),
			...Object.entries(value.accounts).flatMap(([y, offers]) =>
				Object.entries(offers).map(([id, account]) => row(m.simulering_tab_account({}, l), `${y}, ${offerName(naming, id)}`, text(account || m.simulering_export_no_account({}, l)), null, null, true))
			)
		]
	};

	function ownHomeRows(): Row[] {
		const what = m.simulering_own_home({}, l);
		const off = text(m.simulering_own_home_off({}, l));
		if (!value.ownHome) return [row(what, null, off, null, off)];
		return [
			row(what, m.simulering_own_home_hours({}, l), hours(value.ownHome.hours), m.simulering_hours_week({}, l), off),
			row(what, m.simulering_own_home_share({}, l), share(value.ownHome.share), null, off),
			row(what, m.simulering_own_home_months({}, l), whole(value.ownHome.months), months, off)
		];
	}

	function flowRows(): Row[] {
		const what = m.simulering_flows({}, l);
		const history = text(m.simulering_flows_history({}, l));
		const { flows } = value;
		if (flows === 'historik') return [row(what, null, history, null, history)];
		if (flows === 'ingen') return [row(what, null, text(m.simulering_flows_none({}, l)), null, history)];
		const name = (id: string) => offerName(naming, id);
		return [
			row(what, null, text(m.simulering_flows_own({}, l)), null, history),
			...Object.entries(flows.inflow).map(([id, n]) => row(what, m.simulering_inflow_of({ name: name(id) }, l), plain(n), m.simulering_citizens({}, l), null, true)),
			...Object.entries(flows.outflow).map(([id, of]) => row(what, m.simulering_outflow_of({ name: name(id) }, l), share(of), null, null, true)),
			...Object.entries(flows.moves).map(([move, of]) => {
				const [from = '', to = ''] = move.split('>');
				return row(what, m.simulering_flow_move({ from: name(from), to: name(to) }, l), share(of), null, null, true);
			})
		];
	}

	function limitRows(y: string): Row[] {
		const [used, usual] = [limitsOf(Number(y), value.refusionLimits), limitsOf(Number(y))];
		return used.limits.map((limit, i) =>
			row(m.simulering_refusion({}, l), m.simulering_export_limit({ year: y, n: String(i + 1), of: String(used.of) }, l), kroner(limit), m.simulering_export_kroner({}, l), kroner(usual.limits[i]), used.origin === 'indtastet')
		);
	}
}
