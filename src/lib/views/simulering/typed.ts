/** Numbers as people type them into the simulation. Pure. */
import type { Locale } from '../../rules/localized';
import { typedNumber } from '../overblik/choices';

export interface Bounds {
	/** Least and most, included. */
	min?: number;
	max?: number;
	/** Whole numbers only. */
	whole?: boolean;
}

/** The number in `text`, with a minus where `min` is below nought; null when it is none or out of bounds. */
export function typedWithin(text: string, { min = 0, max = Infinity, whole = false }: Bounds, locale: Locale): number | null {
	const negative = min < 0 && /^\s*[-−]/.test(text);
	const size = typedNumber(negative ? text.replace(/[-−]/, '') : text, locale);
	if (size === null) return null;
	const value = negative ? -size : size;
	return value < min || value > max || (whole && !Number.isInteger(value)) ? null : value;
}
