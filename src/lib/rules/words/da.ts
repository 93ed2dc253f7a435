import { circumstance } from './circumstance';
import type { Words } from './words';

const NUMBER = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 4 });

const CIRCUMSTANCES = {
	saerlige_hensyn: 'ved særlige hensyn',
	alene: 'for borgere, der bor alene',
	botilbud: 'for borgere i botilbud',
	hos_paaroerende: 'for borgere hos pårørende',
	behov_104: 'sammen med aktivitet og samvær'
};

export const da: Words = {
	number: (value) => NUMBER.format(value),
	numbers: {
		alder: { subject: 'borgeren er', unit: 'år' },
		timer_uge: { subject: 'det vurderede behov er', unit: 'timer om ugen', some: 'borgeren er vurderet til at have brug for støttetimer' },
		dagtilbud_dage: { subject: 'behovet for dagtilbud er', unit: 'dage om ugen' },
		dagtilbud_profil: { subject: 'dagtilbudsprofilen er', unit: '' },
		ledsagelse_timer_md: { subject: 'borgeren har allerede', unit: 'timers ledsagelse om måneden' },
		aflastning_doegn: { subject: 'behovet for aflastning er', unit: 'døgn om året', some: 'der er behov for aflastning' },
		personlig_hjaelp_timer_uge: { subject: 'behovet for personlig og praktisk hjælp er', unit: 'timer om ugen' },
		merudgift_md: { subject: 'de dokumenterede merudgifter er', unit: 'kr. om måneden' }
	},
	compare: { atLeast: 'mindst', atMost: 'højst', over: 'over', under: 'under' },
	flags: {
		varig: { yes: 'funktionsnedsættelsen er varig', no: 'funktionsnedsættelsen er ikke varig' },
		saerlige_sociale_problemer: { yes: 'borgeren har særlige sociale problemer', no: 'borgeren har ikke særlige sociale problemer' },
		midlertidig: { yes: 'boligbehovet er midlertidigt eller uafklaret', no: 'boligbehovet er afklaret og ikke midlertidigt' },
		afproevet: { yes: 'mindre indgribende hjælp er søgt eller afprøvet', no: 'mindre indgribende hjælp er hverken søgt eller afprøvet' },
		nattevagt_behov: { yes: 'borgeren har behov for nattevagt', no: 'borgeren har ikke behov for nattevagt' },
		rengoering_83: { yes: 'borgeren er visiteret til rengøring efter § 83', no: 'borgeren er ikke visiteret til rengøring efter § 83' },
		vedligehold: { yes: 'støtten skal forebygge yderligere tab af funktion', no: 'støtten skal ikke forebygge yderligere tab af funktion' },
		udslusning: { yes: 'støtten er ved at blive trappet ned', no: 'støtten er ikke ved at blive trappet ned' },
		opstart: { yes: 'støttebehovet skal først afklares', no: 'støttebehovet er afklaret' },
		flytning: { yes: 'borgeren skal flytte', no: 'borgeren skal ikke flytte' },
		kan_kompenseres: { yes: 'almene eller uvisiterede tilbud kan dække behovet', no: 'almene eller uvisiterede tilbud kan ikke dække behovet' },
		kun_aldersbetinget: { yes: 'svækkelsen er alene aldersbetinget', no: 'svækkelsen er ikke alene aldersbetinget' },
		kun_hjemloeshed: { yes: 'problemet er alene hjemløshed', no: 'problemet er ikke alene hjemløshed' },
		saerlige_hensyn: { yes: 'der er registreret særlige hensyn', no: 'der er ikke registreret særlige hensyn' },
		arbejdsleder: { yes: 'borgeren kan være arbejdsleder', no: 'borgeren kan ikke være arbejdsleder' },
		behov_103: { yes: 'borgeren har behov for beskyttet beskæftigelse', no: 'borgeren har ikke behov for beskyttet beskæftigelse' },
		behov_104: { yes: 'borgeren har behov for aktivitet og samvær', no: 'borgeren har ikke behov for aktivitet og samvær' },
		behov_97: { yes: 'borgeren har behov for ledsagelse', no: 'borgeren har ikke behov for ledsagelse' }
	},
	choices: {
		maalgruppe: {
			handicap: { is: 'borgeren hører til handicapområdet', isNot: 'borgeren hører ikke til handicapområdet' },
			psykiatri: { is: 'borgeren hører til psykiatriområdet', isNot: 'borgeren hører ikke til psykiatriområdet' },
			socialt_udsat: { is: 'borgeren er socialt udsat', isNot: 'borgeren er ikke socialt udsat' }
		},
		funktionsnedsaettelse: {
			ingen: { is: 'borgeren har ikke nedsat funktionsevne', isNot: 'borgeren har nedsat fysisk eller psykisk funktionsevne' },
			fysisk: { is: 'funktionsnedsættelsen er fysisk', isNot: 'funktionsnedsættelsen er ikke fysisk' },
			psykisk: { is: 'funktionsnedsættelsen er psykisk', isNot: 'funktionsnedsættelsen er ikke psykisk' },
			begge: { is: 'funktionsnedsættelsen er både fysisk og psykisk', isNot: 'funktionsnedsættelsen er ikke både fysisk og psykisk' }
		},
		bosituation: {
			alene: { is: 'borgeren bor alene', isNot: 'borgeren bor ikke alene' },
			hos_paaroerende: { is: 'borgeren bor hos pårørende', isNot: 'borgeren bor ikke hos pårørende' },
			botilbud: { is: 'borgeren bor i botilbud', isNot: 'borgeren bor ikke i botilbud' },
			hjemloes: { is: 'borgeren er hjemløs', isNot: 'borgeren er ikke hjemløs' }
		}
	},
	themes: {
		vum_samlet: 'det samlede VUM-niveau er',
		vum_praktiske_opgaver: 'VUM-temaet praktiske opgaver er',
		vum_egenomsorg: 'VUM-temaet egenomsorg er',
		vum_relationer: 'VUM-temaet relationer er',
		vum_sundhed: 'VUM-temaet sundhed er',
		vum_kommunikation: 'VUM-temaet kommunikation er',
		vum_mobilitet: 'VUM-temaet mobilitet er',
		vum_samfundsliv: 'VUM-temaet samfundsliv er'
	},
	themeNames: {
		vum_praktiske_opgaver: 'praktiske opgaver',
		vum_egenomsorg: 'egenomsorg',
		vum_relationer: 'relationer',
		vum_sundhed: 'sundhed',
		vum_kommunikation: 'kommunikation',
		vum_mobilitet: 'mobilitet',
		vum_samfundsliv: 'samfundsliv'
	},
	severities: { A: 'intet problem', B: 'let', C: 'moderat', D: 'svært', E: 'fuldstændigt' },
	frames: { eget_hjem: 'støtte i eget hjem', bofaellesskab: 'et bofællesskab', doegndaekket: 'en døgndækket bolig' },
	frameSentence: (compared) => `behovet kræver ${compared}`,
	range: (from, to) => `fra ${from} til ${to}`,
	and: 'og',
	or: 'eller',
	not: (sentence) => `det gælder ikke, at ${sentence}`,
	offer: (name, granted) => (granted ? `borgeren får også ${name}` : `borgeren får ikke ${name}`),
	sum: (compared) => `ydelserne giver tilsammen ${compared} timer om måneden`,
	someService: 'mindst én ydelse giver timer',
	units: {
		timer_uge: 'timer om ugen',
		timer_md: 'timer om måneden',
		timer_6md: 'timer på 6 måneder',
		timer_forloeb: 'timer i alt',
		dage_uge: 'dage om ugen',
		doegn_aar: 'døgn om året',
		kr_md: 'kr. om måneden',
		aar: 'år',
		uger_aar: 'uger om året',
		forloeb_aar: 'forløb om året',
		days: 'dage',
		weeks: 'uger',
		months: 'måneder',
		years: 'år'
	},
	synonyms: [
		['profil', 'takst', 'pakke', 'niveau', 'støtteniveau', 'borgerprofil'],
		['pris', 'takst', 'kroner', 'kr'],
		['timepris', 'timetakst', 'timeløn'],
		['dagspris', 'døgnpris', 'enhedspris', 'dagstakst', 'døgntakst'],
		['basisbudget', 'basis', 'faste'],
		['frist', 'deadline', 'sagsbehandlingstid'],
		['opfølgning', 'opfølgningsinterval', 'revurdering'],
		['varighed', 'længde', 'periode'],
		['grænse', 'bånd', 'interval', 'tærskel'],
		['vum', 'ffb', 'voksenudredning'],
		['alder', 'aldersgrænse', 'folkepensionsalder', 'pensionsalder', 'pension'],
		['ramme', 'boligramme'],
		['bostøtte', 'støtte'],
		['timer', 'omfang', 'visiterede', 'afregnede'],
		['botilbud', 'bosted', 'institution']
	],
	labels: {
		vum: 'krævet VUM-niveau',
		vumAtMost: 'højeste VUM-niveau',
		frame: 'krævet boligramme',
		upperLimit: 'øvre grænse',
		lowerLimit: 'nedre grænse',
		billedHours: 'afregnede timer',
		expectedVumFrom: 'forventet VUM fra',
		expectedVumTo: 'forventet VUM til',
		most: 'største omfang',
		least: 'mindste omfang',
		amount: 'omfang',
		courses: 'gruppeforløb om året',
		weeksOpen: 'åbningsuger om året',
		severity: (letter) => `timer ved ${letter}`,
		age: 'aldersgrænse',
		pensionAge: 'Folkepensionsalder',
		threshold: 'grænse',
		checks: {
			kvittering_overskredet: 'Frist for kvittering',
			sagsbehandling_overskredet: 'Sagsbehandlingsfrist',
			ivaerksaettelse_overskredet: 'Frist for iværksættelse',
			opfoelgning_overskredet: 'Opfølgningsinterval',
			varighed_overskredet: 'Længste varighed',
			over_65: 'Alder, der kontrolleres'
		},
		firstTime: 'første gang',
		keeps: 'fortsætter efter afgørelse om ophør',
		when: circumstance(CIRCUMSTANCES)
	}
};
