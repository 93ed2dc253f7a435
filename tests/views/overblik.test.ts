import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { SimulationResult } from '../../src/lib/sim/results';
import Overblik from '../../src/lib/views/overblik/Overblik.svelte';

const naming = {
	steps: [{ step: 1, name: 'Bostøtte', paragraphs: ['§ 85'], offers: [{ id: 'bostoette', name: 'Bostøtte', paragraph: '§ 85', frame: 'eget_hjem' as const }] }],
	beside: [],
	levels: []
};
const row = { rolle: 'placering' as const, indsats: 'bostoette', niveau: null, borgere: 7, timer_uge: null, basis_kr_aar: 0, kr_aar: 0, uden_pris: 0, ramme_individuel: 0 };
const result: SimulationResult = {
	years: null,
	groups: null,
	dominance: null,
	placements: [
		{ ...row, serviceniveau: 'gaeldende', variabel_kr_aar: 3e6 },
		{ ...row, serviceniveau: 'forslag', variabel_kr_aar: 2e6 }
	],
	movement: [],
	shares: [],
	missingPrices: [],
	ruleFit: null,
	citizens: 7,
	frameShort: { gaeldende: 0, forslag: 0 },
	nearLimit: 0
};
const proposal = { name: 'Mindre støtte', changes: [{ label: 'Pakke 5', from: '14', to: '12', statement: 'RK-08' }] };
type Props = Parameters<typeof Overblik>[1];
const page = (props: Partial<Props>) => render(Overblik, { props: { result, naming, proposal, locale: 'da', status: 'ready', ...props } }).body;

describe('Overblik', () => {
	it('answers first, with the change in the heading', () => {
		expect(page({})).toMatch(/<h1[^>]*>.*koster.*1,0.mio\..kr\..*mindre om året.*<\/h1>/s);
	});

	it('shows the proposal with old and new value and the words of guidance', () => {
		const html = page({});
		for (const text of ['Mindre støtte', 'fra 14 til 12', 'RK-08', 'Vejledende – konkret og individuel vurdering']) expect(html).toContain(text);
	});

	it('offers only the actions it is given', () => {
		expect(page({})).not.toContain('Fortryd');
		expect(page({ onundo: () => {} })).toContain('Fortryd');
	});

	it('treats a proposal without changes as none', () => {
		expect(page({ proposal: { ...proposal, changes: [] } })).not.toContain('Mindre støtte');
	});

	it('waits, is empty or failed in words, and keeps the last figures beside an error', () => {
		expect(page({ result: null, status: 'loading' })).toContain('<progress');
		expect(page({ result: { ...result, citizens: 0 } })).toContain('Indlæs et udtræk');
		const failed = page({ status: 'error' });
		expect(failed).toContain('role="alert"');
		expect(failed).toContain('<h1');
	});

	it('says that it works only when it takes long enough to notice', () => {
		expect(page({ status: 'loading', staleMs: 100 })).not.toContain('Regner …');
		expect(page({ status: 'loading', staleMs: 400 })).toContain('Regner …');
	});
});
