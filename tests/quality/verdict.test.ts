import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/lib/quality/facts';
import { verdictOf } from '../../src/lib/quality/verdict';
import type { Capability } from '../../src/lib/quality/verdict';

const NBSP = '\u00a0';
const rows = (used: number, all = used) => ({ in: all, used });
const WHOLE: Facts = {
	citizens: rows(1000), vum: 1, hours: 1, frames: 1, prices: 10, withoutPrice: 0, places: 100, grants: rows(1200), running: 900, ended: 300, named: 1, applied: 1, decided: 1, followedUp: 1, span: 3000
};
const NO_CITIZENS: Partial<Facts> = { citizens: rows(0), vum: 0, hours: 0, frames: 0 };
const NO_GRANTS: Partial<Facts> = { grants: rows(0), running: 0, ended: 0, named: null, applied: 0, decided: 0, followedUp: null, span: null };
const judge = (capability: Capability, facts: Partial<Facts>) => {
	const { answer, reasons } = verdictOf({ ...WHOLE, ...facts })[capability];
	return [answer, ...reasons.map(({ da }) => da)];
};
const sentence = (facts: Partial<Facts>) => verdictOf({ ...WHOLE, ...facts }).sentence;

describe('a simulation', () => {
	it('needs citizens', () => {
		expect(judge('simulation', {})).toEqual(['yes']);
		expect(judge('simulation', NO_CITIZENS)).toEqual(['no', 'der er ingen borgere']);
		expect(judge('simulation', { ...NO_CITIZENS, citizens: rows(0, 5) })).toEqual(['no', 'ingen af rækkerne med borgere kan bruges']);
	});
	it('needs nine rows in ten, and is limited from half of them on', () => {
		const of = (used: number) => judge('simulation', { citizens: rows(used, 1000) });
		expect([of(900), of(899), of(500), of(499)]).toEqual([
			['yes'],
			['limited', `kun 90${NBSP}% af rækkerne med borgere kan bruges`],
			['limited', `kun 50${NBSP}% af rækkerne med borgere kan bruges`],
			['no', `kun 50${NBSP}% af rækkerne med borgere kan bruges`]
		]);
	});
	it.each([['vum', 'VUM'], ['hours', 'timer']] as const)('needs %s of nine citizens in ten, and is limited from half of them on', (fact, name) => {
		const of = (share: number) => judge('simulation', { [fact]: share });
		expect([of(0.9), of(0.8), of(0.5), of(0.4)]).toEqual([['yes'], ['limited', `20${NBSP}% af borgerne mangler ${name}`], ['limited', `50${NBSP}% af borgerne mangler ${name}`], ['no', `60${NBSP}% af borgerne mangler ${name}`]]);
	});
	it('without prices has no kroner, and few may lack one', () => {
		expect(judge('simulation', { prices: 0, withoutPrice: 1 })).toEqual(['limited', 'der er ingen priser, så kroner mangler']);
		expect([judge('simulation', { withoutPrice: 0.1 }), judge('simulation', { withoutPrice: 0.11 })]).toEqual([['yes'], ['limited', `11${NBSP}% af borgerne mangler en pris`]]);
	});
	it('without frames reads every need as own home, and needs them of four citizens in five', () => {
		expect([judge('simulation', { frames: 0.8 }), judge('simulation', { frames: 0.79 }), judge('simulation', { frames: 0 })]).toEqual([
			['yes'],
			['limited', `21${NBSP}% af borgerne mangler den nødvendige ramme og læses som eget hjem`],
			['limited', 'den nødvendige ramme mangler, så alle behov læses som eget hjem']
		]);
	});
	it('gives what makes it impossible first', () => {
		expect(judge('simulation', { citizens: rows(800, 1000), hours: 0.1 })).toEqual(['no', `90${NBSP}% af borgerne mangler timer`, `kun 80${NBSP}% af rækkerne med borgere kan bruges`]);
	});
});

describe('a capacity view', () => {
	it('needs homes with places, and running grants of their offers', () => {
		expect(judge('capacity', {})).toEqual(['yes']);
		expect(judge('capacity', { places: 0, named: null })).toEqual(['no', 'der er ingen tilbud med pladser']);
		expect(judge('capacity', { ...NO_GRANTS, places: 0 })).toEqual(['no', 'der er ingen tilbud med pladser', 'der er ingen bevillinger']);
		expect(judge('capacity', { ...NO_GRANTS, grants: rows(0, 3) })).toEqual(['no', 'ingen af rækkerne med bevillinger kan bruges']);
		expect(judge('capacity', { running: 0, named: null })).toEqual(['no', 'ingen bevillinger løber på udtrækkets dato']);
		expect(judge('capacity', { named: null })).toEqual(['no', 'ingen løbende bevillinger gælder tilbuddenes indsatser']);
	});
	it('needs four in five of them to name their home, and is limited from one on', () => {
		expect([judge('capacity', { named: 0.8 }), judge('capacity', { named: 0.79 }), judge('capacity', { named: 0.01 }), judge('capacity', { named: 0 })]).toEqual([
			['yes'],
			['limited', `21${NBSP}% af de løbende bevillinger til tilbuddene nævner ikke et tilbud i tilbud.csv`],
			['limited', `99${NBSP}% af de løbende bevillinger til tilbuddene nævner ikke et tilbud i tilbud.csv`],
			['no', 'ingen af de løbende bevillinger til tilbuddene nævner et tilbud i tilbud.csv']
		]);
	});
	it('needs the rows of grants', () => {
		expect([judge('capacity', { grants: rows(899, 1000) })[0], judge('capacity', { grants: rows(499, 1000) })[0]]).toEqual(['limited', 'no']);
	});
});

describe('an evaluation', () => {
	it('needs grants with dates', () => {
		expect(judge('evaluation', {})).toEqual(['yes']);
		expect(judge('evaluation', NO_GRANTS)).toEqual(['no', 'der er ingen bevillinger']);
		expect(judge('evaluation', { applied: 0.19, decided: 0.19, followedUp: null })).toEqual(['no', 'bevillingerne mangler datoer for ansøgning, afgørelse og opfølgning']);
		expect(judge('evaluation', { applied: 0.2, decided: 0.19, followedUp: 0.1 })[0]).toBe('limited');
	});
	it.each([
		['decided', 'bevillingerne mangler datoen for afgørelsen'],
		['applied', 'bevillingerne mangler datoen for ansøgningen'],
		['followedUp', 'de bevillinger, der har løbet i over et år, mangler en dato for opfølgning']
	] as const)('needs four in five to have %s', (fact, text) => {
		expect([judge('evaluation', { [fact]: 0.8 }), judge('evaluation', { [fact]: 0.59 })]).toEqual([['yes'], ['limited', `41${NBSP}% af ${text}`]]);
	});
	it('needs a year, and grants that have ended', () => {
		expect([judge('evaluation', { span: 365 }), judge('evaluation', { span: 364 }), judge('evaluation', { span: null })]).toEqual([['yes'], ['limited', 'bevillingerne dækker mindre end et år'], ['limited', 'bevillingerne dækker mindre end et år']]);
		expect(judge('evaluation', { ended: 0 })).toEqual(['limited', 'ingen bevillinger er afsluttet, så forløb kan ikke følges til ende']);
	});
	it('does not ask for follow-ups where no grant is old enough', () => {
		expect(judge('evaluation', { followedUp: null })).toEqual(['yes']);
	});
});

describe('the verdict in one sentence', () => {
	it.each([
		['a whole extract', {}, 'Udtrækket kan bære en simulering, en kapacitetsvisning og en evaluering.', 'The extract can carry a simulation, a capacity view and an evaluation.'],
		[
			'undecided grants', { decided: 0.59 },
			`Udtrækket kan bære en simulering og en kapacitetsvisning, men kun en begrænset evaluering: 41${NBSP}% af bevillingerne mangler datoen for afgørelsen.`,
			'The extract can carry a simulation and a capacity view, but only a limited evaluation: 41% of the grants lack the date of the decision.'
		],
		[
			'citizens alone', { ...NO_GRANTS, places: 0 },
			'Udtrækket kan bære en simulering, men ikke en kapacitetsvisning eller en evaluering: der er ingen tilbud med pladser, og der er ingen bevillinger.',
			'The extract can carry a simulation, but not a capacity view or an evaluation: there are no homes with places, and there are no grants.'
		],
		[
			'citizens alone without prices', { ...NO_GRANTS, places: 0, prices: 0 },
			'Udtrækket kan kun bære en begrænset simulering og ikke en kapacitetsvisning eller en evaluering: der er ingen priser, så kroner mangler, der er ingen tilbud med pladser, og der er ingen bevillinger.',
			'The extract can carry only a limited simulation and not a capacity view or an evaluation: there are no prices, so kroner are missing, there are no homes with places, and there are no grants.'
		],
		[
			'grants alone', { ...NO_CITIZENS, places: 0, named: null, prices: 0 },
			'Udtrækket kan bære en evaluering, men ikke en simulering eller en kapacitetsvisning: der er ingen borgere, og der er ingen tilbud med pladser.',
			'The extract can carry an evaluation, but not a simulation or a capacity view: there are no citizens, and there are no homes with places.'
		],
		[
			'citizens and grants, some homes unnamed and no homes named', { named: 0.5, ...{ applied: 0, decided: 0, followedUp: 0 } },
			`Udtrækket kan bære en simulering, men kun en begrænset kapacitetsvisning og ikke en evaluering: 50${NBSP}% af de løbende bevillinger til tilbuddene nævner ikke et tilbud i tilbud.csv, og bevillingerne mangler datoer for ansøgning, afgørelse og opfølgning.`,
			'The extract can carry a simulation, but only a limited capacity view and not an evaluation: 50% of the running grants of homes do not name a home in tilbud.csv, and the grants lack dates of application, decision and follow-up.'
		],
		[
			'nothing', { ...NO_CITIZENS, ...NO_GRANTS, places: 0, prices: 0 },
			'Udtrækket kan hverken bære en simulering, en kapacitetsvisning eller en evaluering: der er ingen borgere, der er ingen tilbud med pladser, og der er ingen bevillinger.',
			'The extract can carry neither a simulation, a capacity view nor an evaluation: there are no citizens, there are no homes with places, and there are no grants.'
		],
		[
			'three halves', { frames: 0, named: 0.5, ended: 0 },
			`Udtrækket kan kun bære en begrænset simulering, en begrænset kapacitetsvisning og en begrænset evaluering: den nødvendige ramme mangler, så alle behov læses som eget hjem, 50${NBSP}% af de løbende bevillinger til tilbuddene nævner ikke et tilbud i tilbud.csv, og ingen bevillinger er afsluttet, så forløb kan ikke følges til ende.`,
			'The extract can carry only a limited simulation, a limited capacity view and a limited evaluation: the frame that is needed is missing, so every need is read as own home, 50% of the running grants of homes do not name a home in tilbud.csv, and no grant has ended, so none can be followed to its end.'
		]
	] as [string, Partial<Facts>, string, string][])('is true of %s', (_, facts, da, en) => {
		expect(sentence(facts)).toEqual({ da, en });
	});
	it('gives a reason that two share once', () => {
		expect(sentence(NO_GRANTS).da).toBe('Udtrækket kan bære en simulering, men ikke en kapacitetsvisning eller en evaluering: der er ingen bevillinger.');
	});
});
