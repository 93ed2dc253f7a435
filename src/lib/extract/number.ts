/** Numbers as Danish and English systems write them. */

export type DecimalSign = ',' | '.';

const DOTS = /^[+-]?\d{1,3}(?:\.\d{3})+$/;
const COMMAS = /^[+-]?\d{1,3}(?:,\d{3})+$/;
const COMMA_DECIMAL = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+),\d+$/;
const POINT_DECIMAL = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)\.\d+$/;
const SPACES = /^[+-]?\d{1,3}(?: \d{3})+$/;

/** Signs that Excel and people put in numbers: no-break spaces and the real minus. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ').replace('\u2212', '-');

/**
 * The decimal sign of a file, from the cells of its number columns: a comma anywhere that cannot group thousands
 * (or several groups set apart by dots) makes it `,`; otherwise `.`. A lone `1,234` says comma unless the file has decimal points.
 */
export function decimalSign(cells: Iterable<string>): DecimalSign {
	let comma = false;
	let lone = false;
	let point = false;
	for (const cell of cells) {
		const text = plain(cell.trim());
		if (DOTS.test(text)) comma ||= text.indexOf('.') !== text.lastIndexOf('.');
		else if (COMMAS.test(text)) {
			if (text.indexOf(',') === text.lastIndexOf(',')) lone = true;
			else point = true;
		} else if (COMMA_DECIMAL.test(text)) comma = true;
		else if (POINT_DECIMAL.test(text)) point = true;
	}
	return comma || (lone && !point) ? ',' : '.';
}

/**
 * The number that `text` (trimmed) writes in a file whose decimal sign is `sign`; NaN when it is none.
 * With `,`: `1.234` is 1234 and `1.23` is 1.23; with `.`: `1.234` is 1.234 and `1,234` is 1234; `2,5` is 2.5 in both.
 */
export function parseNumber(text: string, sign: DecimalSign): number {
	if (text.length < 16 && /^\d+$/.test(text)) return Number(text);
	const cell = plain(text);
	if (/^[+-]?\d+$/.test(cell)) return Number(cell);
	if (SPACES.test(cell)) return Number(cell.replaceAll(' ', ''));
	if (sign === ',' && DOTS.test(cell)) return Number(cell.replaceAll('.', ''));
	if (sign === '.' && COMMAS.test(cell)) return Number(cell.replaceAll(',', ''));
	if (COMMA_DECIMAL.test(cell)) return Number(cell.replace(/[. ]/g, '').replace(',', '.'));
	if (POINT_DECIMAL.test(cell)) return Number(cell.replace(/[, ]/g, ''));
	return NaN;
}
