/** "Husk på denne computer": the extract that is loaded, kept in this browser's own files and opened again. */
import { specOf } from '../extract/columns';
import type { TableName } from '../extract/columns';
import type { Extract, ExtractedTable } from '../extract/extracted';
import type { ProblemGroup } from '../extract/problems/problem';
import type { Localized } from '../rules/localized';
import { StoreFull, StoreUnavailable, clear, onChange, open, save, usage } from '../store/store';
import { fromArrowFile, toArrowFile } from '../tables/arrow-file';
import type { OwnData } from './own-data';

/** `off`: nothing is kept on this computer. `bytes`: the room it takes; null until that is known. */
export type SaveState = { kind: 'off' } | { kind: 'saving'; share: number } | { kind: 'saved'; at: Date; bytes: number | null } | { kind: 'error'; reason: Localized };

const VERSION = 1;

interface Meta {
	version: number;
	loadedAt: string;
	pseudonyms: boolean;
	tables: Partial<Record<TableName, Pick<ExtractedTable, 'files' | 'rowsIn' | 'rowsUsed' | 'blanks'>>>;
	problems: (Omit<ProblemGroup, 'rows'> & { rows: number[] })[];
}

const BROKEN: Localized = {
	da: 'De gemte data kan ikke åbnes: de er beskadiget eller fra en anden udgave af siden. Indlæs filerne igen.',
	en: 'The saved data cannot be opened: they are damaged or from another version of the site. Load the files again.'
};

function contentOf({ extract, loadedAt }: OwnData): { meta: Meta; files: { name: string; bytes: Uint8Array }[] } {
	const tables = Object.entries(extract.tables);
	return {
		meta: {
			version: VERSION,
			loadedAt: loadedAt.toISOString(),
			pseudonyms: extract.pseudonyms,
			tables: Object.fromEntries(tables.map(([name, { files, rowsIn, rowsUsed, blanks }]) => [name, { files, rowsIn, rowsUsed, blanks }])),
			problems: extract.problems.map((group) => ({ ...group, rows: [...group.rows] }))
		},
		files: tables.map(([name, { table, origin }]) => ({ name: `${name}.arrow`, bytes: toArrowFile(table, origin) }))
	};
}

/** Throws when the content is not what this version of the product wrote. */
function dataOf(meta: Meta, files: readonly { name: string; bytes: Uint8Array }[]): OwnData {
	if (meta.version !== VERSION) throw new Error(`version ${meta.version}`);
	const tables = Object.entries(meta.tables).map(([name, about]) => {
		const file = files.find((each) => each.name === `${name}.arrow`);
		if (!file) throw new Error(`${name}.arrow is missing`);
		return [name, { ...about, ...fromArrowFile(specOf(name as TableName), file.bytes) }] as const;
	});
	const extract: Extract = {
		tables: Object.fromEntries(tables),
		problems: meta.problems.map((group) => ({ ...group, rows: Int32Array.from(group.rows) })),
		pseudonyms: meta.pseudonyms
	};
	return { extract, loadedAt: new Date(meta.loadedAt) };
}

class Remembered {
	/** What is loaded is kept, from now on too. */
	on = $state(false);
	state = $state.raw<SaveState>({ kind: 'off' });
	#saving: AbortController | null = null;

	/** The data that were kept, or null. What cannot be opened is told in `state`. */
	async restore(): Promise<OwnData | null> {
		try {
			const opened = await open();
			if (opened.kind === 'none') return null;
			if (opened.kind === 'broken') throw new Error('broken');
			const data = dataOf(opened.saved.meta as Meta, opened.saved.files);
			this.on = true;
			this.#saved(new Date(opened.saved.savedAt));
			return data;
		} catch {
			this.state = { kind: 'error', reason: BROKEN };
			return null;
		}
	}

	/** Keeps `data` in place of what was kept before, which stays until the new is whole. */
	async keep(data: OwnData): Promise<void> {
		this.#saving?.abort();
		const saving = (this.#saving = new AbortController());
		this.state = { kind: 'saving', share: 0 };
		try {
			await save(contentOf(data), { signal: saving.signal, onProgress: (share) => !saving.signal.aborted && (this.state = { kind: 'saving', share }) });
			if (!saving.signal.aborted) this.#saved(new Date());
		} catch (error) {
			if (saving.signal.aborted) return;
			this.state = { kind: 'error', reason: reasonOf(error) };
		}
	}

	/** Nobody waits for the size. */
	#saved(at: Date): void {
		const state = (this.state = { kind: 'saved', at, bytes: null });
		usage().then(
			(bytes) => this.state === state && (this.state = { ...state, bytes }),
			() => undefined
		);
	}

	/** Removes what was kept. */
	async forget(): Promise<void> {
		this.#saving?.abort();
		this.on = false;
		this.state = { kind: 'off' };
		try {
			await clear();
		} catch (error) {
			if (!(error instanceof StoreUnavailable)) throw error;
		}
	}

	/** Follows what other tabs do with what is kept. */
	follow(listener: (change: 'saved' | 'cleared') => void): () => void {
		return onChange((change) => {
			if (change === 'cleared') Object.assign(this, { on: false, state: { kind: 'off' } });
			listener(change);
		});
	}
}

function reasonOf(error: unknown): Localized {
	if (error instanceof StoreFull || error instanceof StoreUnavailable) return error.reason;
	return { da: 'Der kunne ikke gemmes på denne computer. Data er stadig indlæst.', en: 'Nothing could be saved on this computer. The data are still loaded.' };
}

export const remembered = new Remembered();
