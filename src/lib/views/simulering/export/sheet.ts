/** A sheet as both the workbook and the CSV take it: typed cells under one row of headings. Pure. */

/** What a cell holds. Kroner with øre, hours a week, shares 0-1, dates `YYYY-MM-DD`; null is blank: not known, or does not apply. */
export type Cell = { kind: 'text' | 'date'; value: string } | { kind: NumberKind; value: number } | null;
export type NumberKind = 'whole' | 'year' | 'kroner' | 'hours' | 'share' | 'number';

export type SheetId = 'sammendrag' | 'indsats' | 'grupper' | 'funktion' | 'bevaegelser' | 'aar' | 'maaneder' | 'aendringer' | 'antagelser' | 'kvittering';

export interface Row {
	cells: Cell[];
	/** A total or a heading among the rows. */
	strong?: true;
}

export interface Sheet {
	id: SheetId;
	/** At most 31 characters, none of `[]:*?/\`. */
	name: string;
	/** Sentences above the headings. */
	intro: string[];
	head: string[];
	rows: Row[];
}

type Known = number | null | undefined;
const number = (kind: NumberKind) => (value: Known): Cell => (value == null ? null : { kind, value });

export const text = (value: string | null | undefined): Cell => (value ? { kind: 'text', value } : null);
export const date = (value: string | null | undefined): Cell => (value ? { kind: 'date', value } : null);
export const whole = number('whole');
export const year = number('year');
export const hours = number('hours');
export const share = number('share');
export const plain = number('number');
/** Rounded to the øre. */
export const kroner = (value: Known): Cell => (value == null ? null : { kind: 'kroner', value: Math.round(value * 100) / 100 + 0 });
export const ofOere = (oere: Known): Cell => kroner(oere == null ? null : oere / 100);

/** Kroner added up in whole øre; null where none is known. */
export function sumKroner(values: readonly Known[]): number | null {
	const known = values.filter((value) => value != null);
	return known.length ? known.reduce((sum, kr) => sum + Math.round(kr * 100), 0) / 100 : null;
}

/** `to` minus `from` of one kind of number; blank where either is not known. */
export function difference(to: Cell, from: Cell): Cell {
	if (!to || !from || typeof to.value !== 'number' || typeof from.value !== 'number') return null;
	const value = to.value - from.value;
	return to.kind === 'kroner' ? kroner(value) : { kind: to.kind as NumberKind, value };
}

/** Excel holds 32,767 characters in a cell; a longer text goes on in the next. */
export function pieces(long: string, most = 32_000): string[] {
	const found: string[] = [];
	for (let at = 0; at < long.length; ) {
		const end = at + most;
		const inPair = end < long.length && /[\uD800-\uDBFF]/.test(long[end - 1]!);
		found.push(long.slice(at, inPair ? end - 1 : end));
		at = inPair ? end - 1 : end;
	}
	return found;
}
