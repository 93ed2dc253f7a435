import type { Files, Writer } from '../../src/lib/store/files';

/** Thrown by every operation from the crash on, as nothing happens any more in a tab that was killed. */
export class Crash extends Error {}

/**
 * What a crash leaves of bytes that were written and not flushed: all (the tab was killed), or, where the machine went down, the content before,
 * the first half, or a file of that length without its content.
 */
export const LOSSES = ['kept', 'old', 'half', 'zeros'] as const;
export type Loss = (typeof LOSSES)[number];

interface Stored {
	bytes: Uint8Array<ArrayBuffer>;
	/** As it was at the last flush; undefined when nothing is unflushed. */
	flushed?: Uint8Array<ArrayBuffer>;
}

const sizeOf = ({ bytes }: Stored): number => bytes.length;

/** A disk in memory that stops after any number of changes, the last one half done, or has room for so many bytes. */
export class Disk implements Files {
	readonly stored = new Map<string, Stored>();
	readonly folders = new Set<string>();
	changes = 0;
	room = Infinity;
	#left = Infinity;
	#torn = 0;
	#dead = false;

	/** Lets `changes` more changes happen; of the write after them the share `torn` (0-1) of the bytes arrives. */
	crashAfter(changes: number, torn = 0): void {
		this.#left = changes;
		this.#torn = torn;
	}

	/** A new tab: `loss` befalls what was not flushed. */
	restart(loss: Loss = 'kept'): void {
		this.#dead = false;
		this.#left = Infinity;
		for (const file of this.stored.values()) {
			if (file.flushed && loss === 'old') file.bytes = file.flushed;
			if (file.flushed && loss === 'half') file.bytes = file.bytes.slice(0, file.bytes.length / 2);
			if (file.flushed && loss === 'zeros') file.bytes = new Uint8Array(file.bytes.length);
			delete file.flushed;
		}
	}

	get bytes(): number {
		return [...this.stored.values()].reduce((sum, file) => sum + sizeOf(file), 0);
	}

	#change(half?: () => void): void {
		if (!this.#dead && this.#left > 0) {
			this.#left--;
			this.changes++;
			return;
		}
		if (!this.#dead) half?.();
		this.#dead = true;
		throw new Crash();
	}

	async list(folder?: string): Promise<string[]> {
		const names = [...this.stored.keys(), ...this.folders].map((path) => path.split('/'));
		return [...new Set(names.flatMap(([top = '', name]) => (folder === undefined ? top : top === folder && name ? name : [])))];
	}

	async size(path: string): Promise<number | null> {
		return this.stored.get(path)?.bytes.length ?? null;
	}

	async read(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
		return this.stored.get(path)?.bytes.slice() ?? null;
	}

	async write(path: string): Promise<Writer> {
		const [folder = '', name] = path.split('/');
		if (name && !this.folders.has(folder)) {
			this.#change();
			this.folders.add(folder);
		}
		this.#change();
		const file: Stored = { bytes: new Uint8Array(), flushed: this.stored.get(path)?.bytes ?? new Uint8Array() };
		this.stored.set(path, file);
		const append = (bytes: Uint8Array): void => {
			if (this.bytes + bytes.length > this.room) throw new DOMException('full', 'QuotaExceededError');
			file.bytes = new Uint8Array([...file.bytes, ...bytes]);
		};
		return {
			write: (bytes) => {
				this.#change(() => append(bytes.subarray(0, Math.round(bytes.length * this.#torn))));
				append(bytes);
			},
			flush: () => {
				this.#change();
				delete file.flushed;
			},
			close: () => undefined
		};
	}

	async remove(path: string): Promise<void> {
		for (const key of [...this.stored.keys()].filter((key) => key === path || key.startsWith(`${path}/`))) {
			this.#change();
			this.stored.delete(key);
		}
		if (this.folders.has(path)) {
			this.#change();
			this.folders.delete(path);
		}
	}
}
