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
 * What the cells of a file say of its decimal sign. A comma anywhere that cannot group thousands (or several groups set apart
 * by dots) makes it `,`; otherwise `.`. A lone `1,234` says comma unless the file has decimal points;
 * where nothing speaks, it is Danish.
 */
export class DecimalEvidence {
	#comma = false;
	#lone = false;
	#point = false;
	#seen = false;
	/** A cell was seen that the sign makes another number of. */
	ambiguous = false;

	see(cell: string): void {
		const text = plain(cell.trim());
		this.#seen ||= text.includes('.') || text.includes(',');
		if (DOTS.test(text)) {
			this.ambiguous = true;
			this.#comma ||= text.indexOf('.') !== text.lastIndexOf('.');
		} else if (COMMAS.test(text)) {
			this.ambiguous = true;
			if (text.indexOf(',') === text.lastIndexOf(',')) this.#lone = true;
			else this.#point = true;
		} else if (COMMA_DECIMAL.test(text)) this.#comma = true;
		else if (POINT_DECIMAL.test(text)) this.#point = true;
	}

	/** A plain decimal comma or point was seen. */
	plain(sign: DecimalSign): void {
		this.#seen = true;
		if (sign === ',') this.#comma = true;
		else this.#point = true;
	}

	get sign(): DecimalSign {
		return !this.#seen || this.#comma || (this.#lone && !this.#point) ? ',' : '.';
	}
}

/**
 * The number that `text` (trimmed) writes in a file whose decimal sign is `sign`; NaN when it is none.
 * With `,`: `1.234` is 1234 and `1.23` is 1.23; with `.`: `1.234` is 1.234 and `1,234` is 1234; `2,5` is 2.5 in both.
 */
export function parseNumber(text: string, sign: DecimalSign): number {
	const cell = plain(text);
	if (/^[+-]?\d+$/.test(cell)) return Number(cell);
	if (SPACES.test(cell)) return Number(cell.replaceAll(' ', ''));
	if (sign === ',' && DOTS.test(cell)) return Number(cell.replaceAll('.', ''));
	if (sign === '.' && COMMAS.test(cell)) return Number(cell.replaceAll(',', ''));
	if (COMMA_DECIMAL.test(cell)) return Number(cell.replace(/[. ]/g, '').replace(',', '.'));
	if (POINT_DECIMAL.test(cell)) return Number(cell.replace(/[, ]/g, ''));
	return NaN;
}

const [ZERO, NINE, COMMA, POINT] = [48, 57, 44, 46];

/**
 * A reader of the cells of one file: `parseNumber` that also gathers `evidence` of the decimal sign.
 * Digits with at most one sign among them, nearly every cell there is, take the short way.
 */
export function numberReader(sign: DecimalSign, evidence: DecimalEvidence): (text: string) => number {
	return (text) => {
		let digits = 0;
		let separator = 0;
		let at = -1;
		for (let index = 0; index < text.length; index++) {
			const code = text.charCodeAt(index);
			if (code >= ZERO && code <= NINE) digits = digits * 10 + code - ZERO;
			else if ((code === COMMA || code === POINT) && at < 0 && index > 0) [separator, at] = [code, index];
			else return slow(text);
		}
		// Whole numbers below 2^53 and powers of ten divide without a second rounding.
		if (text.length > 15 || text.length === 0) return slow(text);
		if (at < 0) return digits;
		const fraction = text.length - at - 1;
		if (fraction === 0 || (fraction === 3 && at <= 3)) return slow(text);
		evidence.plain(separator === COMMA ? ',' : '.');
		return digits / 10 ** fraction;
	};

	function slow(text: string): number {
		evidence.see(text);
		return parseNumber(text, sign);
	}
}
