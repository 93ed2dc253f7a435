/** Files of one name from several folders: plans and problems know a file by its name. */
import type { Source } from './source';

/** `sources` in their order; the second of a name becomes `name (2)`. */
export function withDistinctNames(sources: readonly Source[]): Source[] {
	const taken = new Set<string>();
	return sources.map((source) => {
		let name = source.name;
		for (let n = 2; taken.has(name); n++) name = `${source.name} (${n})`;
		taken.add(name);
		return name === source.name ? source : { ...source, name };
	});
}
