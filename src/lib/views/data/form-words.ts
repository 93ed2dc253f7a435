/** How a file is written, in words. */
import type { Encoding } from '../../extract/text/decode';
import type { Delimiter, Quote } from '../../extract/text/dialect';
import type { DateOrder, Form } from '../../extract/form';
import type { DecimalSign } from '../../extract/cells/number';
import { m } from '../../messages/generated/messages';
import { formatWhole, type Locale } from '../../ui/format';

export interface Choice<T> {
	value: T;
	label: string;
}

const ENCODINGS: Record<Encoding, string> = { 'utf-8': 'UTF-8', 'utf-8-bom': 'UTF-8 (BOM)', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE', 'windows-1252': 'Windows-1252' };
const DELIMITERS = { ';': m.data_delimiter_semicolon, '\t': m.data_delimiter_tab, '|': m.data_delimiter_pipe, ',': m.data_delimiter_comma } as const satisfies Record<Delimiter, unknown>;
const QUOTES = { '"': m.data_quote_double, "'": m.data_quote_single, '': m.data_quote_none } as const satisfies Record<Quote, unknown>;
const DECIMALS = { ',': m.data_decimal_comma, '.': m.data_decimal_point } as const satisfies Record<DecimalSign, unknown>;
const DATES = { dmy: m.data_dates_dmy, mdy: m.data_dates_mdy } as const satisfies Record<DateOrder, unknown>;

type Message = (inputs: Record<string, never>, options: { locale: Locale }) => string;
const choices = <T extends string>(of: Record<T, Message>, locale: Locale): Choice<T>[] =>
	(Object.keys(of) as T[]).map((value) => ({ value, label: of[value]({}, { locale }) }));

/** Rows that the headings can be chosen to stand in, besides the one recognised. */
const HEADER_ROWS = 15;

/** What each part of a form can be, the present value among it. */
export function formChoices(form: Form, locale: Locale) {
	const rows = [...new Set([...Array.from({ length: HEADER_ROWS }, (_, at) => at + 1), form.headerRow])].sort((a, b) => a - b);
	return {
		encoding: Object.entries(ENCODINGS).map(([value, label]) => ({ value: value as Encoding, label })),
		delimiter: choices(DELIMITERS, locale),
		quote: choices(QUOTES, locale),
		headerRow: rows.map((row) => ({ value: String(row), label: m.data_header_row({ row: formatWhole(row, locale) }, { locale }) })),
		decimal: choices(DECIMALS, locale),
		dates: choices(DATES, locale)
	};
}

/** `UTF-8, semikolon, overskrifter i række 1, decimalkomma`; a sheet has no letters' code and no delimiter. */
export function formSentence({ form, sheet }: { form: Form; sheet: boolean }, locale: Locale): string {
	const header = m.data_header_row_in({ row: formatWhole(form.headerRow, locale) }, { locale });
	const decimal = DECIMALS[form.decimal]({}, { locale });
	const parts = sheet
		? [m.data_form_sheet({}, { locale }), header, decimal, DATES[form.dates]({}, { locale })]
		: [ENCODINGS[form.encoding], DELIMITERS[form.delimiter]({}, { locale }), header, decimal];
	return parts.join(', ');
}
