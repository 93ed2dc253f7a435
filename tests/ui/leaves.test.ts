import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import DataTable from '$lib/ui/DataTable.svelte';
import ErrorPanel from '$lib/ui/ErrorPanel.svelte';
import KeyFigure from '$lib/ui/KeyFigure.svelte';
import Loading from '$lib/ui/Loading.svelte';
import MunicipalityChooser from '$lib/ui/MunicipalityChooser.svelte';
import Notice from '$lib/ui/Notice.svelte';

/** What a reader would read, without markup. */
const text = (html: string) =>
	html
		.replace(/<!--.*?-->|<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

describe('the table behind a chart', () => {
	const props = {
		caption: 'Borgere efter trin',
		columns: [{ label: 'Trin' }, { label: 'Borgere', numeric: true }],
		rows: [
			['Forebyggende', '96'],
			['Midlertidigt botilbud', null]
		],
		total: ['I alt', '96']
	};

	it('is closed until asked for, and says which table it is', () => {
		expect(text(render(DataTable, { props }).body)).toBe('Vis som tabel : Borgere efter trin');
	});

	it('heads rows and columns, aligns numbers, and shows what is unknown as a dash', () => {
		const { body } = render(DataTable, { props: { ...props, open: true } });
		expect(body).toMatch(/<th scope="row"[^>]*>Midlertidigt botilbud<\/th>/);
		expect(body).toMatch(/<td class="numeric[^"]*">–<\/td>/);
		expect(body).toMatch(/<tfoot[^>]*>.*I alt.*96/s);
	});
});

describe('the other leaves', () => {
	it('counts in Danish how far long work has come, and offers to stop it', () => {
		const { body } = render(Loading, { props: { label: 'Indlæser', done: 12000, total: 50000, oncancel: () => undefined } });
		expect(text(body)).toBe('Indlæser 12.000 af 50.000 Annuller');
		expect(body).toMatch(/<progress[^>]*max="50000"[^>]*value="12000"/);
		expect(render(Loading, { props: { label: 'Regner' } }).body).not.toMatch(/max=|value=|<button/);
	});

	it('says what was wrong, where, and what to do', () => {
		const { body } = render(ErrorPanel, { props: { what: 'Kan ikke læses', where: 'borgere.csv, række 14', todo: 'Skriv A-E.' } });
		expect(text(body)).toBe('Kan ikke læses borgere.csv, række 14 Det kan du gøre: Skriv A-E.');
	});

	it('reads errors out at once, and never tells kinds apart by colour alone', () => {
		const children = createRawSnippet(() => ({ render: () => '<span>Tekst</span>' }));
		expect(text(render(Notice, { props: { kind: 'error', children } }).body)).toBe('Fejl: Tekst');
		expect(render(Notice, { props: { kind: 'error', children } }).body).toContain('role="alert"');
		expect(render(Notice, { props: { children } }).body).not.toContain('role=');
	});

	it('makes a figure a button only where something lies behind it', () => {
		const figure = { label: 'Flytter', value: '72 / 3' };
		expect(render(KeyFigure, { props: figure }).body).not.toContain('<button');
		expect(render(KeyFigure, { props: { ...figure, onopen: () => undefined } }).body).toContain('<button');
	});

	it('shows the municipality chosen, with a label', () => {
		const options = [
			{ id: 'aarhus', name: 'Aarhus' },
			{ id: 'odense', name: 'Odense' }
		];
		const { body } = render(MunicipalityChooser, { props: { options, value: 'odense', onchange: () => undefined } });
		expect(body).toMatch(/<option value="odense" selected/);
		expect(text(body)).toMatch(/^Kommune/);
	});
});
