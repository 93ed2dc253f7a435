import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdIndex, withRoom, writeUtf8 } from '../../../src/lib/extract/table/id-index';

it('an index of ids answers as a map does, for any texts', () => {
	const id = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 5 }), fc.constantFrom('', 'b1', 'b2', 'æ', '€', '𝟎', 'b1\u001f2026'));
	fc.assert(
		fc.property(fc.array(fc.tuple(id, fc.integer({ min: 0, max: 65_535 })), { maxLength: 200 }), id, (entries, other) => {
			const index = new IdIndex();
			const map = new Map<string, number>();
			for (const [text, tag] of entries) {
				expect(index.add(text, tag)).toBe(map.get(text) ?? null);
				if (!map.has(text)) map.set(text, tag);
				expect(index.size).toBe(map.size);
			}
			for (const text of [...map.keys(), other]) expect(index.has(text)).toBe(map.has(text));
		}),
		{ seed: 4, numRuns: 300 }
	);
});

it('an index of very many ids holds each of them once', () => {
	const index = new IdIndex();
	for (let n = 0; n < 50_000; n++) expect(index.add(`RK-B-${n}`, n % 3)).toBeNull();
	for (let n = 0; n < 50_000; n += 7) expect(index.add(`RK-B-${n}`, 9)).toBe(n % 3);
	expect([index.size, index.has('RK-B-50000'), index.has('RK-B-')]).toEqual([50_000, false, false]);
});

it('text is written as UTF-8 where there is room', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const into = withRoom(new Uint8Array([1, 2]), 2, 2 + text.length * 3);
			const end = writeUtf8(text, into, 2);
			expect([...into.subarray(0, end)]).toEqual([1, 2, ...new TextEncoder().encode(text)]);
		}),
		{ seed: 5 }
	);
});
