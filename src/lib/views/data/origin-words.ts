/** Where a column is read from, in words: `Timer pr. måned ÷ 4,33`. */
import type { Computation, Origin } from '../../extract/mapping/mapping';
import { m } from '../../messages/generated/messages';
import type { Locale } from '../../ui/format';

const COMPUTED = {
	birth_year: m.data_origin_birth_year,
	birth_date: m.data_origin_birth_date,
	hours_month: m.data_origin_hours_month,
	paragraph: m.data_origin_paragraph,
	case: m.data_origin_case
} as const satisfies Record<Computation, unknown>;

const CHOICES = {
	birth_year: m.data_compute_birth_year,
	birth_date: m.data_compute_birth_date,
	hours_month: m.data_compute_hours_month,
	paragraph: m.data_compute_paragraph,
	case: m.data_compute_case
} as const satisfies Record<Computation, unknown>;

export const originWords = ({ from, by }: Origin, locale: Locale): string => (by ? COMPUTED[by]({ from }, { locale }) : from);

/** A computation as a choice: "ud fra fødselsår". */
export const computationWords = (by: Computation, locale: Locale): string => CHOICES[by]({}, { locale });
