/**
 * Other names that case systems and spreadsheets give the contract's columns. They are suggested, never used by themselves.
 * Compared by letters and figures alone (`bare`): `Timer pr. uge` stands for `timer_pr_uge` too.
 */
import type { TableName } from '../plan';
import type { Computation } from './mapping';

export interface Alias {
	name: string;
	/** How the column is made from a heading of this name. */
	by?: Computation;
}

type Names = Readonly<Record<string, readonly (string | Required<Alias>)[]>>;

const by = (computation: Computation, ...names: string[]): Required<Alias>[] => names.map((name) => ({ name, by: computation }));

/** How forms head a theme of VUM. Need of support (støttebehov) is another scale and is not it. */
const theme = (name: string): string[] => [`Tema ${name}`, `Funktionsevne ${name}`, `Funktionsevneniveau ${name}`];

const CITIZEN = ['Borger', 'Borger nr.', 'Borgernummer', 'Borger løbenummer', 'Løbenummer', 'Løbenr.', 'Pseudonym', 'Pseudonym id', 'Borgernøgle'];
const OFFER = ['Indsatstype', 'Indsatsnavn', 'Ydelse', 'Ydelsestype', 'Ydelsesnavn', 'Tilbudstype', 'Foranstaltning'];
const PARAGRAPH = by('paragraph', 'Paragraf', 'Paragraf nr.', '§', 'Lovgrundlag', 'Lovhjemmel', 'Hjemmel', 'Bevillingsparagraf', 'Indsatsparagraf', 'SEL paragraf', 'Lovparagraf');
const OWNER = ['Ejerforhold', 'Ejerskab', 'Driftsform', 'Leverandørtype', 'Leverandørejerskab'];
const YEAR = ['Årstal', 'Budgetår', 'Regnskabsår', 'Kalenderår'];

const BORGERE: Names = {
	borger_id: CITIZEN,
	alder: [
		'Alder i år', 'Alder år', 'Alder ved vurdering', 'Borgers alder',
		...by('birth_year', 'Fødselsår', 'Fødeår', 'Årgang'),
		...by('birth_date', 'Fødselsdato', 'Fødselsdag', 'Fødedato', 'Født')
	],
	maalgruppe: ['Primær målgruppe', 'Målgruppe navn', 'Hovedmålgruppe'],
	vurderingsdato: ['Dato for vurdering', 'Vurderet', 'VUM-dato', 'Udredningsdato', 'Dato for udredning', 'Dato for VUM'],
	vum_samlet: ['VUM', 'VUM-niveau', 'VUM-score', 'Samlet vurdering', 'Samlet funktionsevne', 'Samlet funktionsniveau', 'Samlet funktionsevneniveau', 'Funktionsevneniveau'],
	vum_praktiske_opgaver: ['Praktiske opgaver', 'Praktiske opgaver i hjemmet', 'Daglige opgaver', ...theme('praktiske opgaver')],
	vum_egenomsorg: ['Egenomsorg', ...theme('egenomsorg')],
	vum_relationer: ['Relationer', 'Socialt liv', 'VUM socialt liv', 'Sociale relationer', ...theme('relationer'), ...theme('socialt liv')],
	vum_sundhed: ['Sundhed', 'Sundhedsforhold', 'VUM sundhedsforhold', 'Helbred', ...theme('sundhed'), ...theme('sundhedsforhold')],
	vum_kommunikation: ['Kommunikation', ...theme('kommunikation')],
	vum_mobilitet: ['Mobilitet', ...theme('mobilitet')],
	vum_samfundsliv: ['Samfundsliv', ...theme('samfundsliv')],
	funktionsnedsaettelse: ['Type af funktionsnedsættelse', 'Funktionsnedsættelse type', 'Nedsat funktionsevne'],
	varig: ['Varig funktionsnedsættelse', 'Varigt behov', 'Varigt nedsat funktionsevne'],
	saerlige_sociale_problemer: ['Sociale problemer', 'Socialt problem'],
	timer_uge: [
		'Timer pr. uge', 'Timer om ugen', 'Ugentlige timer', 'Ugentligt timetal', 'Timetal', 'ATA-timer', 'ATA-timer pr. uge', 'ATA', 'Visiteret tid',
		'Visiterede timer', 'Visiterede timer pr. uge', 'Støttetimer', 'Støttetimer pr. uge', 'Vurderede timer', 'Timebehov',
		...by('hours_month', 'Timer pr. måned', 'Timer om måneden', 'Timer md.', 'Månedlige timer', 'ATA-timer pr. måned', 'Visiterede timer pr. måned', 'Støttetimer pr. måned')
	],
	ramme_behov: ['Boligramme', 'Behov for ramme', 'Rammebehov bolig', 'Boligbehov'],
	midlertidig: ['Midlertidigt behov', 'Midlertidigt boligbehov'],
	afproevet: ['Mindre indgribende afprøvet', 'Mindre indgribende tilbud afprøvet'],
	bosituation: ['Boform', 'Boligsituation', 'Boligforhold', 'Nuværende bolig'],
	nattevagt_behov: ['Nattevagt', 'Behov for nattevagt'],
	rengoering_83: ['Rengøring', 'Rengøring efter § 83'],
	vedligehold: ['Vedligeholdende', 'Vedligeholdende støtte', 'Vedligeholdelse'],
	udslusning: ['Udslusningsforløb', 'I udslusning'],
	opstart: ['Opstartsforløb', 'Opstartspakke'],
	flytning: ['Flyttehjælp', 'Hjælp til flytning'],
	kan_kompenseres: ['Kan kompenseres af almene tilbud', 'Kompenseres'],
	kun_aldersbetinget: ['Aldersbetinget', 'Kun aldersbetingede behov'],
	kun_hjemloeshed: ['Alene hjemløshed'],
	saerlige_hensyn: ['Særligt hensyn'],
	arbejdsleder: ['Kan være arbejdsleder'],
	behov_103: ['§ 103', 'Beskyttet beskæftigelse', 'Behov for beskyttet beskæftigelse', 'Behov for § 103'],
	behov_104: ['§ 104', 'Aktivitet og samvær', 'Samvær og aktivitet', 'Behov for aktivitet og samvær', 'Behov for § 104'],
	behov_97: ['§ 97', 'Ledsagelse', 'Ledsageordning', 'Behov for ledsagelse', 'Behov for § 97'],
	dagtilbud_dage: ['Dage om ugen', 'Dage pr. uge', 'Dagtilbud dage pr. uge', 'Dagtilbudsdage'],
	dagtilbud_profil: ['Dagtilbudsprofil', 'Profil dagtilbud'],
	ledsagelse_timer_md: ['Ledsagelse timer pr. måned', 'Ledsagetimer', 'Ledsagertimer', 'Ledsagetimer pr. måned'],
	aflastning_doegn: ['Aflastning', 'Aflastningsdøgn', 'Aflastning døgn pr. år'],
	personlig_hjaelp_timer_uge: [
		'Personlig hjælp', 'Personlig hjælp timer pr. uge', 'Timer personlig hjælp', 'Personlig og praktisk hjælp timer pr. uge',
		...by('hours_month', 'Personlig hjælp timer pr. måned')
	],
	merudgift_md: ['Merudgift', 'Merudgifter', 'Merudgift pr. måned', 'Merudgifter pr. måned', 'Månedlig merudgift']
};

const BEVILLINGER: Names = {
	bevilling_id: ['Bevilling', 'Bevilling nr.', 'Bevillingsnr.', 'Bevillingsnummer', 'Bevillings id', 'Indsats id', 'Indsatsnr.', 'Ydelse id', 'Bevilling løbenummer', 'Foranstaltning id'],
	borger_id: [...CITIZEN, ...by('case', 'Sag id', 'Sags id', 'Sagsnr.', 'Sagsnummer')],
	indsats: [...OFFER, ...PARAGRAPH],
	tilbud: ['Tilbudsnavn', 'Tilbuddets navn', 'Leverandørnavn', 'Leverandørens navn', 'Udfører', 'Udførernavn', 'Botilbud', 'Bosted', 'Institution', 'Sted'],
	leverandoer: OWNER,
	niveau: ['Støtteniveau', 'Takstniveau', 'Borgerprofil', 'Profil', 'Pakke', 'Pakkeniveau', 'Ydelsesniveau', 'Takstgruppe'],
	omfang: ['Mængde', 'Antal', 'Bevilget omfang', 'Bevilget mængde', 'Bevilget tid', 'Bevilgede timer'],
	enhed: ['Måleenhed', 'Omfang enhed', 'Frekvens'],
	ansoegt: ['Ansøgning', 'Ansøgningsdato', 'Ansøgt dato', 'Dato for ansøgning', 'Ansøgning modtaget', 'Ansøgning modtaget dato', 'Henvendelsesdato', 'Modtaget'],
	kvitteret: ['Kvitteringsdato', 'Kvittering', 'Dato for kvittering'],
	afgjort: ['Afgørelsesdato', 'Dato for afgørelse', 'Afgørelse dato', 'Bevilget', 'Bevillingsdato', 'Bevilget dato', 'Godkendelsesdato', 'Indsats godkendelsesdato'],
	start: ['Startdato', 'Dato for start', 'Bevilget fra', 'Gyldig fra', 'Fra dato', 'Fra', 'Iværksat', 'Iværksættelsesdato', 'Indsats startdato', 'Ikrafttrædelse', 'Påbegyndt'],
	slut: ['Slutdato', 'Dato for slut', 'Bevilget til', 'Gyldig til', 'Til dato', 'Til', 'Ophør', 'Ophørsdato', 'Indsats slutdato', 'Udløbsdato', 'Afsluttet'],
	seneste_opfoelgning: ['Opfølgningsdato', 'Seneste opfølgningsdato', 'Dato for seneste opfølgning', 'Sidste opfølgning', 'Senest fulgt op'],
	aarspris_kr: ['Årspris', 'Årlig pris', 'Pris pr. år', 'Pris pr. år kr.', 'Helårspris', 'Helårsudgift', 'Årsudgift', 'Årlig udgift']
};

const TILBUD: Names = {
	tilbud: ['Tilbudsnavn', 'Tilbuddets navn', 'Navn', 'Leverandørnavn', 'Bosted', 'Botilbud', 'Institution', 'Afdeling', 'Afdelingsnavn'],
	center: ['Centernavn', 'Område', 'Distrikt', 'Virksomhed'],
	indsats: [...OFFER, ...PARAGRAPH],
	pladser: ['Antal pladser', 'Pladsantal', 'Normerede pladser', 'Normering', 'Pladser i alt', 'Godkendte pladser'],
	niveau_fra: ['Laveste niveau', 'Takst fra', 'Profil fra'],
	niveau_til: ['Højeste niveau', 'Takst til', 'Profil til'],
	basis_kr_aar: ['Basis', 'Basispris', 'Basisbudget', 'Basisbudget pr. plads', 'Basistakst pr. år', 'Basis kr. pr. år'],
	alder_fra: ['Aldersgruppe fra', 'Mindste alder', 'Fra alder'],
	alder_til: ['Aldersgruppe til', 'Højeste alder', 'Til alder'],
	maalgruppe: ['Målgrupper', 'Målgruppe navn', 'Primær målgruppe'],
	nattevagt: ['Nattevagtstype', 'Nattevagt type', 'Vågen nattevagt'],
	solgte_pladser: ['Pladser solgt', 'Solgt', 'Salgspladser', 'Eksterne pladser', 'Pladser solgt til andre kommuner'],
	ejer: [...OWNER, 'Driftsherre', 'Leverandør']
};

const TAKSTER: Names = {
	indsats: [...OFFER, ...PARAGRAPH],
	niveau: ['Støtteniveau', 'Takstniveau', 'Borgerprofil', 'Profil', 'Pakke', 'Takstgruppe', 'Ydelsesniveau'],
	aar: [...YEAR, 'Takstår', 'Prisår'],
	basis_kr_aar: ['Basis', 'Basispris', 'Basisbudget', 'Basistakst pr. år', 'Basis kr. pr. år'],
	timepris_kr: ['Timepris', 'Pris pr. time', 'Timetakst', 'Kr. pr. time', 'Ydelsestakst pr. time'],
	enhedspris_kr: ['Enhedspris', 'Pris pr. enhed', 'Døgnpris', 'Døgntakst', 'Dagspris', 'Dagstakst', 'Pris pr. døgn', 'Pris pr. dag']
};

const BUDGET: Names = {
	funktion: ['Konto', 'Kontonummer', 'Kontonr.', 'Hovedfunktion', 'Funktionsnr.', 'Funktionsnummer', 'Kontofunktion'],
	aar: YEAR,
	vedtaget_kr: ['Vedtaget', 'Vedtaget budget', 'Oprindeligt budget', 'Budget', 'Opr. budget'],
	korrigeret_kr: ['Korrigeret', 'Korrigeret budget', 'Korr. budget'],
	regnskab_kr: ['Regnskab', 'Forbrug', 'Årets forbrug', 'Realiseret']
};

const SAGER: Names = { sag_id: ['SagId', 'Sagsnr.', 'Sagsnummer', 'Sags-id'], borger_id: BORGERE.borger_id ?? [] };

export const ALIASES: Readonly<Record<TableName, Names>> = { sager: SAGER, borgere: BORGERE, bevillinger: BEVILLINGER, tilbud: TILBUD, takster: TAKSTER, budget: BUDGET };

/** The other names of a column, likeliest first. */
export function aliasesOf(table: TableName, column: string): Alias[] {
	return (ALIASES[table][column] ?? []).map((alias) => (typeof alias === 'string' ? { name: alias } : alias));
}
