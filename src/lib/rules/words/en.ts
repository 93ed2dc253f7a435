import { circumstance } from './circumstance';
import type { Words } from './words';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

const CIRCUMSTANCES = {
	saerlige_hensyn: 'with special considerations',
	alene: 'for citizens living alone',
	botilbud: 'for citizens in a home',
	hos_paaroerende: 'for citizens with relatives',
	behov_104: 'together with activity and companionship'
};

export const en: Words = {
	number: (value) => NUMBER.format(value),
	numbers: {
		alder: { subject: 'the citizen is', unit: 'years old' },
		timer_uge: { subject: 'the assessed need is', unit: 'hours a week', some: 'the citizen is assessed as needing hours of support' },
		dagtilbud_dage: { subject: 'the need for a day offer is', unit: 'days a week' },
		dagtilbud_profil: { subject: 'the day-offer profile is', unit: '' },
		ledsagelse_timer_md: { subject: 'the citizen already has', unit: 'hours of escort a month' },
		aflastning_doegn: { subject: 'the need for respite is', unit: 'days a year', some: 'there is a need for respite' },
		personlig_hjaelp_timer_uge: { subject: 'the need for personal and practical help is', unit: 'hours a week' },
		merudgift_md: { subject: 'the documented extra costs are', unit: 'kroner a month' }
	},
	compare: { atLeast: 'at least', atMost: 'at most', over: 'over', under: 'under' },
	flags: {
		varig: { yes: 'the impairment is permanent', no: 'the impairment is not permanent' },
		saerlige_sociale_problemer: { yes: 'the citizen has special social problems', no: 'the citizen has no special social problems' },
		midlertidig: { yes: 'the housing need is temporary or still to be clarified', no: 'the housing need is clarified and not temporary' },
		afproevet: { yes: 'less intrusive help has been sought or tried', no: 'less intrusive help has been neither sought nor tried' },
		nattevagt_behov: { yes: 'the citizen needs a night watch', no: 'the citizen does not need a night watch' },
		rengoering_83: { yes: 'the citizen is granted cleaning under § 83', no: 'the citizen is not granted cleaning under § 83' },
		vedligehold: { yes: 'the support is to prevent further loss of function', no: 'the support is not to prevent further loss of function' },
		udslusning: { yes: 'the support is being phased out', no: 'the support is not being phased out' },
		opstart: { yes: 'the need for support must be clarified first', no: 'the need for support is clarified' },
		flytning: { yes: 'the citizen is about to move', no: 'the citizen is not about to move' },
		kan_kompenseres: { yes: 'general or non-assessed offers can cover the need', no: 'general or non-assessed offers cannot cover the need' },
		kun_aldersbetinget: { yes: 'the loss of function is due to age alone', no: 'the loss of function is not due to age alone' },
		kun_hjemloeshed: { yes: 'the problem is homelessness alone', no: 'the problem is not homelessness alone' },
		saerlige_hensyn: { yes: 'special considerations are recorded', no: 'no special considerations are recorded' },
		arbejdsleder: { yes: 'the citizen can lead the helpers', no: 'the citizen cannot lead the helpers' },
		behov_103: { yes: 'the citizen needs sheltered employment', no: 'the citizen does not need sheltered employment' },
		behov_104: { yes: 'the citizen needs activity and companionship', no: 'the citizen does not need activity and companionship' },
		behov_97: { yes: 'the citizen needs escort', no: 'the citizen does not need escort' }
	},
	choices: {
		maalgruppe: {
			handicap: { is: 'the citizen belongs to the disability area', isNot: 'the citizen does not belong to the disability area' },
			psykiatri: { is: 'the citizen belongs to the mental health area', isNot: 'the citizen does not belong to the mental health area' },
			socialt_udsat: { is: 'the citizen is socially vulnerable', isNot: 'the citizen is not socially vulnerable' }
		},
		funktionsnedsaettelse: {
			ingen: { is: 'the citizen has no reduced function', isNot: 'the citizen has a physical or mental impairment' },
			fysisk: { is: 'the impairment is physical', isNot: 'the impairment is not physical' },
			psykisk: { is: 'the impairment is mental', isNot: 'the impairment is not mental' },
			begge: { is: 'the impairment is both physical and mental', isNot: 'the impairment is not both physical and mental' }
		},
		bosituation: {
			alene: { is: 'the citizen lives alone', isNot: 'the citizen does not live alone' },
			hos_paaroerende: { is: 'the citizen lives with relatives', isNot: 'the citizen does not live with relatives' },
			botilbud: { is: 'the citizen lives in a home', isNot: 'the citizen does not live in a home' },
			hjemloes: { is: 'the citizen is homeless', isNot: 'the citizen is not homeless' }
		}
	},
	themes: {
		vum_samlet: 'the overall VUM level is',
		vum_praktiske_opgaver: 'the VUM theme practical tasks is',
		vum_egenomsorg: 'the VUM theme self-care is',
		vum_relationer: 'the VUM theme relations is',
		vum_sundhed: 'the VUM theme health is',
		vum_kommunikation: 'the VUM theme communication is',
		vum_mobilitet: 'the VUM theme mobility is',
		vum_samfundsliv: 'the VUM theme community life is'
	},
	themeNames: {
		vum_praktiske_opgaver: 'practical tasks',
		vum_egenomsorg: 'self-care',
		vum_relationer: 'relations',
		vum_sundhed: 'health',
		vum_kommunikation: 'communication',
		vum_mobilitet: 'mobility',
		vum_samfundsliv: 'community life'
	},
	severities: { A: 'no problem', B: 'light', C: 'moderate', D: 'severe', E: 'complete' },
	frames: { eget_hjem: 'support in own home', bofaellesskab: 'a shared home', doegndaekket: 'a home staffed round the clock' },
	frameSentence: (compared) => `the need requires ${compared}`,
	range: (from, to) => `from ${from} to ${to}`,
	and: 'and',
	or: 'or',
	not: (sentence) => `it does not hold that ${sentence}`,
	offer: (name, granted) => (granted ? `the citizen also gets ${name}` : `the citizen does not get ${name}`),
	sum: (compared) => `the services together give ${compared} hours a month`,
	someService: 'at least one service gives hours',
	units: {
		timer_uge: 'hours a week',
		timer_md: 'hours a month',
		timer_6md: 'hours in 6 months',
		timer_forloeb: 'hours in all',
		dage_uge: 'days a week',
		doegn_aar: 'days a year',
		kr_md: 'kroner a month',
		aar: 'years',
		uger_aar: 'weeks a year',
		forloeb_aar: 'courses a year',
		days: 'days',
		weeks: 'weeks',
		months: 'months',
		years: 'years'
	},
	synonyms: [
		['profile', 'tariff', 'package', 'level'],
		['price', 'tariff', 'rate', 'cost', 'kroner', 'dkk'],
		['hourly', 'hour'],
		['basis', 'fixed'],
		['deadline', 'limit', 'time'],
		['interval', 'follow-up', 'review'],
		['duration', 'length', 'period'],
		['limit', 'band', 'threshold'],
		['vum', 'ffb', 'severity'],
		['age', 'pension', 'retirement'],
		['frame', 'housing'],
		['hours', 'extent', 'billed', 'granted'],
		['home', 'institution', 'residential']
	],
	labels: {
		vum: 'required VUM level',
		vumAtMost: 'highest VUM level',
		frame: 'required housing frame',
		upperLimit: 'upper limit',
		lowerLimit: 'lower limit',
		billedHours: 'billed hours',
		expectedVumFrom: 'expected VUM from',
		expectedVumTo: 'expected VUM to',
		most: 'largest extent',
		least: 'least extent',
		amount: 'extent',
		courses: 'group courses a year',
		weeksOpen: 'open weeks a year',
		severity: (letter) => `hours at ${letter}`,
		age: 'age limit',
		pensionAge: 'State pension age',
		threshold: 'limit',
		checks: {
			kvittering_overskredet: 'Deadline of the receipt',
			sagsbehandling_overskredet: 'Deadline of the decision',
			ivaerksaettelse_overskredet: 'Deadline of the start',
			opfoelgning_overskredet: 'Follow-up interval',
			varighed_overskredet: 'Longest duration',
			over_65: 'Age that is checked'
		},
		firstTime: 'first time',
		keeps: 'goes on after the decision to end it',
		when: circumstance(CIRCUMSTANCES)
	}
};
