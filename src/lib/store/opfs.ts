/// <reference lib="webworker" />
/** `Files` in the origin private file system. Only in a worker: Safari writes with sync access handles alone. */
import type { Files, Writer } from './files';
import { StoreUnavailable } from './problem';

const FOLDER = 'indsatstrappen';

/** The worker of a tab just closed may hold a file a moment longer than its lock: tried again for 3 s. */
const TRIES = 60;
const PAUSE = 50;

async function whenFree<T>(work: () => Promise<T>): Promise<T> {
	for (let tries = 1; ; tries++) {
		try {
			return await work();
		} catch (cause) {
			if (tries === TRIES || !(cause instanceof DOMException) || !['NoModificationAllowedError', 'InvalidStateError'].includes(cause.name)) throw cause;
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
		}
	}
}

const orNull = <T>(found: Promise<T>): Promise<T | null> =>
	found.catch((cause: unknown) => {
		if (cause instanceof DOMException && cause.name === 'NotFoundError') return null;
		throw cause;
	});

function writerOn(handle: FileSystemSyncAccessHandle): Writer {
	let at = 0;
	return {
		write(bytes) {
			// A full disk is told by the count: Chromium answers 2^32 - 8, Firefox fewer bytes than asked. Not all throw.
			if (handle.write(bytes, { at }) !== bytes.length) throw new DOMException('fewer bytes were written than asked', 'QuotaExceededError');
			at += bytes.length;
		},
		flush: () => handle.flush(),
		close: () => handle.close()
	};
}

/** Throws `StoreUnavailable` when the browser has none or denies it. */
export async function opfs(): Promise<Files> {
	if (typeof FileSystemFileHandle === 'undefined' || !('createSyncAccessHandle' in FileSystemFileHandle.prototype)) throw new StoreUnavailable();
	const root = await navigator.storage.getDirectory().catch(() => {
		throw new StoreUnavailable();
	});

	/** The folder that holds `path`; null when it is not there and not to be made. */
	async function folderOf(path: string, create = false): Promise<FileSystemDirectoryHandle | null> {
		let folder: FileSystemDirectoryHandle | null = root;
		for (const name of [FOLDER, ...path.split('/').slice(0, -1)]) folder = folder && (await orNull(folder.getDirectoryHandle(name, { create })));
		return folder;
	}
	const nameOf = (path: string): string => path.split('/').at(-1) ?? path;

	async function fileAt(path: string): Promise<File | null> {
		const folder = await folderOf(path);
		const handle = folder && (await orNull(folder.getFileHandle(nameOf(path))));
		return handle && orNull(handle.getFile());
	}

	return {
		async list(folder) {
			const names: string[] = [];
			for await (const name of (await folderOf(folder ? `${folder}/` : ''))?.keys() ?? []) names.push(name);
			return names;
		},
		async size(path) {
			return (await fileAt(path))?.size ?? null;
		},
		async read(path) {
			const file = await fileAt(path);
			return file && new Uint8Array(await file.arrayBuffer());
		},
		async write(path) {
			const folder = await folderOf(path, true);
			if (!folder) throw new StoreUnavailable();
			const handle = await folder.getFileHandle(nameOf(path), { create: true });
			const access = await whenFree(() => handle.createSyncAccessHandle());
			access.truncate(0);
			return writerOn(access);
		},
		async remove(path) {
			const folder = await folderOf(path);
			if (folder) await orNull(whenFree(() => folder.removeEntry(nameOf(path), { recursive: true })));
		}
	};
}
