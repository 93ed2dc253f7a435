/** Values of an extract that are possible but rarely true. Pure: columns alone, no database. */
import type { Extract, ExtractedTable } from '../extract/extracted';
import type { Distributions } from './distribution';
import { allOwnHome, blankColumns, blankThemes, mostlyBlank } from './suspicious/blanks';
import { hoursLikeMonths, mostlyNoHours, noHoursSevere, over100, over100Hours, under18 } from './suspicious/citizens';
import { before1990, decidedBeforeApplied, farFromOthers, inTheFuture, startedBeforeDecided } from './suspicious/dates';
import { budgetInThousands, priceFactorTen, priceZero } from './suspicious/prices';
import { allSame } from './suspicious/same';
import type { Check, Suspicion } from './suspicious/suspicion';
import { counted, whole } from './words';

export type { Suspicion, SuspicionCode } from './suspicious/suspicion';

const CHECKS: readonly Check[] = [
	...[blankColumns, mostlyBlank, blankThemes, allOwnHome, allSame],
	...[under18, over100, noHoursSevere, over100Hours, hoursLikeMonths, mostlyNoHours],
	...[farFromOthers, inTheFuture, before1990, decidedBeforeApplied, startedBeforeDecided],
	...[priceZero, priceFactorTen, budgetInThousands]
];

export interface SuspicionOptions {
	/** Date of the extract in days since 1970-01-01; null when it is not known. */
	date: number | null;
	/** Columns that the rules read (`columnsRead`); null without a service level. */
	read: ReadonlySet<string> | null;
}

/** What is suspicious in one table. */
export function suspicious(extracted: ExtractedTable, distributions: Distributions, { date, read }: SuspicionOptions): Suspicion[] {
	return CHECKS.flatMap((check) => check({ extracted, distributions, date, read }));
}

/** Fewer than one grant for two citizens: grants of one system or one paragraph alone. */
export function fewGrants({ borgere, bevillinger }: Extract['tables']): Suspicion[] {
	const [citizens, grants] = [borgere?.rowsUsed ?? 0, bevillinger?.rowsUsed ?? 0];
	if (grants === 0 || grants * 2 >= citizens) return [];
	const all = whole(citizens);
	const words = counted(
		grants,
		{ da: `Der er kun # bevilling til ${all.da} borgere: nogle bevillinger kan mangle`, en: `There is only # grant for ${all.en} citizens: some grants may be missing` },
		{ da: `Der er kun # bevillinger til ${all.da} borgere: nogle bevillinger kan mangle`, en: `There are only # grants for ${all.en} citizens: some grants may be missing` }
	);
	return [{ code: 'few_grants', table: 'bevillinger', column: '', count: grants, rows: null, words }];
}
