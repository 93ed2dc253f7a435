/** The result by account (funktion), as a table. Pure. */
import { m } from '../../messages/generated/messages';
import type { AccountRow } from '../../sim/accounts/by-account';
import type { Locale } from '../../ui/format';
import { COLUMNS, type ByColumn, type Column } from './columns';
import { keyedTable, type KeyedFigures, type ResultTable } from './result-table';

/** The id of a row: its accounts, or its offers where it has none. */
export const accountKey = ({ kind, accounts, offers }: Pick<AccountRow, 'kind' | 'accounts' | 'offers'>): string => `${kind}:${(accounts.length ? accounts : offers).join('+')}`;

export function accountTable(rows: readonly AccountRow[], offerName: (id: string) => string, locale: Locale): ResultTable {
	const l = { locale };
	const list = (words: string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
	const side = (column: Column): KeyedFigures[] => rows.map((row) => ({ key: accountKey(row), citizens: null, kroner: row.sides[column]?.kr ?? null }));
	const there = COLUMNS.filter((column) => rows.some((row) => row.sides[column] !== undefined));
	const columns = { gaeldende: side('gaeldende'), forslag: side('forslag'), ...(there.includes('aendringsforslag') ? { aendringsforslag: side('aendringsforslag') } : {}) } satisfies ByColumn<KeyedFigures[]>;
	return keyedTable(
		'funktion',
		{ label: m.simulering_tab_account({}, l), head: m.simulering_tab_account({}, l) },
		columns,
		rows.map((row) => ({
			key: accountKey(row),
			label: row.kind === 'uden_funktion' ? m.simulering_no_account({ offers: list(row.offers.map(offerName)) }, l) : list(row.accounts),
			note: [list(row.names.map((name) => name[locale])), row.own ? m.simulering_own_account({}, l) : row.verified || row.kind === 'uden_funktion' ? '' : m.simulering_unverified({}, l)].filter(Boolean).join(', ')
		})),
		rows.some((row) => row.kind === 'udgift' && !row.verified && !row.own) ? [m.simulering_accounts_note({}, l)] : []
	);
}
