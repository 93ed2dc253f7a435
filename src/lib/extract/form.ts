/** How a file is written: recognised from the file itself, each part corrected by a person where that went wrong. */
import type { Encoding } from './text/decode';
import type { Delimiter, Quote } from './text/dialect';
import type { DecimalSign } from './cells/number';

/** Day first (`31/12/2025`) or month first (`12/31/2025`); ISO dates are read either way. */
export type DateOrder = 'dmy' | 'mdy';
export type LineEnd = 'crlf' | 'lf' | 'cr';

export interface Form {
	encoding: Encoding;
	delimiter: Delimiter;
	quote: Quote;
	/** Row of the headings as a spreadsheet counts, from 1. Rows above it are titles. */
	headerRow: number;
	decimal: DecimalSign;
	dates: DateOrder;
}
