/** What one cell of a column holds. A reader is made once a column and runs on every cell of it. */
import { VUM } from '../columns';
import type { Column } from '../columns';
import { parseDate } from './date';
import { flat } from '../text/flat';
import { fold } from '../text/fold';
import type { DateOrder } from '../form';
import { DecimalEvidence, numberReader } from './number';
import type { DecimalSign } from './number';
import type { Words } from '../problems/problem';
import { lexiconOf } from '../mapping/words';
import type { Lexicon } from './words';

/** The cell is not what the column holds. */
export const BAD: unique symbol = Symbol('bad');
/** The cell is a number outside the column's range. */
export const RANGE: unique symbol = Symbol('range');

/** A stored value (flags as 0 and 1, dates as days, ordinals and choices as index), null for "as blank", or what is wrong. */
export type Reading = string | number | null | typeof BAD | typeof RANGE;
/** Reads a trimmed cell that is not empty. */
export type CellReader = (text: string) => Reading;

const isVum = (column: Column): boolean => column.kind === 'ordinal' && column.values.join() === VUM.join();

/** Columns of words hold few different texts: each is looked up once. */
function wordReader(lexicon: Lexicon<number>): CellReader {
	const known = new Map<string, Reading>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const meaning = lexicon.get(fold(text));
		let reading: Reading = BAD;
		if (meaning !== undefined) reading = meaning === 'blank' ? null : meaning;
		if (known.size < 1000) known.set(flat(text), reading);
		return reading;
	};
}

function boundedReader(column: Column & { kind: 'number' | 'integer' }, parse: (text: string) => number): CellReader {
	const { min, max } = column;
	const whole = column.kind === 'integer';
	return (text) => {
		const value = parse(text);
		if (Number.isNaN(value) || (whole && !Number.isInteger(value))) return BAD;
		return value >= min && value <= max ? value : RANGE;
	};
}

/** Rows of the same day stand together. */
function dateReader(order: DateOrder): CellReader {
	let last = '';
	let reading: Reading = BAD;
	return (text) => {
		if (text === last) return reading;
		last = text;
		reading = parseDate(text, order) ?? BAD;
		return reading;
	};
}

export interface CellForm {
	decimal: DecimalSign;
	dates?: DateOrder;
	/** What a person says that words mean: folded word to a value of the column, '' for blank. */
	words?: Readonly<Record<string, string>>;
	/** Gathers what the numbers say of the decimal sign. */
	evidence?: DecimalEvidence;
}

/** The reader of a column's cells in a file of this form. */
export function cellReader(column: Column, { decimal, dates = 'dmy', words, evidence = new DecimalEvidence() }: CellForm): CellReader {
	switch (column.kind) {
		case 'text':
			return words ? (text) => words[fold(text)] ?? text : (text) => text;
		case 'number':
		case 'integer':
			return boundedReader(column, numberReader(decimal, evidence));
		case 'date':
			return dateReader(dates);
		default:
			return wordReader(lexiconOf(column, words) as Lexicon<number>);
	}
}

/** What a column's cells should hold, in words. */
export function expected(column: Column): Words {
	switch (column.kind) {
		case 'text':
			return { da: 'tekst', en: 'text' };
		case 'number':
			return { da: `tal fra ${column.min} til ${column.max}`, en: `a number from ${column.min} to ${column.max}` };
		case 'integer':
			return { da: `helt tal fra ${column.min} til ${column.max}`, en: `a whole number from ${column.min} to ${column.max}` };
		case 'date':
			return { da: 'en dato, fx 31-12-2025 eller 2025-12-31', en: 'a date such as 31-12-2025 or 2025-12-31' };
		case 'flag':
			return { da: 'ja eller nej', en: 'ja or nej (yes or no)' };
		case 'choice':
			return { da: `en af: ${column.values.join(', ')}`, en: `one of: ${column.values.join(', ')}` };
		case 'ordinal':
			return isVum(column)
				? { da: 'A-E, 0-4 eller ingen, let, moderat, svær, fuldstændig', en: 'A-E, 0-4 or ingen, let, moderat, svær, fuldstændig' }
				: { da: `en af: ${column.values.join(', ')}`, en: `one of: ${column.values.join(', ')}` };
	}
}
