/** Presets and mappings that this person has made, kept in the browser. They hold headings and columns, never a cell. */
import { PRESETS } from '../extract/mapping/built-in';
import { loadPreset, readPreset } from '../extract/mapping/load-preset';
import type { Preset } from '../extract/mapping/preset';
import { readMemory, remember, writeMemory } from '../extract/mapping/remembered';
import type { Memory } from '../extract/mapping/remembered';
import type { FilePlan } from '../extract/plan';

const PRESET_KEY = 'indsatstrappen.presets';
const MEMORY_KEY = 'indsatstrappen.mappings';

/** Storage may be shut off: then nothing is remembered. */
const stored = (key: string): string | null => {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
};
const store = (key: string, text: string | null): void => {
	try {
		if (text === null) localStorage.removeItem(key);
		else localStorage.setItem(key, text);
	} catch {
		// Full or shut off: what was made still holds until the page is closed.
	}
};

function storedPresets(): Preset[] {
	try {
		const list: unknown = JSON.parse(stored(PRESET_KEY) ?? '[]');
		return Array.isArray(list) ? list.flatMap((each) => { try { return [loadPreset(each)]; } catch { return []; } }) : [];
	} catch {
		return [];
	}
}

class OwnPresets {
	/** The person's own, the newest first. */
	own = $state.raw<Preset[]>(storedPresets());
	memory = $state.raw<Memory>(readMemory(stored(MEMORY_KEY)));

	/** Own presets go before those that ship. */
	get all(): Preset[] {
		return [...this.own, ...PRESETS];
	}

	/** Adds a preset, in place of one with the same id. */
	add(preset: Preset): void {
		this.#keep([preset, ...this.own.filter(({ id }) => id !== preset.id)]);
	}

	/** Adds the preset in the text of a file. Throws `InvalidPreset`. */
	addText(text: string): Preset {
		const preset = readPreset(text);
		this.add(preset);
		return preset;
	}

	delete(id: string): void {
		this.#keep(this.own.filter((preset) => preset.id !== id));
	}

	/** Remembers each column that `now` reads from another heading than `before` did. */
	rememberMapping(before: FilePlan, now: FilePlan): void {
		for (const table of now.tables)
			for (const [column, origin] of Object.entries(now.mapping?.[table] ?? {})) {
				const old = before.mapping?.[table]?.[column];
				if (origin && (origin.from !== old?.from || origin.by !== old?.by)) this.memory = remember(this.memory, table, column, origin);
			}
		store(MEMORY_KEY, writeMemory(this.memory));
	}

	forgetAll(): void {
		this.own = [];
		this.memory = readMemory(null);
		store(PRESET_KEY, null);
		store(MEMORY_KEY, null);
	}

	#keep(presets: Preset[]): void {
		this.own = presets;
		store(PRESET_KEY, JSON.stringify(presets));
	}
}

export const ownPresets = new OwnPresets();
