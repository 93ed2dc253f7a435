import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { ProblemGroup } from '../../src/lib/extract/problems/problem';
import type { Recognised } from '../../src/lib/extract/recognised';
import DataView from '../../src/lib/views/data/DataView.svelte';
import Dialog from '../../src/lib/ui/Dialog.svelte';
import type { DataActions, DataState } from '../../src/lib/views/data/data-state';
import type { LoadedData } from '../../src/lib/views/data/loaded';
import { createRawSnippet } from 'svelte';

const form = { encoding: 'utf-8', delimiter: ';', quote: '"', headerRow: 1, decimal: ',', dates: 'dmy' } as const;
const data: LoadedData = {
	own: true,
	municipality: 'Glostrup',
	loadedAt: new Date(2026, 10, 22, 10, 12),
	pseudonyms: false,
	files: [
		{
			file: 'b.csv',
			table: 'borgere',
			form,
			lineEnd: 'lf',
			sheet: false,
			header: [],
			origins: {},
			unknownColumns: ['Afdeling'],
			dropped: [{ heading: 'Fornavn', columnNumber: 2, kind: 'name', column: null }],
			rowsIn: 1000,
			rowsUsed: 982,
			rowsListed: 18,
			superseded: 3
		}
	]
};
const problem: ProblemGroup = {
	file: 'b.csv',
	table: 'borgere',
	column: 'alder',
	code: 'range',
	expected: { da: '0 til 120', en: '0 to 120' },
	severity: 'error',
	drops: true,
	rows: new Int32Array(1_000_000).map((_, at) => at + 2),
	values: null
};
const recognised: Recognised = {
	file: 'b.csv',
	size: 9,
	lastModified: null,
	form,
	lineEnd: 'lf',
	columns: [
		{ heading: 'Id', samples: ['x1'], identity: null },
		{ heading: 'Id', samples: ['y1'], identity: null },
		{ heading: 'Fornavn', samples: [], identity: 'name' }
	],
	plan: { file: 'b.csv', tables: ['borgere'] },
	origins: { borgere: { borger_id: { from: 'Id' } } },
	missing: { borgere: ['timer_uge'] },
	suggestions: [{ table: 'borgere', column: 'timer_uge', origin: { from: 'Timer pr. måned', by: 'hours_month' }, certainty: 0.8, because: 'alias' }],
	words: {},
	usable: { borgere: { rows: 1000, used: 0, all: true } }
};
const actions = {} as DataActions;
type Props = Parameters<typeof DataView>[1];
const base: Omit<Props, 'state'> = {
	answer: 'Udtrækket kan bruges: *982* af 1.000.',
	data,
	remember: false,
	save: { kind: 'off' },
	deletable: { files: 1, rows: 1000, saved: false, presets: 0, proposals: 0 },
	deleted: false,
	pseudonyms: false,
	illustrative: null,
	presets: [],
	problems: [problem],
	totals: [{ table: 'borgere', rowsIn: 1000, rowsUsed: 982, rowsListed: 18 }],
	quality: { tables: [], findings: [{ code: 'range', severity: 'warning', consequence: { da: '18 borgere tæller ikke med.', en: '' } }], sample: null },
	actions
};
const html = (props: Partial<Props> = {}, state: DataState = { kind: 'idle' }) => render(DataView, { props: { ...base, state, ...props } }).body;
const text = (...of: Parameters<typeof html>) =>
	html(...of)
		.replace(/<!--.*?-->|<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ');

describe('the data screen', () => {
	it('answers first, then gives the reasons', () => {
		const body = html();
		expect(body).toMatch(/<h1[^>]*>.*<strong>982<\/strong>/s);
		expect(body.indexOf('18 borgere tæller ikke med.')).toBeGreaterThan(body.indexOf('<h1'));
	});

	it('has real file inputs for files and for a folder', () => {
		const body = html();
		expect(body).toMatch(/<input[^>]*type="file"[^>]*multiple[^>]*accept=".csv,.txt,.tsv,.xlsx,.zip"/);
		expect(body).toMatch(/<input[^>]*type="file"[^>]*webkitdirectory/);
	});

	it('tells what each file gave and what was left out of it', () => {
		const read = text();
		for (const part of ['Egne data: 1 fil, indlæst 22.11.2026 kl. 10.12', 'Kolonnen Fornavn er ikke læst: navne', '3 rækker er erstattet af nyere', '1 kolonne bruges ikke', 'Der er ikke gemt data på denne computer.']) expect(read).toContain(part);
	});

	it('accounts for every row', () => {
		expect(text()).toContain('1.000 rækker ind = 982 brugt + 18 på listen');
	});

	it('draws no line for the million rows of a group until asked', () => {
		expect(text()).toContain('1.000.000');
		expect(html().length).toBeLessThan(100_000);
	});

	it('offers the rows of a finding only where the list has some', () => {
		expect(text()).toContain('Se rækkerne');
		expect(text({ problems: [] })).not.toContain('Se rækkerne');
		const several = { tables: [], findings: [{ code: '', severity: 'warning' as const, consequence: { da: '63 borgere kan ikke læses.', en: '' } }], sample: null };
		expect(text({ quality: several })).toContain('Se rækkerne : 63 borgere kan ikke læses.');
		expect(text({ problems: [] })).toContain('Ingen problemer.');
	});

	it('never asks to delete the sample, and offers to keep what is loaded next', () => {
		const sample = text({ data: { ...data, own: false, loadedAt: null }, deletable: { files: 0, rows: 0, saved: false, presets: 0, proposals: 0 } });
		expect(sample).toContain('Eksempeldata for Glostrup');
		expect(sample).toContain('Husk på denne computer');
		for (const part of ['Slet alt …', 'Brug eksempeldata']) expect(sample).not.toContain(part);
	});

	it('says why saving failed, when it was saved, and that everything is deleted', () => {
		expect(text({ save: { kind: 'error', reason: { da: 'disken er fuld', en: '' } } })).toContain('Kunne ikke gemmes: disken er fuld');
		const at = new Date(2026, 10, 22, 10, 14);
		expect(text({ save: { kind: 'saved', at, bytes: null } })).toContain('Gemt på denne computer 22.11.2026 kl. 10.14.');
		expect(text({ save: { kind: 'saved', at, bytes: 3_440_000 } }).replaceAll('\u00a0', ' ')).toContain('kl. 10.14. Fylder 3,4 MB.');
		expect(html({ save: { kind: 'saving', share: 0.4 } })).toMatch(/<progress[^>]*aria-label="Gemmer …"[^>]*value="0.4"/);
		expect(text({ deleted: true })).toContain('Alt er slettet.');
	});

	it('offers the illustrative prices only where own data have none', () => {
		expect(text()).not.toContain('illustrative priser');
		expect(text({ illustrative: true })).toContain('illustrative priser');
	});
});

describe('before files are read', () => {
	const mapping: DataState = { kind: 'mapping', files: [{ recognised, busy: false }], refused: [] };

	it('names what is missing, suggests, and does not read until it is there', () => {
		const body = html({}, mapping);
		expect(text({}, mapping)).toContain('Brug forslag: Timer pr. måned ÷ 4,33');
		expect(text({}, mapping)).toContain('Mangler timer_uge');
		expect(body).toMatch(/<button[^>]*disabled[^>]*>(<!--.*?-->)*Indlæs 1 fil/);
	});

	it('asks of a sheet neither letters nor delimiter', () => {
		const of = (size: number | null) => text({}, { kind: 'mapping', files: [{ recognised: { ...recognised, size }, busy: false }], refused: [] });
		for (const part of ['Tegnsæt', 'Skilletegn', 'Anførselstegn']) expect([of(9).includes(part), of(null).includes(part)]).toEqual([true, false]);
		expect(of(null)).toContain('Excel-ark, overskrifter i række 1, decimalkomma, dag-måned-år');
	});

	it('says of a file with headings alone that it has no rows, and what to do', () => {
		const empty = { ...recognised, missing: {}, usable: { borgere: { rows: 0, used: 0, all: true } } };
		const read = text({}, { kind: 'mapping', files: [{ recognised: empty, busy: false }], refused: [] });
		for (const part of ['Filen har overskrifter, men ingen rækker. Hent udtrækket igen', 'Se den igennem']) expect(read).toContain(part);
	});

	it('offers no heading that gives a person away, with the reason, and a heading of two columns once', () => {
		const select = /<select[^>]*>((?:(?!<\/select>).)*læses ikke, navne.*?)<\/select>/s.exec(html({}, mapping))?.[1] ?? '';
		expect(select).toMatch(/<option[^>]*value="Fornavn"[^>]*disabled|<option[^>]*disabled[^>]*value="Fornavn"/);
		expect(select.match(/value="Id"/g)).toHaveLength(1);
	});

	it('keeps the list and figures of the old files out of the way', () => {
		expect(text({}, mapping)).not.toContain('Rækker med problemer');
	});

	it('shows that the file is being recognised again', () => {
		const busy: DataState = { kind: 'mapping', files: [{ recognised, busy: true }], refused: [] };
		expect(text({}, busy)).toContain('Læser de første rækker igen');
	});
});

describe('when reading stops', () => {
	it('tells where a person was found, what to do, and that nothing was kept', () => {
		const read = text({}, { kind: 'identity', file: 'b.csv', row: 1014, column: 'Note' });
		for (const part of ['b.csv, række 1.014, kolonne Note', 'Det kan du gøre', 'Intet fra filerne er gemt eller vist']) expect(read).toContain(part);
	});

	it('tells why a file cannot be read, with the headings that it has', () => {
		const read = text({}, { kind: 'unreadable', file: 'b.csv', reason: { da: 'mangler kolonnen alder', en: '' }, missing: ['alder'], header: ['Id', 'År'] });
		for (const part of ['b.csv kan ikke læses', 'Mangler kolonnen alder.', 'Tag kolonnerne med i udtrækket', 'Overskrifterne i filen: Id, År']) expect(read).toContain(part);
	});

	it('gives the advice that fits the file, and no other', () => {
		const read = text({}, { kind: 'unreadable', file: 'r.pdf', reason: { da: 'filen er en PDF; hent udtrækket som .xlsx eller CSV', en: '' }, missing: [], header: [] });
		expect(read).toContain('Filen er en PDF; hent udtrækket som .xlsx eller CSV.');
		expect(read).not.toContain('Det kan du gøre');
	});

	it('asks for a password without showing it, and says when it was wrong', () => {
		expect(html({}, { kind: 'password', file: 'a.zip', wrong: true })).toMatch(/<input[^>]*type="password"[^>]*aria-invalid="true"/);
		expect(text({}, { kind: 'password', file: 'a.zip', wrong: false })).not.toContain('passer ikke');
	});

	it('can be started again after a change of mind', () => {
		expect(text({}, { kind: 'cancelled' })).toContain('Læs filerne alligevel');
	});

	it('shows how far it has come, and can be stopped', () => {
		const body = html({}, { kind: 'working', progress: { phase: 'reading', file: 'b.csv', rowsDone: 412000, share: 0.41, secondsLeft: 17 } });
		expect(body).toMatch(/<progress[^>]*value="0.41"/);
		for (const part of ['412.000 rækker', 'ca. 20 sekunder tilbage', 'Annuller', 'Læser b.csv: 25']) expect(body).toContain(part);
		expect(body).not.toContain('type="file"');
	});
});

describe('a dialog', () => {
	it('is named by its title', () => {
		const children = createRawSnippet(() => ({ render: () => '<p>Hvad?</p>' }));
		const { body } = render(Dialog, { props: { open: false, title: 'Slet?', children, actions: children, onclose: () => undefined } });
		const id = /aria-labelledby="([^"]+)"/.exec(body)?.[1];
		expect(body).toMatch(new RegExp(`<h2 id="${id}"[^>]*>Slet\\?</h2>`));
	});
});
