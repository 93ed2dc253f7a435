/** Named proposals in the browser's storage: kept, opened, shared between tabs, and none lost to another that is damaged. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noDraft, type Draft } from '../../src/lib/sim/changes/draft';
import { readKept, writeKept } from '../../src/lib/state/kept-proposals';

const KEY = 'indsatstrappen.proposals';
const draft = (value: number): Draft => ({ ...noDraft('glostrup'), changes: [{ kind: 'value', id: 'a.b', value, reason: 'Aftalt' }] });

let stored: Map<string, string>;
let full = false;
beforeEach(() => {
	stored = new Map();
	full = false;
	vi.resetModules();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, text: string) => {
			if (full) throw new DOMException('full', 'QuotaExceededError');
			stored.set(key, text);
		},
		removeItem: (key: string) => stored.delete(key)
	});
});
afterEach(() => vi.unstubAllGlobals());

/** A tab that has just been opened. */
async function tab() {
	vi.resetModules();
	return import('../../src/lib/state/own-proposals.svelte');
}
const names = (list: readonly { draft: Draft }[]) => list.map((p) => p.draft.name?.da);

describe('a proposal that is saved', () => {
	test('is there in a new tab, the newest first, and replaces one of its name', async () => {
		const { ownProposals } = await tab();
		ownProposals.save('Først', draft(1));
		ownProposals.save(' Så ', draft(2));
		const again = ownProposals.save('Først', draft(3));
		const other = (await tab()).ownProposals;
		expect(names(other.list)).toEqual(['Først', 'Så']);
		expect(other.open(again.id)).toEqual({ ...draft(3), name: { da: 'Først', en: 'Først' } });
		expect(other.problem).toBeNull();
	});

	test('is renamed and deleted, and what another tab saved meanwhile stays', async () => {
		const one = (await tab()).ownProposals;
		const other = (await tab()).ownProposals;
		const first = one.save('A', draft(1));
		const second = other.save('B', draft(2));
		one.rename(first.id, 'C');
		expect(names(one.list).sort()).toEqual(['B', 'C']);
		one.delete(second.id);
		expect(other.open(second.id)).toBeNull();
		expect(names(other.list)).toEqual(['C']);
	});

	test('reaches other tabs as they hear of it', async () => {
		const heard: ((event: { key: string | null }) => void)[] = [];
		vi.stubGlobal('addEventListener', (_: string, listener: (event: { key: string | null }) => void) => heard.push(listener));
		vi.stubGlobal('removeEventListener', () => heard.pop());
		const one = (await tab()).ownProposals;
		const other = (await tab()).ownProposals;
		const leave = other.follow();
		one.save('A', draft(1));
		expect(names(other.list)).toEqual([]);
		heard.forEach((listener) => listener({ key: 'something else' }));
		expect(names(other.list)).toEqual([]);
		heard.forEach((listener) => listener({ key: KEY }));
		expect(names(other.list)).toEqual(['A']);
		leave();
		expect(heard).toEqual([]);
	});

	test('goes to a file and back, of the older format too', async () => {
		const { ownProposals, proposalFile } = await tab();
		const file = proposalFile(ownProposals.save('Færre døgn på § 107', draft(1)));
		expect(file.name).toBe('faerre-doegn-paa-107.json');
		ownProposals.forgetAll();
		expect(ownProposals.addText(`\ufeff${file.text}`, 'x.json').draft).toEqual({ ...draft(1), name: { da: 'Færre døgn på § 107', en: 'Færre døgn på § 107' } });
		expect(ownProposals.addText('{"base":"glostrup","values":{"a.b":2}}', 'Plan B.json').draft).toMatchObject({ name: { da: 'Plan B' }, changes: [{ id: 'a.b', value: 2 }] });
	});

	test('may have no name that points at a person, or none', async () => {
		const { ownProposals } = await tab();
		for (const name of ['', '  ', 'Borger 010190-1234']) expect(() => ownProposals.save(name, draft(1)), name).toThrow(/^The name of the proposal/);
		for (const text of ['{', '[]', '{"format":9,"base":"x"}']) expect(() => ownProposals.addText(text, 'a.json'), text).toThrow(/ot a proposal/);
		expect([ownProposals.list, stored.size]).toEqual([[], 0]);
	});
});

describe('storage that', () => {
	test('is full says so, and the proposal holds until the page is closed', async () => {
		const { ownProposals } = await tab();
		full = true;
		const { id } = ownProposals.save('A', draft(1));
		expect(ownProposals.problem!.da).toContain('kunne ikke gemmes');
		expect(ownProposals.open(id)).not.toBeNull();
		full = false;
		ownProposals.save('B', draft(2));
		expect([ownProposals.problem, names((await tab()).ownProposals.list)]).toEqual([null, ['B', 'A']]);
	});

	test('holds a damaged entry gives the others, says so, and keeps the damaged one as it lies', async () => {
		const whole = { id: '1', savedAt: '2026-11-22T12:00:00.000Z', draft: { format: 2, base: 'glostrup' } };
		const damaged = { ...whole, id: '2', draft: { format: 2 } };
		stored.set(KEY, JSON.stringify({ version: 1, proposals: [damaged, whole] }));
		const { ownProposals } = await tab();
		expect(ownProposals.list.map(({ id }) => id)).toEqual(['1']);
		expect(ownProposals.problem!.da).toBe('Ét gemt forslag er beskadiget eller fra en nyere udgave og er sprunget over.');
		ownProposals.save('A', draft(1));
		expect(readKept(stored.get(KEY)!).unread).toEqual([damaged]);
	});

	test('is of a newer version is left alone', async () => {
		const newer = JSON.stringify({ version: 2, proposals: [] });
		stored.set(KEY, newer);
		const { ownProposals } = await tab();
		expect(ownProposals.problem!.en).toContain('newer version');
		ownProposals.save('A', draft(1));
		expect(stored.get(KEY)).toBe(newer);
	});

	test('holds anything else says so', () => {
		for (const text of ['', '{', '[]', '{"version":1}']) expect(readKept(text).problem!.en, text).toContain('damaged');
		expect(readKept(null)).toEqual(readKept(writeKept({ proposals: [], unread: [] })));
	});
});

test('deleting everything deletes them in storage too', async () => {
	const { ownProposals } = await tab();
	ownProposals.save('A', draft(1));
	ownProposals.forgetAll();
	expect([ownProposals.list, stored.size]).toEqual([[], 0]);
});
