import { describe, expect, it } from 'vitest';
import { headerOf, recogniseHeader } from '../../../src/lib/extract/text/header-row';
import { UnreadableFile } from '../../../src/lib/extract/problems/problem';

const HEADER = ['borger_id', 'alder', 'vum_samlet', 'timer_uge'];
const DATA = [['b1', '67', 'D', '2,4'], ['b2', '68', 'E', '3']];

describe('the row of the headings', () => {
	it.each<[string, string[][], number]>([
		['the first', [HEADER, ...DATA], 0],
		['below titles', [['Udtræk af borgere'], ['Dannet 31-01-2026', ''], HEADER, ...DATA], 2],
		['below a title that is the name of a column', [['Tilbud'], ['tilbud', 'indsats', 'pladser'], ['Huset', '107', '10']], 1],
		['below a title of a column and a date', [['Niveau', '3'], ['', 'x'], ['indsats', 'niveau', 'aar', 'basis_kr_aar', 'x'], ['107', '3', '2026', '1', '2']], 2],
		['above a line of units', [HEADER, ['', 'år', 'A-E', 'timer'], ...DATA], 0],
		['the only one', [['tilbud']], 0],
		['that of a single column', [['niveau'], ['1'], ['2']], 0],
		['among headings that nobody knows, the first as wide as the rest', [['Rapport'], ['Nr', 'År', 'Score', 'Tid'], ...DATA], 1]
	])('is %s', (_, records, at) => expect(recogniseHeader(records)).toBe(at));
	it('is known by the headings of a system', () => {
		const records = [['Udtræk', 'af', 'sager', '2026'], ['SagId', 'BorgerId', 'x', 'y'], ['1', '2', '3', '4']];
		expect(recogniseHeader(records)).toBe(0);
		expect(recogniseHeader(records, (folded) => ['sagid', 'borgerid'].includes(folded))).toBe(1);
	});
	it('is not looked for beyond the first thirty records', () => {
		const titles = Array.from({ length: 30 }, () => ['titel']);
		expect(recogniseHeader([...titles.slice(1), HEADER])).toBe(29);
		expect(recogniseHeader([...titles, HEADER])).toBe(0);
	});
	it('is where a person says, or at the next record', () => {
		const block = { cells: [['a', 'b'], [' c ', 'd'], ['1', '2']], rows: [1, 4, 5] };
		expect(headerOf('f', block, 4)).toEqual({ header: ['c', 'd'], headerRow: 4 });
		expect(headerOf('f', block, 2)).toEqual({ header: ['c', 'd'], headerRow: 4 });
		expect(headerOf('f', block, undefined)).toEqual({ header: ['a', 'b'], headerRow: 1 });
		expect(headerOf('f', block, 99)).toEqual({ header: ['a', 'b'], headerRow: 1 });
	});
	it('is nowhere in an empty file', () => expect(() => headerOf('f', { cells: [], rows: [] }, undefined)).toThrow(UnreadableFile));
});
