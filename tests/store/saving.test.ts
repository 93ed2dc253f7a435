import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { open, openAndTidy } from '../../src/lib/store/opening';
import { clear, save } from '../../src/lib/store/saving';
import { SLOTS } from '../../src/lib/store/slots';
import { Disk } from './disk';
import { BLOCK_BYTES, asText, content, counting, saveState, source, told } from './states';
import type { State } from './states';

const STATE: State = { meta: { rows: { borgere: 3 } }, files: [{ name: 'borgere', bytes: counting(13) }, { name: 'indsatser', bytes: counting(BLOCK_BYTES, 40) }] };
const NEXT: State = { meta: [1, null, 'æ'], files: [{ name: 'borgere', bytes: counting(31, 60) }] };

describe('saving and opening', () => {
	it('nothing saved is none', async () => {
		expect(await open(new Disk())).toEqual({ kind: 'none' });
		expect(await openAndTidy(new Disk())).toEqual({ kind: 'none' });
	});

	it('gives back the names, bytes and value, and when they were saved', async () => {
		const disk = new Disk();
		const from = new Date().toISOString();
		await saveState(disk, STATE);
		const opened = await open(disk);
		expect(opened).toMatchObject({ kind: 'saved', saved: STATE });
		const savedAt = opened.kind === 'saved' ? opened.saved.savedAt : '';
		expect(savedAt >= from && savedAt <= new Date().toISOString()).toBe(true);
	});

	it.each([0, 1, BLOCK_BYTES - 1, BLOCK_BYTES, BLOCK_BYTES + 1, 2 * BLOCK_BYTES])('keeps a file of %i bytes', async (length) => {
		const disk = new Disk();
		const state = { meta: null, files: [{ name: '../æ/..', bytes: counting(length) }] };
		await saveState(disk, state);
		expect(told(await open(disk))).toBe(asText(state));
	});

	it('reads a file block by block, in order and once', async () => {
		const asked: [number, number][] = [];
		const bytes = counting(12);
		const file = { ...source('a', bytes), slice: async (from: number, to: number) => (asked.push([from, to]), bytes.slice(from, to)) };
		await save(new Disk(), { meta: null, files: [file] }, { blockBytes: 5 });
		expect(asked).toEqual([[0, 5], [5, 10], [10, 12]]);
	});

	it('keeps the last of several states and nothing of the others', async () => {
		const disk = new Disk();
		for (const state of [STATE, NEXT, STATE, NEXT]) await saveState(disk, state);
		expect(told(await open(disk))).toBe(asText(NEXT));
		expect(await disk.list()).toHaveLength(SLOTS.length + 1);
	});

	it('leaves nothing at all when cleared, and can clear what is empty or damaged', async () => {
		const disk = new Disk();
		await clear(disk);
		await saveState(disk, STATE);
		for (const slot of SLOTS) disk.stored.set(slot, { bytes: counting(3) });
		await clear(disk);
		expect(await disk.list()).toEqual([]);
	});

	it('opening beside others removes nothing; the next save or opening alone collects what a killed tab left', async () => {
		for (const collect of [(disk: Disk) => openAndTidy(disk), (disk: Disk) => saveState(disk, STATE)]) {
			const disk = new Disk();
			await saveState(disk, STATE);
			disk.folders.add('half');
			disk.stored.set('half/0', { bytes: counting(4) });
			await open(disk);
			expect(await disk.list()).toContain('half');
			await collect(disk);
			expect(await disk.list()).not.toContain('half');
		}
	});

	it('refuses a file that changes its size on the way', async () => {
		const disk = new Disk();
		await saveState(disk, STATE);
		const shrinking = { ...content(NEXT), files: [{ ...source('a', counting(9)), slice: async () => counting(2) }] };
		await expect(save(disk, shrinking)).rejects.toThrow(RangeError);
		expect(told(await open(disk))).toBe(asText(STATE));
	});
});

describe('a save that does not come through', () => {
	it('keeps the earlier state whole for any room on the disk, and takes its own half away', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(700), fc.boolean(), async (room, earlier) => {
				const disk = new Disk();
				if (earlier) await saveState(disk, STATE);
				const names = await disk.list();
				disk.room = disk.bytes + room;
				const failed = await saveState(disk, NEXT).then(
					() => false,
					(cause: unknown) => cause instanceof DOMException && cause.name === 'QuotaExceededError'
				);
				expect(told(await open(disk))).toBe(!failed ? asText(NEXT) : earlier ? asText(STATE) : 'none');
				if (failed) expect(names).toEqual(expect.arrayContaining(await disk.list()));
			}),
			{ seed: 5, numRuns: 400 }
		);
	});

	it('comes through where there is room, and not where there is none', async () => {
		const disk = new Disk();
		disk.room = 20;
		await expect(saveState(disk, NEXT)).rejects.toMatchObject({ name: 'QuotaExceededError' });
		disk.room = 2000;
		await saveState(disk, NEXT);
		disk.room = disk.bytes;
		await clear(disk);
		expect(disk.bytes).toBe(0);
	});

	it('keeps the earlier state when stopped at any block', async () => {
		for (let at = 0; at < 7; at++) {
			const disk = new Disk();
			await saveState(disk, STATE);
			const stop = new AbortController();
			let asked = 0;
			const bytes = counting(31);
			const slice = async (from: number, to: number) => {
				if (asked++ === at) stop.abort();
				return bytes.slice(from, to);
			};
			const stopped = save(disk, { meta: null, files: [{ name: 'a', size: 31, slice }] }, { blockBytes: BLOCK_BYTES, signal: stop.signal });
			await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
			expect(told(await open(disk))).toBe(asText(STATE));
			expect(await disk.list()).toHaveLength(SLOTS.length + 1);
		}
	});
});
