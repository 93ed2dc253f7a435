import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];

/** A folder that is gone after the tests, holding `files`. */
export function folderOf(files: Record<string, string | Uint8Array> = {}): string {
	const folder = mkdtempSync(join(tmpdir(), 'trappe-'));
	made.push(folder);
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), content);
	}
	return folder;
}

export const removeFolders = (): void => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }));
