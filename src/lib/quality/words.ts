/** Sentences about counts, in Danish and English. Pure. */
import type { Words } from '../extract/problems/problem';

const NBSP = '\u00a0';

const grouped = (n: number, sign: string): string => String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, sign);

/** A whole number: `1.234` and `1,234`. */
export const whole = (n: number): Words => ({ da: grouped(n, '.'), en: grouped(n, ',') });

/** A share (0-1) as percent. Never says 0 of some, nor 100 of fewer than all: those have a decimal. */
export function percent(share: number): Words {
	const exact = share * 100;
	const rounded = Math.round(exact);
	const shown = (rounded === 0 && exact > 0) || (rounded === 100 && exact < 100) ? Math.min(99.9, Math.max(0.1, Math.round(exact * 10) / 10)) : rounded;
	return { da: `${String(shown).replace('.', ',')}${NBSP}%`, en: `${shown}%` };
}

/** `one` or `many`, by `n`; `#` in it becomes the figure. */
export function counted(n: number, one: Words, many: Words): Words {
	const words = n === 1 ? one : many;
	const figure = whole(n);
	return { da: words.da.replace('#', figure.da), en: words.en.replace('#', figure.en) };
}

/** `a`, `a og b`, `a, b og c`. Clauses that have commas of their own need `clauses`. */
export function joined(items: readonly string[], and: string): string {
	return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

/** Main clauses in a row: `a`, `a, og b`, `a, b, og c`. */
export function clauses(items: readonly string[], and: string): string {
	return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')}, ${and} ${items.at(-1)}`;
}
