/** What the engine is asked for when a figure is opened. Pure. */
import { m } from '../../messages/generated/messages';
import type { CaseSelection } from '../../sim/cases/selection';
import type { AgeBand } from '../../sim/groups/groups';
import type { Scenario } from '../../sim/results';
import type { Locale } from '../../ui/format';
import type { Naming } from '../overblik/naming';
import { columnName, type Column } from './columns';
import type { ResultTable } from './result-table';
import type { Selection } from './selection';

/** The amendment is worked out as a proposal: the query is asked of its own simulation. */
const sideOf = (column: Column): Scenario => (column === 'gaeldende' ? 'gaeldende' : 'forslag');

/** `accounts`: offers by the id of an account row. */
export function caseQuery(selection: Selection, naming: Naming, accounts: ReadonlyMap<string, string[]> = new Map()): CaseSelection {
	const side = sideOf(selection.column);
	if (selection.kind === 'move') return { fra: selection.from, til: selection.to };
	if (selection.kind === 'movers') return { flytter: true };
	if (selection.kind !== 'row' || selection.id === null) return { decisions: { side } };
	const { table, id } = selection;
	switch (table) {
		case 'indsats':
			return { decisions: { side, rolle: naming.beside.some((o) => o.id === id) ? 'ved_siden_af' : 'placering', indsatser: [id] } };
		case 'niveau': {
			const [offers = '', level = ''] = id.split(':');
			const rest = level === '';
			return { decisions: { side, indsatser: offers.split('+'), ...(rest ? {} : { niveau: level }) } };
		}
		case 'maalgruppe':
			return { decisions: { side, rolle: 'placering' }, maalgruppe: id || null };
		case 'alder':
			return { decisions: { side, rolle: 'placering' }, alder: (id || null) as AgeBand | null };
		case 'funktion':
			return { decisions: { side, indsatser: accounts.get(id) ?? [] } };
		case 'budget':
			return { decisions: { side, rolle: id.startsWith('ved_siden_af') ? 'ved_siden_af' : 'placering' } };
		case 'aar':
			return { decisions: { side } };
	}
}

/** What the dialog is called: what the figure is of, and under which column. */
export function caseTitle(selection: Selection, tables: readonly ResultTable[], naming: Naming, locale: Locale): string {
	const offers = [...naming.steps.flatMap((s) => s.offers), ...naming.beside];
	const nameOf = (id: string) => offers.find((o) => o.id === id)?.name ?? m.chart_none({}, { locale });
	const column = columnName(selection.column, locale);
	if (selection.kind === 'move') return m.simulering_case_move({ from: nameOf(selection.from), to: nameOf(selection.to) }, { locale });
	if (selection.kind === 'movers') return m.simulering_moves_title({}, { locale });
	if (selection.kind !== 'row' || selection.id === null) return m.simulering_case_all({ column }, { locale });
	const row = tables.find((t) => t.id === selection.table)?.groups.flatMap((g) => g.rows).find((r) => r.id === selection.id);
	return m.simulering_case_of({ of: row?.label ?? '', column: column.toLowerCase() }, { locale });
}
