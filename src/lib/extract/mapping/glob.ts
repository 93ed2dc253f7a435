/** Names of files against a pattern with `*`. Case and æøå against ae oe aa do not matter. */

/** `udtræk/Sager_2026.CSV` and `arkiv.zip › Sager_2026.csv` are `Sager_2026`: the last part of a path, without its extension. */
export const baseOf = (file: string): string => file.replace(/^.*(?:[\\/]|› )/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '');

const folded = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');

/** Whether the base name of `file` fits `pattern`, in which `*` stands for any signs or none. */
export function fits(pattern: string, file: string): boolean {
	const name = folded(baseOf(file));
	const [first = '', ...rest] = folded(pattern).split('*');
	const last = rest.pop();
	if (last === undefined) return name === first;
	if (!name.startsWith(first)) return false;
	let at = first.length;
	for (const part of rest) {
		const found = name.indexOf(part, at);
		if (found < 0) return false;
		at = found + part.length;
	}
	return name.length >= at + last.length && name.endsWith(last);
}
