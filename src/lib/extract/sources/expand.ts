/** What a person drops becomes a list of what can be read: files of text, and sheets of workbooks, out of any archive. */
import { UnreadableFile } from '../problems/problem';
import { openArchive } from './archive';
import type { ArchiveEntry, Budget } from './archive';
import { isMeant } from './entry-name';
import { contentOf, kindOf } from './kind';
import { FAULTS, REFUSALS } from './refusals';
import { ofBytes } from './source';
import type { ByteSource, Source } from './source';
import { readWorkbook } from './workbook';

export interface ExpandOptions {
	/** Opens archives that need one. */
	password?: string;
	/** Told of each file in an archive that cannot be read while others can; without it such a file stops the archive. */
	onRefused?: (refusal: UnreadableFile) => void;
}

interface Expansion extends ExpandOptions {
	budget: Budget;
	/** Archives around. */
	depth: number;
}

/** Bytes that one drop may take once unpacked. */
const MOST_BYTES = 2 * 1024 ** 3;
/** A ZIP file, and one in it. */
const DEEPEST = 1;

async function expandEntries(source: ByteSource, entries: readonly ArchiveEntry[], expansion: Expansion): Promise<Source[]> {
	if (expansion.depth > DEEPEST) throw new UnreadableFile(source.name, FAULTS.nested);
	const sources: Source[] = [];
	const refusals: UnreadableFile[] = [];
	for (const entry of entries.filter(({ path }) => isMeant(path))) {
		const name = `${source.name} › ${entry.path}`;
		try {
			const file = ofBytes(name, await entry.bytes(), entry.lastModified);
			sources.push(...(await expandIn(file, { ...expansion, depth: expansion.depth + 1 })));
		} catch (error) {
			if (!(error instanceof UnreadableFile) || !expansion.onRefused) throw error;
			refusals.push(error);
		}
	}
	if (sources.length === 0) throw refusals[0] ?? new UnreadableFile(source.name, FAULTS.emptyArchive);
	for (const refusal of refusals) expansion.onRefused?.(refusal);
	return sources;
}

async function expandIn(source: ByteSource, expansion: Expansion): Promise<Source[]> {
	const kind = kindOf(source);
	if (kind === 'text') return [source];
	if (kind !== 'zip') throw new UnreadableFile(source.name, REFUSALS[kind]);
	const entries = await openArchive(source, expansion.budget, expansion.password);
	const content = contentOf(entries.map(({ path }) => path));
	if (content === 'workbook') return readWorkbook(source, entries);
	if (content !== 'archive') throw new UnreadableFile(source.name, REFUSALS[content]);
	return expandEntries(source, entries, expansion);
}

/**
 * What can be read of `source`: itself when it is text, the sheets of a workbook, the files of a ZIP file (and of one in it).
 * Recognised by content, not by name. Throws `UnreadableFile`, `PasswordNeeded` and `WrongPassword`.
 */
export function expand(source: ByteSource, options: ExpandOptions = {}): Promise<Source[]> {
	return expandIn(source, { ...options, budget: { left: MOST_BYTES }, depth: 0 });
}
