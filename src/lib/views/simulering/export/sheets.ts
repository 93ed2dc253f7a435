/** All the sheets of a simulation, in the reader's language. Pure. */
import type { AccountRow } from '../../../sim/accounts/by-account';
import { eachColumn, placementColumns, type ByColumn } from '../columns';
import type { GroupRow } from '../../../sim/groups/groups';
import type { Locale } from '../../../ui/format';
import { namingOf } from '../../overblik/naming';
import { assumptionSheet } from './assumption-sheet';
import { changeSheet, type ChangeSources } from './change-sheet';
import { accountSheet, groupSheet, movementSheet, placementSheet } from './placement-sheets';
import { receiptSheet, type Receipt } from './receipt-sheet';
import type { Sheet } from './sheet';
import { summarySheet, type SummaryFacts } from './summary-sheet';
import { monthSheet, yearSheet } from './year-sheets';

/** `result` and `amended` are of `draft`; run them with `detail` for the groups. */
export interface ExportInput extends Omit<SummaryFacts, 'municipality'>, ChangeSources {
	/** By account; null leaves the sheet out. */
	accounts: readonly AccountRow[] | null;
	/** The day that the assumptions count from: the extract's, or today, `YYYY-MM-DD`. */
	date: string;
	receipt: Receipt;
}

/** Those that the input has figures for: the sheets of groups, accounts and years are left out without them. */
export function sheetsOf(input: ExportInput, locale: Locale): Sheet[] {
	const { level, draft, result, amended, accounts, budget, amendedBudget } = input;
	const naming = namingOf(level, locale);
	const groups = groupColumns(input);
	return [
		summarySheet({ ...input, municipality: level.municipality[locale] }, locale),
		placementSheet(placementColumns(result, amended), naming, locale),
		...(groups ? [groupSheet(groups, naming, locale)] : []),
		...(accounts ? [accountSheet(accounts, naming, locale)] : []),
		movementSheet(result.movement, amended?.movement ?? null, naming, locale),
		...(budget ? [yearSheet(budget, amendedBudget, locale), monthSheet(budget, amendedBudget, locale)] : []),
		changeSheet(input, locale),
		assumptionSheet(draft.assumptions, input.date, naming, locale),
		receiptSheet(input.receipt, level, draft, locale)
	];
}

function groupColumns({ result, amended }: Pick<ExportInput, 'result' | 'amended'>): ByColumn<GroupRow[]> | null {
	if (!result.groups || (amended && !amended.groups)) return null;
	return eachColumn({ ...result.groups, ...(amended?.groups ? { aendringsforslag: amended.groups.forslag } : {}) }, (rows) => rows);
}
