/** One file for one table: records to typed columns, and a list of every row that cannot be used. */
import type { TableSpec } from '../columns';
import { withEncoding } from '../text/file';
import type { OpenFile } from '../text/file';
import { Guards, guardAll } from './guards';
import { columnLabel } from '../identity/found';
import { matchColumns } from '../mapping/match';
import type { ColumnMatch } from '../mapping/match';
import { Pass } from './pass';
import { UnreadableFile } from '../problems/problem';
import type { Words } from '../problems/problem';
import type { ReadOptions, TableRead } from './read-options';
import { decimalEvidence, recogniseForm } from '../text/recognise-form';
import type { Source } from '../sources/source';

const missingColumns = (names: string): Words => ({ da: `mangler kolonnen ${names}`, en: `lacks the column ${names}` });

function readOpen(spec: TableSpec, file: OpenFile, options: ReadOptions): TableRead {
	const mapped = matchColumns(spec, file.header, options.mapping);
	const newGuards = () => new Guards(file.name, file.header, file.form.headerRow, spec, mapped);
	const guards = newGuards();
	const match = withoutBarred(spec, mapped, guards);
	if (match.missing.length > 0) {
		// An identity stops the import whatever else is wrong.
		guardAll(file);
		throw new UnreadableFile(file.name, missingColumns(match.missing.join(', ')), match.missing, file.header.map((heading, at) => columnLabel(heading, at + 1)));
	}
	const evidence = decimalEvidence(spec, file, match);
	const form = recogniseForm(spec, file, match, evidence);
	const set = { decimal: options.form?.decimal ?? form.decimal, dates: options.form?.dates ?? form.dates };
	const pass = new Pass(spec, file, match, guards, set, evidence, options);
	pass.run();
	if (options.form?.decimal || !evidence.ambiguous || evidence.sign === set.decimal) return pass.result();
	// Later rows have shown another decimal sign than the first ones.
	const again = new Pass(spec, file, match, newGuards(), { ...set, decimal: evidence.sign }, evidence, options);
	again.run();
	return again.result();
}

/** Columns whose heading announces names, addresses and the like are not read. */
function withoutBarred(spec: TableSpec, match: ColumnMatch, guards: Guards): ColumnMatch {
	const positions = new Map([...match.positions].filter(([, { position }]) => !guards.bars(position)));
	return { ...match, positions, missing: spec.columns.filter(({ name, required }) => required && !positions.has(name)).map(({ name }) => name) };
}

/**
 * Reads one file or sheet for one table. Works alike in a browser and in Node.
 * Throws `UnreadableFile` (empty, not text, a required column missing), `IdentityFound`, or the abort reason.
 */
export function readSource(spec: TableSpec, source: Source, options: ReadOptions = {}): TableRead {
	options.signal?.throwIfAborted();
	return withEncoding(source, options.form ?? {}, options.isKnown, (file) => readOpen(spec, file, options));
}
