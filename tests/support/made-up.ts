/** A municipality that does not exist: what a new service level needs at the least. */
const both = (da: string, en: string) => ({ da, en });

export const MADE_UP = {
	id: 'lilleby',
	version: '1.0.0',
	valid: { from: '2026-01-01', to: null, note: both('Opdigtet', 'Made up') },
	municipality: both('Lilleby', 'Lilleby'),
	document: { title: both('Serviceniveau for Lilleby', 'Service level of Lilleby'), about: both('Findes ikke.', 'Does not exist.') },
	steps: [
		{ step: 1, name: both('Eget hjem', 'Own home') },
		{ step: 2, name: both('Hjem', 'Home') }
	],
	placement: {},
	bands: {
		timer: {
			name: both('Støtte', 'Support'),
			fact: 'timer_uge',
			unit: 'timer_uge',
			over: { id: 'timer.over', value: 0 },
			levels: [
				{ id: 'lidt', name: both('Lidt', 'A little'), upTo: { id: 'timer.lidt.op_til', value: 2 }, billed: { id: 'timer.lidt.timer', value: 1 }, statements: ['LB-01'] },
				{ id: 'mere', name: both('Mere', 'More'), statements: ['LB-01'] }
			]
		}
	},
	offers: [
		{
			id: 'stoette', name: both('Støtte', 'Support'), paragraph: '85', law: 'SEL § 85', step: 1, frame: 'eget_hjem',
			conditions: [{ law: 'L-02' }, { fact: 'vum_samlet', atLeast: { id: 'stoette.vum', value: 'C' } }],
			extent: { kind: 'bands', bands: 'timer' }
		},
		{
			id: 'hjem', name: both('Hjem', 'Home'), paragraph: '108', law: 'SEL § 108', step: 2, frame: 'doegndaekket',
			conditions: [{ law: 'L-02' }, { law: 'L-03' }, { fact: 'ramme_behov', atLeast: { id: 'hjem.ramme', value: 'doegndaekket' } }],
			extent: { kind: 'individual', fact: 'timer_uge', unit: 'timer_uge' }
		},
		{
			id: 'vaerested', name: both('Værested', 'Drop-in centre'), paragraph: '104', law: 'SEL § 104', step: null, frame: null,
			conditions: [{ law: 'L-02' }, { fact: 'behov_104', is: true }, { offer: 'stoette', granted: false }],
			extent: { kind: 'capped', fact: 'dagtilbud_dage', unit: 'dage_uge', caps: [{ most: { id: 'vaerested.dage', value: 2 } }] }
		}
	],
	checks: [],
	statements: [
		{ id: 'LB-01', section: '§ 85', paragraphs: ['85'], kind: 'level', use: 'computed', text: both('Lidt er til og med 2 timer.', 'A little is up to 2 hours.') }
	]
};
