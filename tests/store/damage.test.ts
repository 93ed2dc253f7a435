import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { open, openAndTidy } from '../../src/lib/store/opening';
import { sha256 } from '../../src/lib/store/hash';
import { SLOTS, isSlot } from '../../src/lib/store/slots';
import { Disk } from './disk';
import { asText, counting, saveState, told } from './states';
import type { State } from './states';

const EARLIER: State = { meta: null, files: [{ name: 'borgere', bytes: counting(9, 100) }] };
const STATE: State = { meta: { kilde: 'udtræk' }, files: [{ name: 'borgere', bytes: counting(17) }, { name: 'tom', bytes: counting(0) }, { name: 'indsatser', bytes: counting(5) }] };
const SEED = { seed: 107_108, numRuns: 300 };

async function saved(): Promise<Disk> {
	const disk = new Disk();
	await saveState(disk, EARLIER);
	await saveState(disk, STATE);
	return disk;
}

function flip(disk: Disk, path: string, where: number, bit: number): void {
	const bytes = disk.stored.get(path)?.bytes ?? new Uint8Array();
	if (bytes.length) bytes[where % bytes.length]! ^= 1 << bit;
}

const place = fc.record({ file: fc.nat(), where: fc.nat(), bit: fc.integer({ min: 0, max: 7 }) });
const pathAt = (disk: Disk, file: number): string => [...disk.stored.keys()][file % disk.stored.size] ?? '';

describe('damage on the disk', () => {
	it('one flipped bit in a manifest is made good by the other; in a file it is told', async () => {
		await fc.assert(
			fc.asyncProperty(place, async ({ file, where, bit }) => {
				const disk = await saved();
				const path = pathAt(disk, file);
				const size = disk.stored.get(path)?.bytes.length;
				flip(disk, path, where, bit);
				expect(told(await open(disk))).toBe(isSlot(path) || size === 0 ? asText(STATE) : 'broken');
			}),
			SEED
		);
	});

	it('any flipped bits at all: the whole state or none of it', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(place, { minLength: 2, maxLength: 6 }), async (places) => {
				const disk = await saved();
				for (const { file, where, bit } of places) flip(disk, pathAt(disk, file), where, bit);
				expect([asText(STATE), 'broken']).toContain(told(await open(disk)));
			}),
			SEED
		);
	});

	it.each([
		['shorter', (bytes: Uint8Array) => bytes.slice(0, -1)],
		['longer', (bytes: Uint8Array) => new Uint8Array([...bytes, 0])],
		['empty', () => new Uint8Array()]
	])('a file that became %s is told', async (_, change) => {
		const disk = await saved();
		const [path = '', file] = [...disk.stored].find(([path, { bytes }]) => !isSlot(path) && bytes.length > 0) ?? [];
		if (file) disk.stored.set(path, { bytes: new Uint8Array(change(file.bytes)) });
		expect(told(await open(disk))).toBe('broken');
	});

	it('a file that is gone is told, an empty one too', async () => {
		for (const gone of [0, 1, 2]) {
			const disk = await saved();
			disk.stored.delete([...disk.stored.keys()].filter((path) => !isSlot(path))[gone] ?? '');
			expect(told(await open(disk))).toBe('broken');
		}
	});

	it('says in both languages that the state is damaged', async () => {
		const disk = await saved();
		for (const slot of SLOTS) flip(disk, slot, 70, 0);
		const opened = await open(disk);
		expect(opened.kind === 'broken' && [opened.reason.da, opened.reason.en]).toEqual([expect.stringContaining('beskadiget'), expect.stringContaining('damaged')]);
	});

	it('a damaged manifest is written anew at the next opening alone', async () => {
		for (const slot of SLOTS) {
			const disk = await saved();
			flip(disk, slot, 80, 3);
			await openAndTidy(disk);
			flip(disk, SLOTS.find((other) => other !== slot) ?? '', 80, 3);
			expect(told(await open(disk))).toBe(asText(STATE));
		}
	});

	/** A disk as a crash right after the switch left it: both states are there. And the path of the newer one's first file. */
	async function switched(): Promise<{ disk: Disk; newest: string }> {
		const disk = new Disk();
		await saveState(disk, EARLIER);
		const old = new Map(disk.stored);
		await saveState(disk, STATE);
		for (const [path, file] of old) if (path !== SLOTS[1]) disk.stored.set(path, file);
		expect(told(await open(disk))).toBe(asText(STATE));
		return { disk, newest: [...disk.stored.keys()].find((path) => !old.has(path)) ?? '' };
	}

	it('a damaged newest state falls back to the one before, where a crash left that', async () => {
		const { disk, newest } = await switched();
		flip(disk, newest, 0, 0);
		expect(told(await openAndTidy(disk))).toBe(asText(EARLIER));
		expect(told(await open(disk))).toBe(asText(EARLIER));
	});

	it('a save never writes over the manifest of the state that still has its files', async () => {
		for (let changes = 0; changes < 25; changes++) {
			const { disk, newest } = await switched();
			disk.stored.delete(newest);
			disk.crashAfter(changes, 0.5);
			await saveState(disk, STATE).catch(() => undefined);
			disk.restart();
			expect([asText(EARLIER), asText(STATE)]).toContain(told(await open(disk)));
		}
	});

	it('a broken state stays on the disk until it is saved over', async () => {
		const disk = await saved();
		flip(disk, [...disk.stored.keys()].find((path) => !isSlot(path)) ?? '', 0, 0);
		await openAndTidy(disk);
		expect(told(await open(disk))).toBe('broken');
		await saveState(disk, EARLIER);
		expect(told(await open(disk))).toBe(asText(EARLIER));
	});

	it('a manifest of a format not known here is not read', async () => {
		const disk = await saved();
		for (const slot of SLOTS) {
			const json = new TextDecoder().decode(disk.stored.get(slot)?.bytes.subarray(65)).replace('"format":1', '"format":2');
			disk.stored.set(slot, { bytes: new TextEncoder().encode(`${await sha256(new TextEncoder().encode(json))}\n${json}`) });
		}
		expect(told(await open(disk))).toBe('broken');
	});
});
