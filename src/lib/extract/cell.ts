/** What one cell of a column holds. A reader is made once a column and runs on every cell of it. */
import { VUM } from './columns';
import type { Column } from './columns';
import { parseDate } from './date';
import { fold } from './fold';
import { parseNumber } from './number';
import type { DecimalSign } from './number';
import type { Words } from './problem';
import { FLAGS, SEVERITY, indexOf, spelling } from './words';
import type { Lexicon } from './words';

/** The cell is not what the column holds. */
export const BAD = Symbol('bad');
/** The cell is a number outside the column's range. */
export const RANGE = Symbol('range');

/** A stored value (flags as 0 and 1, dates as days, ordinals as index), null for "as blank", or what is wrong. */
export type Reading = string | number | null | typeof BAD | typeof RANGE;
/** Reads a trimmed cell that is not empty. */
export type CellReader = (text: string) => Reading;

const isVum = (column: Column): boolean => column.kind === 'ordinal' && column.values.join() === VUM.join();

/** Columns of words hold few different texts: each is looked up once. */
function wordReader(lexicon: Lexicon<string | number>): CellReader {
	const known = new Map<string, Reading>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const meaning = lexicon.get(fold(text)) ?? BAD;
		const reading = meaning === 'blank' ? null : meaning;
		if (known.size < 1000) known.set(text, reading);
		return reading;
	};
}

function numberReader(column: Column & { kind: 'number' | 'integer' }, sign: DecimalSign): CellReader {
	const { min, max } = column;
	const whole = column.kind === 'integer';
	return (text) => {
		const value = parseNumber(text, sign);
		if (Number.isNaN(value) || (whole && !Number.isInteger(value))) return BAD;
		return value >= min && value <= max ? value : RANGE;
	};
}

/** The reader of a column's cells in a file whose decimal sign is `sign`. */
export function cellReader(column: Column, sign: DecimalSign): CellReader {
	switch (column.kind) {
		case 'text':
			return (text) => text;
		case 'number':
		case 'integer':
			return numberReader(column, sign);
		case 'date':
			return (text) => parseDate(text) ?? BAD;
		case 'flag':
			return wordReader(FLAGS);
		case 'choice':
			return wordReader(spelling(column.values));
		case 'ordinal':
			return wordReader(isVum(column) ? SEVERITY : indexOf(column.values));
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
