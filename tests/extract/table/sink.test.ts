import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Column } from '../../../src/lib/extract/columns';
import { sinkOf } from '../../../src/lib/extract/table/sink';
import { valuesOf } from '../files';

const BLOCK = 4;
const COLUMNS: readonly Column[] = [
	{ name: 'a', kind: 'text', blank: null },
	{ name: 'b', kind: 'number', min: 0, max: 9, blank: null },
	{ name: 'c', kind: 'date', blank: null },
	{ name: 'd', kind: 'choice', values: ['x', 'y'], blank: null }
];

it.each(COLUMNS)('a sink keeps the values of the rows that are kept, block after block, and is empty once taken: %o', (column) => {
	const value = column.kind === 'text' ? fc.option(fc.string({ unit: 'grapheme' })) : fc.option(fc.integer({ min: 0, max: 1 }));
	fc.assert(
		fc.property(fc.array(fc.tuple(value, fc.boolean()), { maxLength: 30 }), (rows) => {
			const sink = sinkOf(column, BLOCK);
			for (let from = 0; from < rows.length; from += BLOCK) {
				const block = rows.slice(from, from + BLOCK);
				// A refused row has no value of its own.
				block.forEach(([each, keep], at) => keep && sink.set(at, each));
				sink.commit(Uint8Array.from(block, ([, keep]) => Number(keep)), block.length);
			}
			const kept = rows.filter(([, keep]) => keep).map(([each]) => each);
			expect(valuesOf(sink.take(kept.length))).toEqual(kept);
			expect(valuesOf(sink.take(0))).toEqual([]);
		}),
		{ seed: 10, numRuns: 100 }
	);
});
