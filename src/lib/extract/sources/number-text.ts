/** Numbers as text, with a decimal point, without grouping or exponent. */

const EXPONENT = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/;

function withoutExponent(text: string): string {
	const parts = EXPONENT.exec(text);
	if (!parts) return text;
	const [, sign = '', whole = '', fraction = '', power] = parts;
	const digits = whole + fraction;
	const point = 1 + Number(power);
	if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
	return point >= digits.length ? sign + digits.padEnd(point, '0') : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The number that a cell stores, to the 15 digits that Excel shows: `2.4000000000000004` is `2.4`. Text that is no number stays. */
export function numberText(stored: string): string {
	const number = Number(stored);
	if (!Number.isFinite(number) || stored.trim() === '') return stored;
	const text = String(number);
	// Never `stored` itself: a piece of a long text keeps all of it in memory.
	if (text.length <= 15 && !text.includes('e')) return text;
	return withoutExponent(String(Number(number.toPrecision(15))));
}
