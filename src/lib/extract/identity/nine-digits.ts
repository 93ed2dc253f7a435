/** CPR numbers whose leading zero a spreadsheet has eaten: told by the whole column, for one in eight nine-digit numbers looks like one. */
import { modulus11, possibleDate } from './cpr-number';

const NINE = /^\d{5}[-\u2013 ]?\d{4}$/;

/** The cells of one column that are nine digits, a dash before the last four or not. */
export class NineDigits {
	/** Cells of nine digits, and those among them that are possible dates with a zero in front. */
	#seen = 0;
	possible = 0;
	/** First row of a possible one. */
	row = 0;
	#checked = false;
	#first = '';
	#severalStarts = false;
	#severalNumbers = false;

	see(cell: string, row: number): void {
		if (!NINE.test(cell)) return;
		this.#seen++;
		const digits = `0${cell.replace(/\D/g, '')}`;
		if (!possibleDate(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4, 6)))) return;
		if (this.possible++ === 0) {
			this.row = row;
			this.#first = digits;
		}
		this.#checked ||= modulus11(digits);
		this.#severalNumbers ||= digits !== this.#first;
		this.#severalStarts ||= digits.slice(0, 4) !== this.#first.slice(0, 4);
	}

	/** Whether the column holds CPR numbers: at least half are possible, and three of them or a check digit. Running numbers, which all begin alike, are not. */
	areCpr(): boolean {
		if (this.possible === 0 || this.possible * 2 < this.#seen) return false;
		if (this.#severalNumbers && !this.#severalStarts && this.possible >= 3) return false;
		return this.possible >= 3 || this.#checked;
	}
}
