/** What is in a file that the user names: itself, the sheets of a workbook, or the entries of an archive. */
import { holdsIdentity, nameHoldsIdentity } from '../lib/extract/identity/cpr';
import { IdentityFound } from '../lib/extract/identity/found';
import type { UnreadableFile } from '../lib/extract/problems/problem';
import { expand } from '../lib/extract/sources/expand';
import type { ByteSource, Source } from '../lib/extract/sources/source';

export interface Parts {
	sources: Source[];
	/** What in an archive cannot be read while the rest can. */
	refused: UnreadableFile[];
}

/** Throws `IdentityFound` when the name of the file or of a part holds a CPR number, and what `expand` throws. */
export async function partsOf(file: ByteSource): Promise<Parts> {
	if (nameHoldsIdentity(file.name)) throw new IdentityFound(file.name, 0, '', 0);
	const refused: UnreadableFile[] = [];
	const sources = await expand(file, { onRefused: (one) => refused.push(one) });
	// A folder of the archive is a part of the name too.
	if ([...sources, ...refused.map(({ file: name }) => ({ name }))].some(({ name }) => holdsIdentity(name))) throw new IdentityFound(`${file.name} › ***`, 0, '', 0);
	return { sources, refused };
}

/** The name of a part within its file; null for what is the whole file, or the only sheet of it. */
export const partName = ({ name: file }: ByteSource, { name }: Source): string | null => (name === file ? null : name.slice(`${file} › `.length));
