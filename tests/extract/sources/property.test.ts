import fc from 'fast-check';
import { expect, it } from 'vitest';
import { UnreadableFile } from '../../../src/lib/extract/problems/problem';
import { PasswordNeeded } from '../../../src/lib/extract/sources/password';
import { isSheet } from '../../../src/lib/extract/sources/source';
import { numberText } from '../../../src/lib/extract/sources/number-text';
import { bookOf, bookParts, expandBytes, zipOf } from './fixtures';

const SEED = { seed: 4_031_977, numRuns: 500 };

/** Sources, or one of the ways a file may be refused; a sheet never has blanks at an end. */
async function holds(bytes: Uint8Array): Promise<void> {
	try {
		for (const source of await expandBytes(bytes, 'f', { password: 'x' })) {
			if (!isSheet(source)) continue;
			expect(source.rows.at(-1)).not.toEqual([]);
			for (const row of source.rows) expect(row.at(-1)).not.toBe('');
		}
	} catch (error) {
		if (!(error instanceof UnreadableFile || error instanceof PasswordNeeded)) throw error;
	}
}

const STARTS = [[], [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [0xd0, 0xcf, 0x11, 0xe0], [0x25, 0x50, 0x44, 0x46], [0x1f, 0x8b], [0x3c]];
const BOOK = {
	strings: ['<si><t>Søren</t></si>'],
	formats: ['dd-mm-yyyy'],
	sheets: { Ark1: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45809</v></c></row><row r="3"><c r="C3"><v>1.5</v></c></row>', Ark2: '<row r="1"><c r="A1"><v>1</v></c></row>' }
};

it('whatever bytes come, they are read or refused', async () => {
	const bytes = fc.tuple(fc.constantFrom(...STARTS), fc.uint8Array({ maxLength: 4000 })).map(([start, rest]) => Uint8Array.from([...start, ...rest]));
	await fc.assert(fc.asyncProperty(bytes, holds), SEED);
});

for (const [what, make] of [
	['an archive', () => zipOf({ 'a.csv': 'a;b\n1;2\n', 'mappe/b.csv': 'æ;ø\n'.repeat(50) })],
	['a workbook', () => bookOf(BOOK)],
	['a workbook that is stored unpacked', async () => zipOf({ 'b.xlsx': await bookOf(BOOK) }, { level: 0 })],
	['an archive with a password', () => zipOf({ 'a.csv': 'a;b\n'.repeat(50) }, { password: 'x', zipCrypto: true })]
] as const) {
	it(`${what} with one byte altered is read or refused`, async () => {
		const whole = await make();
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => holds(whole.with(at, (whole[at] ?? 0) ^ flip))),
			SEED
		);
	});

	it(`${what} cut short is read or refused`, async () => {
		const whole = await make();
		await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), (length) => holds(whole.slice(0, length))), { ...SEED, numRuns: 200 });
	});
}

it('a workbook whose XML is altered or cut short before it was packed is read or refused', async () => {
	const whole = bookParts(BOOK);
	const paths = Object.keys(whole).filter((path) => path.startsWith('xl/'));
	const damage = fc.record({ path: fc.constantFrom(...paths), at: fc.nat(1500), sign: fc.constantFrom('<', '>', '"', '/', '9', 'Z', '&', ' ', ''), cut: fc.boolean() });
	await fc.assert(
		fc.asyncProperty(damage, async ({ path, at, sign, cut }) => {
			const xml = whole[path] ?? '';
			const place = at % xml.length;
			await holds(await zipOf({ ...whole, [path]: xml.slice(0, place) + sign + (cut ? '' : xml.slice(place + 1)) }, { level: 0 }));
		}),
		SEED
	);
});

it('a number of at most 15 digits is spelled as what it is, plainly', () => {
	const number = fc.tuple(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.integer({ min: -30, max: 30 }));
	fc.assert(
		fc.property(number, ([digits, power]) => {
			const text = numberText(`${digits}E${power}`);
			expect(text).toMatch(/^-?\d+(?:\.\d*[1-9])?$/);
			expect(Number(text)).toBe(Number(`${digits}E${power}`) + 0);
		}),
		SEED
	);
});
