import fc from 'fast-check';
import { expect, it } from 'vitest';
import { open, openAndTidy } from '../../src/lib/store/opening';
import { clear } from '../../src/lib/store/saving';
import { SLOTS, isSlot } from '../../src/lib/store/slots';
import { Crash, Disk, LOSSES } from './disk';
import { asText, counting, saveState, told } from './states';
import type { State } from './states';

const FIRST: State = { meta: { first: true }, files: [{ name: 'borgere', bytes: counting(12) }] };
const SECOND: State = { meta: 'second', files: [{ name: 'borgere', bytes: counting(7, 50) }, { name: 'indsatser', bytes: counting(3, 90) }] };

interface Step {
	/** A state is saved, null clears, 'open' opens. */
	what: State | null | 'open';
}

const run = (disk: Disk, { what }: Step): Promise<unknown> => (what === null ? clear(disk) : what === 'open' ? openAndTidy(disk) : saveState(disk, what));
const aim = ({ what }: Step, before: string): string => (what === null ? 'none' : what === 'open' ? before : asText(what));

/** Runs a step into the crash set on the disk: what must be found by the next tab. */
async function crashInto(disk: Disk, step: Step, before: string): Promise<string[]> {
	try {
		await run(disk, step);
		return [aim(step, before)];
	} catch (cause) {
		if (!(cause instanceof Crash)) throw cause;
		return [before, aim(step, before)];
	}
}

async function expectTidy(disk: Disk, found: string): Promise<void> {
	expect(told(await openAndTidy(disk))).toBe(found);
	const names = await disk.list();
	expect(names.filter(isSlot).sort()).toEqual(found === 'none' ? [] : SLOTS);
	expect(names.length - names.filter(isSlot).length).toBeLessThanOrEqual(found === 'none' ? 0 : 1);
}

const WAYS: [name: string, earlier: Step[], step: Step][] = [
	['the first save', [], { what: FIRST }],
	['a save over another', [{ what: FIRST }], { what: SECOND }],
	['a save after clearing', [{ what: FIRST }, { what: null }], { what: SECOND }],
	['clearing', [{ what: FIRST }, { what: SECOND }], { what: null }],
	['opening', [{ what: FIRST }], { what: 'open' }]
];

it.each(WAYS)('a crash after any change of %s leaves the state before or the new one, whole', async (_, earlier, step) => {
	for (const loss of LOSSES) {
		for (const torn of [0, 0.5, 1]) {
			for (let changes = 0, done = false; !done; changes++) {
				const disk = new Disk();
				let before = 'none';
				for (const made of earlier) {
					await run(disk, made);
					before = aim(made, before);
				}
				disk.crashAfter(changes, torn);
				const until = disk.changes;
				const allowed = await crashInto(disk, step, before);
				done = disk.changes - until < changes;
				disk.restart(loss);
				const found = told(await open(disk));
				expect(allowed, `${loss}, ${changes} changes`).toContain(found);
				await expectTidy(disk, found);
			}
		}
	}
});

const PAIRS: [name: string, first: Step, second: Step][] = [
	['a save and a save', { what: SECOND }, { what: FIRST }],
	['a save and a clearing', { what: SECOND }, { what: null }],
	['a save and an opening', { what: SECOND }, { what: 'open' }],
	['a clearing and a save', { what: null }, { what: SECOND }]
];

it.each(PAIRS)('two crashes, after any change of %s, each leave the state before or the new one', async (_, first, second) => {
	for (let one = 0, oneDone = false; !oneDone; one++) {
		for (let two = 0, twoDone = false; !twoDone; two++) {
			const disk = new Disk();
			await saveState(disk, FIRST);
			let now = asText(FIRST);
			for (const [step, changes] of [[first, one], [second, two]] as const) {
				const until = disk.changes;
				disk.crashAfter(changes, 0.5);
				const allowed = await crashInto(disk, step, now);
				const done = disk.changes - until < changes;
				if (step === first) oneDone = done;
				else twoDone = done;
				disk.restart();
				now = told(await open(disk));
				expect(allowed, `${one} and ${two} changes`).toContain(now);
			}
		}
	}
});

const state: fc.Arbitrary<State> = fc.record({
	meta: fc.jsonValue({ maxDepth: 1 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown),
	files: fc.array(fc.record({ name: fc.string({ maxLength: 3 }), bytes: fc.uint8Array({ maxLength: 14 }).map((bytes) => new Uint8Array(bytes)) }), { maxLength: 3 })
});
const step = fc.record({
	what: fc.oneof({ weight: 4, arbitrary: state }, { weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant('open' as const) }),
	crashAfter: fc.oneof(fc.constant(Infinity), fc.nat(30)),
	torn: fc.double({ min: 0, max: 1, noNaN: true }),
	loss: fc.constantFrom(...LOSSES)
});

it('crashes anywhere in any row of saves, clearings and openings never lose the last whole state, mix two or break one', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
			const disk = new Disk();
			let now = 'none';
			for (const { what, crashAfter, torn, loss } of steps) {
				disk.crashAfter(crashAfter, torn);
				const allowed = await crashInto(disk, { what }, now);
				disk.restart(loss);
				now = told(await open(disk));
				expect(allowed).toContain(now);
			}
			await expectTidy(disk, now);
		}),
		{ seed: 20_260_801, numRuns: 600 }
	);
});
