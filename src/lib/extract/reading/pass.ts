/** One pass over an open file: records to the columns of a table. */
import { BAD, cellReader } from '../cells/cell';
import { BLOCK, ColumnReader } from './column-reader';
import type { Compute, Slice } from './column-reader';
import type { Column, TableSpec } from '../columns';
import { joined } from '../table/concat';
import { parseDate } from '../cells/date';
import type { FileRead } from '../extracted';
import type { OpenFile } from '../text/file';
import { fold } from '../text/fold';
import type { Form } from '../form';
import type { Guards } from './guards';
import { columnLabel } from '../identity/found';
import { computation } from '../mapping/compute';
import type { ColumnMatch, Place } from '../mapping/match';
import { numberReader, parseNumber } from '../cells/number';
import type { DecimalEvidence } from '../cells/number';
import { UnreadableFile } from '../problems/problem';
import type { Words } from '../problems/problem';
import { ProblemList } from '../problems/problem-list';
import type { ReadOptions, TableRead } from './read-options';
import type { Block } from '../text/records';
import { isData, isWhole } from '../text/shape';
import type { TypedColumn } from '../table/table';
import { textColumn } from '../table/text-column';

const WORDS = {
	identified: (name: string): Words => ({ da: `kolonnen ${name} rummer oplysninger om personer og kan ikke læses; lav udtrækket igen med koder i stedet`, en: `the column ${name} holds information about persons and cannot be read; make the extract again with codes instead` }),
	notMeant: (heading: string, words: string): Words => ({ da: `en række, hvor ${heading} er ${words}`, en: `a row whose ${heading} is ${words}` }),
	duplicateHeader: { da: 'én kolonne med dette navn; den første er brugt', en: 'one column of this name; the first was used' }
};

const today = (): number => Math.floor(Date.now() / 86_400_000);

/** The reading of one open file in one form. */
export class Pass {
	readonly problems: ProblemList;
	rowsIn = 0;
	rowsUsed = 0;
	#whole = true;
	readonly #readers: ColumnReader[];
	readonly #rows: Int32Array[] = [];
	readonly #required: number;
	/** Position of the column that tells rows of the table from others; -1 without. */
	readonly #meant: number;
	readonly #shaped = new Uint8Array(BLOCK);
	readonly #keep = new Uint8Array(BLOCK);

	constructor(
		readonly spec: TableSpec,
		readonly file: OpenFile,
		readonly match: ColumnMatch,
		readonly guards: Guards,
		readonly form: Pick<Form, 'decimal' | 'dates'>,
		/** What the first rows say of the decimal sign; all that follow are added. */
		readonly evidence: DecimalEvidence,
		readonly options: ReadOptions
	) {
		this.problems = new ProblemList(file.name, spec.name);
		this.#required = spec.columns.filter(({ required }) => required).length;
		this.#meant = options.only ? file.header.findIndex((heading) => fold(heading) === fold(options.only?.from ?? '')) : -1;
		for (const column of match.duplicates) this.problems.add({ column, code: 'duplicate_header', expected: WORDS.duplicateHeader, drops: false }, file.form.headerRow);
		this.#readers = spec.columns.map((column) => this.#reader(column));
	}

	#reader(column: Column): ColumnReader {
		const { form, options, evidence, problems } = this;
		const place = this.match.positions.get(column.name);
		const read = cellReader(column, { ...form, words: options.words?.[column.name], evidence });
		return new ColumnReader({ column, position: place?.position ?? null, read, compute: place?.by && this.#compute(column, place.by), by: place?.by, problems, repeated: options.repeated });
	}

	#compute(column: Column, by: NonNullable<Place['by']>): Compute {
		const { form, options } = this;
		if (by === 'case') return (text) => options.citizenOf?.(text) ?? BAD;
		const readDate = (text: string): number | null => parseDate(text, form.dates);
		const readNumber = by === 'hours_month' ? numberReader(form.decimal, this.evidence) : (text: string) => parseNumber(text, form.decimal);
		const compute = computation(by, column, { date: options.date ?? today(), readDate, readNumber });
		const assessed = this.match.positions.get('vurderingsdato')?.position;
		return (text, cells) => compute(text, assessed === undefined ? null : readDate((cells[assessed] ?? '').trim()));
	}

	/** Reads all records. Throws `IdentityFound`, `WrongEncoding`, or the abort reason. */
	run(): void {
		const { file, options } = this;
		const limit = options.limit ?? Infinity;
		for (const block of file.blocks()) {
			const first = block.rows.findIndex((row) => row > file.form.headerRow);
			const data = first < 0 ? block.cells.length : first;
			for (let at = 0; at < data; at++) if (block.rows[at] !== file.form.headerRow) this.guards.seeLoose(block.cells[at] ?? [], block.rows[at] ?? 0);
			for (let from = data; from < block.cells.length; from += BLOCK) this.#slice(block, from, Math.min(from + BLOCK, block.cells.length));
			options.onProgress?.(this.rowsIn, file.size === 0 ? 1 : Math.min(1, (block.bytes || (block.rows.at(-1) ?? 0)) / file.size));
			options.signal?.throwIfAborted();
			if (this.rowsIn < limit) continue;
			this.#whole = false;
			return;
		}
	}

	#slice({ cells, rows, broken }: Block, from: number, to: number): void {
		this.guards.see(cells, rows, from, to);
		const count = to - from;
		const [shaped, keep] = [this.#shaped, this.#keep];
		for (let at = 0; at < count; at++) shaped[at] = keep[at] = this.#isRow(cells[from + at] ?? [], rows[from + at] ?? 0, broken) ? 1 : 0;
		const slice: Slice = { cells, rows, from, to, keep, shaped };
		for (const reader of this.#readers) reader.readSlice(slice);
		for (const reader of this.#readers) reader.commit(keep, count);
		const used = new Int32Array(count);
		let end = 0;
		for (let at = 0; at < count; at++) if (keep[at]) used[end++] = rows[from + at] as number;
		this.#rows.push(used.slice(0, end));
		this.rowsIn += count;
		this.rowsUsed += end;
	}

	#isRow(cells: readonly string[], row: number, broken: ReadonlySet<number>): boolean {
		const { problems, file } = this;
		return (broken.has(row) || isData(cells, row, this.#required, problems)) && isWhole(cells, row, file.header.length, broken, problems) && this.#isMeant(cells, row);
	}

	#isMeant(cells: readonly string[], row: number): boolean {
		const { only } = this.options;
		if (!only || this.#meant < 0 || only.is.includes(fold((cells[this.#meant] ?? '').trim()))) return true;
		this.problems.add({ column: '', code: 'not_meant', expected: WORDS.notMeant(only.from, only.is.join(', ')), severity: 'note', drops: true }, row);
		return false;
	}

	/** What was read. Throws `IdentityFound`, and `UnreadableFile` when a required column must not be kept. */
	result(): TableRead {
		const { spec, file, match, rowsUsed } = this;
		const dropped = this.guards.dropped();
		const columns: Record<string, TypedColumn> = {};
		const blank: Record<string, Uint8Array> = {};
		for (const reader of this.#readers) {
			const { name, required } = reader.column;
			const taken = reader.take(rowsUsed);
			const position = match.positions.get(name)?.position;
			const isDropped = reader.column.kind === 'text' && dropped.some(({ at }) => at === position);
			// Ids are needed to tell rows apart: they are replaced, not left out (see `pseudonyms`).
			if (isDropped && required && !name.endsWith('_id')) throw new UnreadableFile(file.name, WORDS.identified(name));
			const isEmptied = isDropped && !required;
			columns[name] = isEmptied ? textColumn(new Array<null>(rowsUsed).fill(null)) : taken.column;
			blank[name] = isEmptied ? new Uint8Array(rowsUsed).fill(1) : taken.blank;
		}
		const rows = joined([new Int32Array(0), ...this.#rows]);
		const header = file.header.map((heading, at) => columnLabel(heading, at + 1));
		const unused = new Set(match.unknown);
		const read: FileRead = {
			file: file.name,
			table: spec.name,
			form: { ...file.form, ...this.form },
			lineEnd: file.lineEnd,
			sheet: file.sheet,
			header,
			origins: Object.fromEntries([...match.positions].map(([name, { position, by }]) => [name, { from: header[position] ?? '', ...(by ? { by } : {}) }])),
			unknownColumns: header.filter((label, at) => unused.has(file.header[at] ?? '') && !dropped.some((column) => column.at === at) && label !== ''),
			dropped: dropped.map(({ heading, columnNumber, kind, column }) => ({ heading, columnNumber, kind, column })),
			rowsIn: this.rowsIn,
			rowsUsed
		};
		return { table: { spec, rows: rowsUsed, columns }, read, problems: this.problems.groups, rows, blank, whole: this.#whole };
	}
}
