/** A draft in the address bar: in words where words say it all, packed otherwise, and told where it cannot be opened. */
import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidServiceLevel, loadServiceLevel } from '../../src/lib/rules/load';
import { fromAddress, municipalityIn, toAddress } from '../../src/lib/sim/address';
import { noDraft, proposalOf, type Draft } from '../../src/lib/sim/changes/draft';
import { pack, unpack } from '../../src/lib/sim/packed';
import { anyDraft, plainDraft } from '../support/drafts';
import { serviceLevelData } from '../support/shared';

const level = loadServiceLevel(serviceLevelData('ringkoebing-skjern'));
const told = (hash: string) => {
	try {
		fromAddress(hash);
		return null;
	} catch (error) {
		expect(error).toBeInstanceOf(InvalidServiceLevel);
		return (error as InvalidServiceLevel).text;
	}
};
const full: Draft = { ...noDraft('ringkoebing-skjern'), changes: [{ kind: 'value', id: 'botilbud_108.vum', value: 'D', reason: 'Fordi' }] };

describe('an address', () => {
	test('gives back every draft as it was', () =>
		fc.assert(
			fc.property(anyDraft(level), (d) => {
				const address = toAddress(d);
				expect(address).toMatch(/^[\w.:=&%~*+-]*$/);
				expect(fromAddress(`#${address}`)).toEqual({ municipality: level.id, draft: d });
			}),
			{ numRuns: 300 }
		));

	test('is readable where the draft is nothing but changes that count, in their order', () => {
		fc.assert(
			fc.property(plainDraft(level), (d) => {
				expect(toAddress(d)).not.toContain('f=');
				expect(fromAddress(toAddress(d)).draft).toEqual(d);
			}),
			{ numRuns: 300 }
		);
		expect(toAddress({ ...noDraft('x'), changes: [{ kind: 'price', indsats: 'samvaer', niveau: '3', felt: 'enhedspris_kr', kr: 1000 }, { kind: 'value', id: 'a.b', value: 16.5, was: 14 }] })).toBe('kommune=x&pris:samvaer:3:enhedspris_kr=1000&a.b=16.5');
		expect(toAddress(noDraft('x'))).toBe('kommune=x&forslag=ingen');
	});

	test('of before opens as before', () => {
		const hash = '#kommune=ringkoebing-skjern&botilbud_108.vum=D&pris:bostoette::timepris_kr=400&krav:bostoette=[{"fact":"varig","is":true}]';
		const { draft } = fromAddress(hash);
		expect(proposalOf(draft!)).toEqual({
			base: 'ringkoebing-skjern',
			values: { 'botilbud_108.vum': 'D' },
			prices: [{ indsats: 'bostoette', niveau: null, felt: 'timepris_kr', kr: 400 }],
			require: { bostoette: [{ fact: 'varig', is: true }] }
		});
		expect(fromAddress('#kommune=holbaek&forslag=ingen').draft).toEqual(noDraft('holbaek'));
		expect([fromAddress('#kommune=holbaek').draft, fromAddress('').municipality, municipalityIn('#f=2.x&kommune=holbaek')]).toEqual([null, null, 'holbaek']);
	});

	test('stays short: 10 changes with reasons take less than 1,500 characters', () => {
		const reason = 'Besparelsen følger budgetaftalen for 2027, og socialudvalget har behandlet den to gange.';
		const changes = [1, 2, 3, 4, 5, 6, 7, '7.1', '7.2', '7.3'].map((n) => ({ kind: 'value' as const, id: `borgerprofil.${n}.op_til`, value: 12.5, was: 14, title: `Borgerprofil ${n}`, reason, author: 'Socialudvalget' }));
		expect(toAddress({ ...noDraft('ringkoebing-skjern'), changes }).length).toBeLessThan(1500);
	});
});

describe('a link that cannot be opened says why in one line', () => {
	const link = toAddress(full);
	const packed = link.split('f=2.')[1]!;

	test('cut off or changed anywhere', () => {
		for (let end = 0; end < packed.length; end++) expect(told(`#kommune=ringkoebing-skjern&f=2.${packed.slice(0, end)}`)!.da, String(end)).toContain('beskadiget eller klippet over');
		fc.assert(
			fc.property(fc.nat(packed.length - 1), fc.constantFrom(...'ABab01-_ !'), (at, letter) => {
				const hash = `#kommune=ringkoebing-skjern&f=2.${packed.slice(0, at)}${letter}${packed.slice(at + 1)}`;
				// The last bits of a packed text may mean nothing: a change there is none.
				if (told(hash) === null) expect(fromAddress(hash).draft).toEqual(full);
			}),
			{ numRuns: 500 }
		);
	});

	test('of a newer version, of none, or of a newer format inside', () => {
		expect(told(`#kommune=x&f=3.${packed}`)!.en).toContain('newer version');
		expect(told(`#kommune=x&f=${packed}`)!.en).toContain('damaged');
		expect(told(`#kommune=x&f=2.${pack(JSON.stringify({ format: 9 }))}`)!.en).toContain('format 9');
		expect(told(`#kommune=x&f=2.${pack('42')}`)!.en).toContain('damaged');
	});

	test('larger than any proposal, however small it is packed', () => {
		expect(told(`#kommune=x&f=2.${'A'.repeat(200_001)}`)!.da).toContain('fylder mere');
		const bomb = Buffer.concat([Buffer.alloc(4), deflateSync(new Uint8Array(5_000_000))]).toString('base64url');
		expect(bomb.length).toBeLessThan(10_000);
		expect(told(`#kommune=x&f=2.${bomb}`)!.da).toContain('fylder mere');
	});

	test('and one with words that point at a person, without the words', () => {
		const { base: _, ...rest } = { ...full, changes: [{ ...full.changes[0], reason: 'Borger 010190-1234' }] };
		const text = told(`#kommune=x&f=2.${pack(JSON.stringify(rest))}`)!;
		expect(text.da).toContain('ligner et CPR-nummer');
		expect(text.da).not.toContain('010190');
	});
});

test('text is packed and unpacked as it was', () =>
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
			expect(unpack(pack(text))).toBe(text);
		})
	));
