import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecimalEvidence, numberReader, parseNumber } from '../../../src/lib/extract/cells/number';
import type { DecimalSign } from '../../../src/lib/extract/cells/number';

const sign = fc.constantFrom<DecimalSign>(',', '.');
const text = fc.oneof(
	fc.string({ maxLength: 8 }),
	fc.array(fc.constantFrom('0', '1', '9', '12', '123', '000', ',', '.', ' ', '-', '+', '\u00a0', '\u2212'), { maxLength: 8 }).map((parts) => parts.join('')),
	fc.tuple(fc.integer({ min: 0, max: 2 ** 53 }), fc.nat({ max: 999_999 }), fc.constantFrom(',', '.')).map(([whole, part, point]) => `${whole}${point}${part}`),
	fc.double({ noNaN: true }).map((value) => String(value).replace('.', ','))
);

describe('the quick reader of numbers', () => {
	it('answers as the slow one, for any text', () =>
		fc.assert(
			fc.property(text, sign, (cell, decimal) => {
				expect(numberReader(decimal, new DecimalEvidence())(cell)).toBe(parseNumber(cell, decimal));
			}),
			{ seed: 6, numRuns: 5000 }
		));
	it('gathers the evidence that seeing every cell gives', () =>
		fc.assert(
			fc.property(fc.array(text, { maxLength: 6 }), sign, (cells, decimal) => {
				const quick = new DecimalEvidence();
				const slow = new DecimalEvidence();
				const read = numberReader(decimal, quick);
				for (const cell of cells) {
					read(cell);
					slow.see(cell);
				}
				expect([quick.sign, quick.ambiguous]).toEqual([slow.sign, slow.ambiguous]);
			}),
			{ seed: 7, numRuns: 3000 }
		));
});

describe('the evidence of a decimal sign', () => {
	const of = (...cells: string[]) => {
		const evidence = new DecimalEvidence();
		cells.forEach((cell) => evidence.see(cell));
		return [evidence.sign, evidence.ambiguous];
	};
	it.each<[string[], DecimalSign, boolean]>([
		[[], ',', false],
		[['12', 'x', ''], ',', false],
		[['1.234'], '.', true],
		[['1,234'], ',', true],
		[['1,234', '1.5'], '.', true],
		[['1.234', '2,5'], ',', true],
		[['1.234.567'], ',', true],
		[['1,234,567'], '.', true],
		[['2,5'], ',', false],
		[[' 2.5 '], '.', false],
		[['1.234,5'], ',', false]
	])('%j: %s, another sign would make other numbers: %s', (cells, decimal, ambiguous) => expect(of(...cells)).toEqual([decimal, ambiguous]));
});
