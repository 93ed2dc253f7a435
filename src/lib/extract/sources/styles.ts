/** The styles of a workbook, as far as they change how a number reads. */
import { builtInFormat, spellerOf } from './number-format';
import type { Speller } from './number-format';
import type { XmlReader } from './xml';

/** Reads `styles.xml`; `spellers` gives how each style of cell spells its numbers, in the order cells name them. */
export function styleReader(date1904: boolean): XmlReader & { spellers(): Speller[] } {
	const formats = new Map<number, string>();
	const ids: number[] = [];
	let within = '';
	return {
		open(name, attributes, decode) {
			if (name === 'numFmts' || name === 'cellXfs') within = name;
			else if (name === 'numFmt' && within === 'numFmts') {
				const { numFmtId, formatCode } = attributes();
				formats.set(Number(numFmtId), decode(formatCode ?? ''));
			} else if (name === 'xf' && within === 'cellXfs') ids.push(Number(attributes().numFmtId ?? 0));
		},
		close(name) {
			if (name === within) within = '';
		},
		spellers: () => ids.map((id) => spellerOf(formats.get(id) ?? builtInFormat(id), date1904))
	};
}
