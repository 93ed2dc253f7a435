import { describe, expect, it, test } from 'vitest';
import { TABLES } from '../../../src/lib/extract/columns';
import type { TableName } from '../../../src/lib/extract/plan';
import { lexiconOf, meaningIn, offerMeanings, wordMeanings } from '../../../src/lib/extract/mapping/words';
import { FLAGS } from '../../../src/lib/extract/cells/words';
import { tableSpec } from './headers';

const column = (name: string, table: TableName = 'borgere') => tableSpec(table).columns.find((each) => each.name === name)!;

test.each(['ja', 'J', 'yes', 'Y', 'true', '1', 'x'])('the flag %s is yes', (word) => expect(FLAGS.get(word.toLowerCase())).toBe(1));
test.each(['nej', 'N', 'no', 'false', '0'])('the flag %s is no', (word) => expect(FLAGS.get(word.toLowerCase())).toBe(0));

describe('a lexicon', () => {
	it('has every value of every column of words as the index it is stored as', () => {
		for (const { columns } of TABLES)
			for (const each of columns) if ('values' in each) expect(each.values.map((value) => meaningIn(lexiconOf(each)!, value))).toEqual(each.values.map((_, at) => at));
	});
	it('is none for numbers, dates and text', () => {
		for (const name of ['alder', 'timer_uge', 'vurderingsdato', 'borger_id']) expect(lexiconOf(column(name))).toBeNull();
	});
	it('takes what a person says before what is built in, by any word that means the value', () => {
		const lexicon = lexiconOf(column('vum_samlet'), { 'Middel svær': 'moderat', let: 'D', 'Ved ikke': '', X: ' ' })!;
		expect(lexicon.get('middelsvaer')).toBe(2);
		expect(lexicon.get('let')).toBe(3);
		expect(lexicon.get('vedikke')).toBe('blank');
		expect(lexicon.get('x')).toBe('blank');
		expect(lexicon.get('moderat')).toBe(2);
	});
	it('does not change what is built in', () => {
		lexiconOf(column('varig'), { ja: 'nej', fast: 'ja' });
		expect(FLAGS.get('ja')).toBe(1);
		expect(FLAGS.has('fast')).toBe(false);
	});
	it('passes over a meaning that is no value of the column', () => expect(lexiconOf(column('varig'), { fast: 'måske' })!.has('fast')).toBe(false));
});

describe('the words of a column', () => {
	it('are told once each with what they mean, unknown ones first, then the most frequent', () => {
		expect(wordMeanings(column('varig'), ['ja', ' JA ', 'nej', 'varig', '', ' ', 'ja'])).toEqual([
			{ word: 'varig', meaning: null, count: 1 },
			{ word: 'ja', meaning: 'ja', count: 3 },
			{ word: 'nej', meaning: 'nej', count: 1 }
		]);
	});
	it('are spelt as the contract spells them', () => {
		expect(wordMeanings(column('ramme_behov'), ['Døgndækket', 'Bofællesskab']).map(({ meaning }) => meaning)).toEqual(['doegndaekket', 'bofaellesskab']);
		expect(wordMeanings(column('vum_samlet'), ['Svært nedsat funktionsevne', 'ikke vurderet', '0']).map(({ meaning }) => meaning)).toEqual(['D', '', 'A']);
		expect(wordMeanings(column('ejer', 'tilbud'), ['REGION'])).toEqual([{ word: 'REGION', meaning: 'region', count: 1 }]);
	});
	it('mean what a person says', () => expect(wordMeanings(column('varig'), ['Varig'], { varig: 'ja' })).toEqual([{ word: 'Varig', meaning: 'ja', count: 1 }]));
	it('that could say who someone is are not told', () => {
		expect(wordMeanings(column('varig'), ['Jens Hansen', '0101901234', 'en lang note om en borger og familien'])).toEqual([]);
	});
	it('are at most 40', () => expect(wordMeanings(column('varig'), Array.from({ length: 60 }, (_, at) => `v${at}`))).toHaveLength(40));
	it('are none in columns of other kinds', () => expect(wordMeanings(column('borger_id'), ['a'])).toEqual([]));
});

describe('the offers among the cells of indsats', () => {
	it('are told with what each names, those that take a person to say first', () => {
		expect(offerMeanings(['§ 107', 'Botilbud_108', 'Bostøtte i hjemmet', 'Bostøtte i hjemmet', '', '§ 107'])).toEqual([
			{ word: 'Bostøtte i hjemmet', meaning: null, count: 2 },
			{ word: '§ 107', meaning: '107', count: 2 },
			{ word: 'Botilbud_108', meaning: 'botilbud_108', count: 1 }
		]);
	});
	it('name what a person has said', () => expect(offerMeanings(['Bostøtte i hjemmet'], { bostoetteihjemmet: 'bostoette' })).toEqual([{ word: 'Bostøtte i hjemmet', meaning: 'bostoette', count: 1 }]));
	it('are not repeated when they could say who someone is', () => expect(offerMeanings(['Jens Hansen', 'ring 12345', 'a@b.dk', 'x'.repeat(61)])).toEqual([]));
});
