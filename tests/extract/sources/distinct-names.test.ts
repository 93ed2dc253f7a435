import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withDistinctNames } from '../../../src/lib/extract/sources/distinct-names';
import { ofBytes } from '../../../src/lib/extract/sources/source';

const named = (names: readonly string[]) => names.map((name, at) => ofBytes(name, Uint8Array.of(at % 256)));

describe('files of one name', () => {
	it('are numbered from the second on, also where such a name is taken', () => {
		expect(withDistinctNames(named(['a.csv', 'b.csv', 'a.csv', 'a.csv'])).map(({ name }) => name)).toEqual(['a.csv', 'b.csv', 'a.csv (2)', 'a.csv (3)']);
		expect(withDistinctNames(named(['a.csv (2)', 'a.csv', 'a.csv'])).map(({ name }) => name)).toEqual(['a.csv (2)', 'a.csv', 'a.csv (3)']);
	});
	it('never share a name, and keep their order and their bytes', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('a', 'a (2)', 'b')), (names) => {
				const distinct = withDistinctNames(named(names));
				expect(new Set(distinct.map(({ name }) => name)).size).toBe(names.length);
				expect(distinct.map((source) => ('read' in source ? source.read(0, 1)[0] : null))).toEqual(names.map((_, at) => at % 256));
			})
		);
	});
});
