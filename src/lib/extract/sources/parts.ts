/** The parts of an Office file and how they point to each other. */
import type { ArchiveEntry } from './archive';
import { DamagedXml, readXml } from './xml';
import type { XmlReader } from './xml';

export interface Relationship {
	/** The last word of its type: `worksheet`, `styles`. */
	type: string;
	/** Path of the part it points to. */
	target: string;
}

/** The path that `target` names, seen from the part at `from`. */
export function resolvePart(from: string, target: string): string {
	const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
	for (const step of target.replaceAll('\\', '/').split('/')) {
		if (step === '..') path.pop();
		else if (step !== '.' && step !== '') path.push(step);
	}
	return path.join('/');
}

export class Parts {
	private readonly entries: Map<string, ArchiveEntry>;

	constructor(entries: readonly ArchiveEntry[]) {
		this.entries = new Map(entries.map((entry) => [entry.path.toLowerCase(), entry]));
	}

	/** Reads the part at `path`. Throws `DamagedXml` when it is not there or no XML. */
	async read(path: string, reader: XmlReader): Promise<void> {
		const entry = this.entries.get(path.toLowerCase());
		if (!entry) throw new DamagedXml();
		await readXml(entry.text, reader);
	}

	/** What the part at `path` ('' for the file as a whole) points to, by id. */
	async relationships(path: string): Promise<Map<string, Relationship>> {
		const found = new Map<string, Relationship>();
		const cut = path.lastIndexOf('/') + 1;
		await this.read(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`, {
			open(name, attributes, decode) {
				if (name !== 'Relationship') return;
				const { Id, Type, Target } = attributes();
				if (Id && Type && Target) found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: resolvePart(path, decode(Target)) });
			}
		});
		return found;
	}
}
