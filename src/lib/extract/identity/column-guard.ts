/** One column's cells, looked at as they stream by: a CPR number at once, everything else by what the column as a whole is. */
import { addressOf } from './addresses';
import { eightDigits, holdsEmail, holdsPhone, maybePhone } from './contact';
import { holdsCpr } from './cpr';
import { announcedBy } from './headings';
import type { IdentityKind } from './kind';
import { isName } from './names';
import { NineDigits } from './nine-digits';
import { AT, CHAIN, DIGIT, EIGHT, LETTER, LINE, NINE, PLUS, SPACE, WORDS_12, WORDS_8, scan } from './scan';

/** `id`: ids of the contract; `text`: its other texts (tilbud, center, niveau, enhed); `unknown`: columns that the contract does not have. */
export type ColumnRole = 'id' | 'text' | 'unknown';

export interface Verdict {
	kind: IdentityKind;
	/** The first row that shows it. */
	row: number;
	/** How many cells show it. */
	cells: number;
}

const MARKS = ['name', 'full', 'bare', 'place', 'long', 'email', 'phone', 'maybePhone'] as const;
type Mark = (typeof MARKS)[number];
const bit = Object.fromEntries(MARKS.map((mark, at) => [mark, 1 << at])) as Record<Mark, number>;

const REMEMBERED = 256;
const TRIED = 2048;

/** Feed it every trimmed cell that is not empty, then ask for the verdict. It keeps no cells of columns that hardly repeat. */
export class ColumnGuard {
	readonly #role: ColumnRole;
	/** Whether the heading announces telephone numbers, once a cell has raised the question. */
	#phones: boolean | undefined;
	readonly #nine = new NineDigits();
	#cells = 0;
	readonly #counts = new Uint32Array(MARKS.length);
	readonly #rows = new Uint32Array(MARKS.length);
	/** Marks of words seen before; null once it has proved useless. */
	#known: Map<string, number> | null = new Map();
	#tries = 0;
	#hits = 0;

	constructor(
		readonly heading: string,
		{ role = 'unknown' }: { role?: ColumnRole } = {}
	) {
		this.#role = role;
	}

	/** Looks at one cell; true when it holds a CPR number. */
	see(cell: string, row: number): boolean {
		this.#cells++;
		if (cell.length < 6) return false;
		const known = this.#recall(cell);
		if (known !== undefined) {
			if (known !== 0) this.#tally(known, row);
			return false;
		}
		const traits = scan(cell);
		if (traits & CHAIN && holdsCpr(cell)) return true;
		if (traits & NINE) this.#nine.see(cell, row);
		const marks = this.#marks(cell, traits);
		if (!(traits & NINE) && this.#known && this.#known.size < REMEMBERED && cell.length <= 60) this.#known.set(cell, marks);
		if (marks !== 0) this.#tally(marks, row);
		return false;
	}

	/** After the last cell: what the column is, or null. `cpr` are numbers that lost their leading zero. */
	verdict(): Verdict | null {
		const text = this.#role === 'text';
		if (this.#nine.areCpr()) return { kind: 'cpr', row: this.#nine.row, cells: this.#nine.possible };
		return (
			this.#share('name', ['name'], 0.3) ??
			this.#share('address', text ? ['full'] : ['full', 'bare', 'place'], 0.3) ??
			// Homes are named after their street, so where homes are expected most cells must be addresses.
			this.#share('address', ['full', 'bare'], 0.6) ??
			this.#share('free_text', ['long'], text ? 0.3 : 0.05) ??
			this.#share('email', ['email'], 0, 1) ??
			this.#share('phone', ['phone'], 0, 1) ??
			this.#share('phone', ['phone', 'maybePhone'], 0.3)
		);
	}

	#recall(cell: string): number | undefined {
		if (this.#known === null) return undefined;
		const marks = this.#known.get(cell);
		if (marks !== undefined) this.#hits++;
		if (++this.#tries === TRIED && this.#hits * 2 < TRIED) this.#known = null;
		return marks;
	}

	#marks(cell: string, traits: number): number {
		let marks = 0;
		if (traits & AT && holdsEmail(cell)) marks |= bit.email;
		const phones = traits & EIGHT && (this.#phones ??= announcedBy(this.heading) === 'phone');
		if (traits & EIGHT && (phones || traits & (SPACE | PLUS | LETTER) || cell.length === 12)) {
			if (holdsPhone(cell) || (phones && eightDigits(cell))) marks |= bit.phone;
			else if (maybePhone(cell)) marks |= bit.maybePhone;
		}
		// Ids and texts of the contract are named at length at times.
		const long = this.#role === 'text' ? traits & WORDS_12 || cell.length > 120 : traits & WORDS_8 || cell.length > 80;
		if (long || traits & LINE) marks |= bit.long;
		if (traits & LETTER && cell.length <= 100 && (traits & SPACE || cell.includes(','))) {
			if (traits & DIGIT) {
				const address = addressOf(cell);
				if (address) marks |= bit[address];
			} else if (isName(cell)) marks |= bit.name;
		}
		return marks;
	}

	#tally(marks: number, row: number): void {
		for (let at = 0; at < MARKS.length; at++)
			if (marks & (1 << at)) {
				if (this.#counts[at] === 0) this.#rows[at] = row;
				this.#counts[at]!++;
			}
	}

	/** The verdict `kind` when at least `share` of the cells, and at least three (all, in a short unknown column), show one of `marks`. */
	#share(kind: IdentityKind, marks: readonly Mark[], share: number, least = this.#role === 'unknown' ? Math.min(3, this.#cells) : 3): Verdict | null {
		const shown = marks.map((mark) => MARKS.indexOf(mark)).filter((at) => this.#counts[at]! > 0);
		const cells = shown.reduce((sum, at) => sum + this.#counts[at]!, 0);
		if (cells === 0 || cells < least || cells < share * this.#cells) return null;
		return { kind, row: Math.min(...shown.map((at) => this.#rows[at]!)), cells };
	}
}
