/** The rows of the extracts, before they become CSV: null is a blank cell, ordinals are indexes, dates days since 1970-01-01. */

export type TargetGroup = 'handicap' | 'psykiatri' | 'socialt_udsat';
export type Housing = 'alene' | 'hos_paaroerende' | 'botilbud' | 'hjemloes';
export type Owner = 'egen' | 'kommune' | 'region' | 'privat';

export interface CitizenRow {
	borger_id: string;
	alder: number;
	maalgruppe: TargetGroup | null;
	vurderingsdato: number | null;
	vum_samlet: number;
	vum_praktiske_opgaver: number | null;
	vum_egenomsorg: number | null;
	vum_relationer: number | null;
	vum_sundhed: number | null;
	vum_kommunikation: number | null;
	vum_mobilitet: number | null;
	vum_samfundsliv: number | null;
	funktionsnedsaettelse: 'fysisk' | 'psykisk' | 'begge' | 'ingen' | null;
	varig: boolean;
	saerlige_sociale_problemer: boolean;
	timer_uge: number;
	ramme_behov: number | null;
	midlertidig: boolean;
	afproevet: boolean;
	bosituation: Housing | null;
	nattevagt_behov: boolean;
	rengoering_83: boolean;
	vedligehold: boolean;
	udslusning: boolean;
	opstart: boolean;
	flytning: boolean;
	kan_kompenseres: boolean;
	kun_aldersbetinget: boolean;
	kun_hjemloeshed: boolean;
	saerlige_hensyn: boolean;
	arbejdsleder: boolean;
	behov_103: boolean;
	behov_104: boolean;
	behov_97: boolean;
	dagtilbud_dage: number | null;
	dagtilbud_profil: number | null;
	ledsagelse_timer_md: number | null;
	aflastning_doegn: number | null;
	personlig_hjaelp_timer_uge: number | null;
	merudgift_md: number | null;
}

export interface GrantRow {
	bevilling_id: string;
	borger_id: string;
	indsats: string;
	tilbud: string | null;
	leverandoer: Owner | null;
	niveau: string | null;
	omfang: number | null;
	enhed: string | null;
	ansoegt: number;
	kvitteret: number | null;
	afgjort: number;
	start: number;
	slut: number | null;
	seneste_opfoelgning: number | null;
	aarspris_kr: number | null;
}

export interface HomeRow {
	tilbud: string;
	center: string | null;
	indsats: string;
	pladser: number;
	niveau_fra: string | null;
	niveau_til: string | null;
	basis_kr_aar: number | null;
	alder_fra: number | null;
	alder_til: number | null;
	maalgruppe: TargetGroup | null;
	nattevagt: 'ingen' | 'sovende' | 'vaagen' | null;
	solgte_pladser: number;
	ejer: Owner;
}

export interface BudgetRow {
	funktion: string;
	aar: number;
	vedtaget_kr: number | null;
	korrigeret_kr: number | null;
	regnskab_kr: number | null;
}
