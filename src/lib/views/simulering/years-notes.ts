/** What must be known beside the years: what they rest on, and how well the history was foretold. Pure. */
import { m } from '../../messages/generated/messages';
import type { CompleteAssumptions } from '../../sim/assumptions';
import type { Backtest } from '../../sim/flows/backtest';
import type { FlowHistory } from '../../sim/flows/history';
import type { FlowNotice } from '../../sim/flows/rates';
import type { AssumedCounts } from '../../sim/years/results';
import { formatAmount, formatPercent, formatWhole, type Locale } from '../../ui/format';

export interface YearsFacts {
	flows: CompleteAssumptions['flows'];
	/** Null: there is none, or it is still being read; until then nobody comes or leaves. */
	reading: boolean;
	history: FlowHistory | null;
	notices: readonly FlowNotice[];
	backtest: Backtest | null;
	/** A band is drawn. */
	drawn: boolean;
	assumed: AssumedCounts;
	typeName: (type: string) => string;
}

export function yearsNotes({ flows, reading, history, notices, backtest, drawn, assumed, typeName }: YearsFacts, locale: Locale): string[] {
	const l = { locale };
	const counted = (count: number) => ({ count, n: formatWhole(count, locale) });
	const still = flows === 'ingen' || (flows === 'historik' && (!history || history.reason !== null));
	return [
		...(drawn ? [m.simulering_band_note({}, l)] : []),
		...(backtest?.total.share != null ? [backtestNote(backtest, locale)] : []),
		...(still ? [reading ? m.simulering_reading_history({}, l) : m.simulering_still({}, l)] : []),
		...notices.map((notice) => noticeNote(notice, typeName, locale)),
		...(assumed.tenantsWhoStay ? [m.simulering_tenants_stay(counted(assumed.tenantsWhoStay), l)] : []),
		...(assumed.withoutFollowUp ? [m.simulering_without_follow_up(counted(assumed.withoutFollowUp), l)] : []),
		...(assumed.missingInForce ? [m.simulering_missing_years(counted(assumed.missingInForce), l)] : [])
	];
}

function backtestNote({ total }: Backtest, locale: Locale): string {
	const share = formatPercent(Math.abs(total.share!), locale);
	return total.errorOere === null
		? m.simulering_backtest({ share }, { locale })
		: m.simulering_backtest_kroner({ share, amount: formatAmount(Math.abs(total.errorOere) / 100, locale) }, { locale });
}

function noticeNote(notice: FlowNotice, typeName: (type: string) => string, locale: Locale): string {
	const l = { locale };
	switch (notice.kind) {
		case 'ingen_historik':
			return { ingen_bevillinger: m.simulering_no_grants, kun_loebende: m.simulering_only_running, under_et_aar: m.simulering_under_a_year }[notice.reason]({}, l);
		case 'ingen_afgang':
			return m.simulering_nobody_left({}, l);
		case 'vaekst':
			return m.simulering_growth({ share: formatPercent(notice.share, locale) }, l);
		case 'over_alle':
			return m.simulering_more_than_all({ name: typeName(notice.type) }, l);
	}
}
