import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/lib/extract/form';
import { formChoices, formSentence } from '../../src/lib/views/data/form-words';
import { droppedSentence } from '../../src/lib/views/data/identity-words';
import { formatMoment } from '../../src/lib/views/data/moment';
import { originWords } from '../../src/lib/views/data/origin-words';
import { phaseWords, quarterPassed, timeLeft } from '../../src/lib/views/data/progress-words';

const form: Form = { encoding: 'windows-1252', delimiter: ';', quote: '"', headerRow: 4, decimal: ',', dates: 'dmy' };

describe('time left', () => {
	it('is a few seconds, tens of seconds, then whole minutes, never too little', () => {
		const said = [0, 5, 6, 10, 11, 50, 51, 60, 61, 3600].map((seconds) => timeLeft(seconds, 'da'));
		expect(said).toEqual([
			'få sekunder tilbage',
			'få sekunder tilbage',
			'ca. 10 sekunder tilbage',
			'ca. 10 sekunder tilbage',
			'ca. 20 sekunder tilbage',
			'ca. 50 sekunder tilbage',
			'ca. 1 minut tilbage',
			'ca. 1 minut tilbage',
			'ca. 2 minutter tilbage',
			'ca. 60 minutter tilbage'
		]);
	});
});

describe('what is read aloud while files are read', () => {
	it('changes at quarters only, and never leaves 0 to 100', () => {
		expect([-1, 0, 0.249, 0.25, 0.74, 0.999, 1, 2].map(quarterPassed)).toEqual([0, 0, 0, 25, 50, 75, 100, 100]);
	});

	it('names the file', () => {
		expect(phaseWords('unpacking', 'a.zip', 'da')).toBe('Pakker a.zip ud');
	});
});

describe('the form of a file', () => {
	it('is one sentence', () => {
		expect(formSentence({ form, sheet: false }, 'da')).toBe('Windows-1252, semikolon, overskrifter i række 4, decimalkomma');
		expect(formSentence({ form: { ...form, delimiter: '\t' }, sheet: false }, 'en')).toBe('Windows-1252, tab, headings in row 4, decimal comma');
	});

	it('of a sheet says nothing of letters and delimiters', () => {
		expect(formSentence({ form, sheet: true }, 'da')).toBe('Excel-ark, overskrifter i række 4, decimalkomma, dag-måned-år');
	});

	it('offers the value that was recognised, however unusual', () => {
		const choices = formChoices({ ...form, headerRow: 212 }, 'da');
		expect(choices.headerRow.at(-1)).toEqual({ value: '212', label: 'række 212' });
		for (const part of ['encoding', 'delimiter', 'quote', 'decimal', 'dates'] as const) expect(choices[part].map(({ value }) => value as string)).toContain(form[part]);
	});

	it('has each choice once', () => {
		for (const choices of Object.values(formChoices(form, 'da'))) expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length);
	});
});

describe('where a column comes from', () => {
	it('is its heading, or the heading and what is done to it', () => {
		expect(originWords({ from: 'Alder' }, 'da')).toBe('Alder');
		expect(originWords({ from: 'Timer pr. måned', by: 'hours_month' }, 'da')).toBe('Timer pr. måned ÷ 4,33');
		expect(originWords({ from: 'SagId', by: 'case' }, 'en')).toBe('the citizen of the case in SagId');
	});
});

describe('other words', () => {
	it('say why a column is not read', () => {
		expect(droppedSentence({ heading: 'Fornavn', kind: 'name' }, 'da')).toBe('Kolonnen Fornavn er ikke læst: navne');
	});

	it('give the day and the time of day of the reader', () => {
		const moment = new Date(2026, 10, 2, 9, 5);
		expect(formatMoment(moment, 'da')).toBe('02.11.2026 kl. 09.05');
		expect(formatMoment(moment, 'en')).toBe('2 November 2026 at 09:05');
	});
});
