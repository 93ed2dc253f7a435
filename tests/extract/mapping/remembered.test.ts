import { describe, expect, it, test } from 'vitest';
import { NOTHING_REMEMBERED, readMemory, recall, remember, writeMemory } from '../../../src/lib/extract/mapping/remembered';

const one = remember(NOTHING_REMEMBERED, 'borgere', 'alder', { from: 'Født den', by: 'birth_date' });

describe('what a person mapped', () => {
	it('is found again by its heading, written as the file at hand writes it', () => {
		expect(recall(one, 'borgere', 'alder', 'FØDT_DEN')).toEqual({ from: 'FØDT_DEN', by: 'birth_date' });
		expect(recall(one, 'borgere', 'alder', 'Født')).toBeNull();
		expect(recall(one, 'borgere', 'borger_id', 'Født den')).toBeNull();
		expect(recall(one, 'tilbud', 'alder', 'Født den')).toBeNull();
	});
	it('is kept once, as it was done last, newest first', () => {
		const again = remember(remember(one, 'borgere', 'borger_id', { from: 'Nr' }), 'borgere', 'alder', { from: 'født den' });
		expect(again.entries).toEqual([
			{ table: 'borgere', column: 'alder', heading: 'foedtden' },
			{ table: 'borgere', column: 'borger_id', heading: 'nr' }
		]);
		expect(recall(again, 'borgere', 'alder', 'Født den')).toEqual({ from: 'Født den' });
	});
	it('is kept for a list of cases too, and loses nothing else with it', () => {
		const both = remember(one, 'sager', 'sag_id', { from: 'Vores sag' });
		expect(readMemory(writeMemory(both))).toEqual(both);
	});
	it('leaves the memory before it as it was', () => {
		remember(one, 'borgere', 'borger_id', { from: 'Nr' });
		expect(one.entries).toHaveLength(1);
		expect(NOTHING_REMEMBERED.entries).toHaveLength(0);
	});
	it('is at most 500 mappings; the oldest go', () => {
		let memory = NOTHING_REMEMBERED;
		for (let at = 0; at < 501; at++) memory = remember(memory, 'borgere', 'alder', { from: `kolonne ${at}` });
		expect(memory.entries).toHaveLength(500);
		expect(recall(memory, 'borgere', 'alder', 'kolonne 0')).toBeNull();
		expect(recall(memory, 'borgere', 'alder', 'kolonne 1')).not.toBeNull();
	});
	test.each(['', '  ', '#3', 'x'.repeat(81), '010190-1234', 'Borger 0101901234'])('is not remembered under %j', (from) => expect(remember(one, 'borgere', 'alder', { from })).toBe(one));
	it('is remembered under a heading of 80 signs', () => expect(remember(one, 'borgere', 'alder', { from: 'x'.repeat(80) }).entries).toHaveLength(2));
});

describe('the memory as text', () => {
	it('is read back as it was', () => expect(readMemory(writeMemory(one))).toEqual(one));
	test.each([null, '', '{', '[]', '{"memory":2,"entries":[]}', '{"memory":1,"entries":[{"table":"x","column":"a","heading":"b"}]}', '{"memory":1,"entries":[],"more":1}'])('%j is nothing remembered', (text) =>
		expect(readMemory(text)).toEqual(NOTHING_REMEMBERED)
	);
	it('holds no more than 500 mappings either', () => {
		const entries = Array.from({ length: 600 }, (_, at) => ({ table: 'borgere', column: 'alder', heading: `k${at}` }));
		expect(readMemory(JSON.stringify({ memory: 1, entries })).entries).toHaveLength(500);
	});
});
