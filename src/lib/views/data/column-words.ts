/** What each column of the contract holds, in plain words. */
import type { TableName } from '../../extract/plan';
import { m } from '../../messages/generated/messages';
import type { Locale } from '../../ui/format';

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const WORDS: Record<TableName, Record<string, Words>> = {
	borgere: {
		borger_id: m.data_col_borgere_borger_id,
		alder: m.data_col_borgere_alder,
		maalgruppe: m.data_col_borgere_maalgruppe,
		vurderingsdato: m.data_col_borgere_vurderingsdato,
		vum_samlet: m.data_col_borgere_vum_samlet,
		vum_praktiske_opgaver: m.data_col_borgere_vum_praktiske_opgaver,
		vum_egenomsorg: m.data_col_borgere_vum_egenomsorg,
		vum_relationer: m.data_col_borgere_vum_relationer,
		vum_sundhed: m.data_col_borgere_vum_sundhed,
		vum_kommunikation: m.data_col_borgere_vum_kommunikation,
		vum_mobilitet: m.data_col_borgere_vum_mobilitet,
		vum_samfundsliv: m.data_col_borgere_vum_samfundsliv,
		funktionsnedsaettelse: m.data_col_borgere_funktionsnedsaettelse,
		varig: m.data_col_borgere_varig,
		saerlige_sociale_problemer: m.data_col_borgere_saerlige_sociale_problemer,
		timer_uge: m.data_col_borgere_timer_uge,
		ramme_behov: m.data_col_borgere_ramme_behov,
		midlertidig: m.data_col_borgere_midlertidig,
		afproevet: m.data_col_borgere_afproevet,
		bosituation: m.data_col_borgere_bosituation,
		nattevagt_behov: m.data_col_borgere_nattevagt_behov,
		rengoering_83: m.data_col_borgere_rengoering_83,
		vedligehold: m.data_col_borgere_vedligehold,
		udslusning: m.data_col_borgere_udslusning,
		opstart: m.data_col_borgere_opstart,
		flytning: m.data_col_borgere_flytning,
		kan_kompenseres: m.data_col_borgere_kan_kompenseres,
		kun_aldersbetinget: m.data_col_borgere_kun_aldersbetinget,
		kun_hjemloeshed: m.data_col_borgere_kun_hjemloeshed,
		saerlige_hensyn: m.data_col_borgere_saerlige_hensyn,
		arbejdsleder: m.data_col_borgere_arbejdsleder,
		behov_103: m.data_col_borgere_behov_103,
		behov_104: m.data_col_borgere_behov_104,
		behov_97: m.data_col_borgere_behov_97,
		dagtilbud_dage: m.data_col_borgere_dagtilbud_dage,
		dagtilbud_profil: m.data_col_borgere_dagtilbud_profil,
		ledsagelse_timer_md: m.data_col_borgere_ledsagelse_timer_md,
		aflastning_doegn: m.data_col_borgere_aflastning_doegn,
		personlig_hjaelp_timer_uge: m.data_col_borgere_personlig_hjaelp_timer_uge,
		merudgift_md: m.data_col_borgere_merudgift_md
	},
	bevillinger: {
		bevilling_id: m.data_col_bevillinger_bevilling_id,
		borger_id: m.data_col_bevillinger_borger_id,
		indsats: m.data_col_bevillinger_indsats,
		tilbud: m.data_col_bevillinger_tilbud,
		leverandoer: m.data_col_bevillinger_leverandoer,
		niveau: m.data_col_bevillinger_niveau,
		omfang: m.data_col_bevillinger_omfang,
		enhed: m.data_col_bevillinger_enhed,
		ansoegt: m.data_col_bevillinger_ansoegt,
		kvitteret: m.data_col_bevillinger_kvitteret,
		afgjort: m.data_col_bevillinger_afgjort,
		start: m.data_col_bevillinger_start,
		slut: m.data_col_bevillinger_slut,
		seneste_opfoelgning: m.data_col_bevillinger_seneste_opfoelgning,
		aarspris_kr: m.data_col_bevillinger_aarspris_kr
	},
	tilbud: {
		tilbud: m.data_col_bevillinger_tilbud,
		center: m.data_col_tilbud_center,
		indsats: m.data_col_bevillinger_indsats,
		pladser: m.data_col_tilbud_pladser,
		niveau_fra: m.data_col_tilbud_niveau_fra,
		niveau_til: m.data_col_tilbud_niveau_til,
		basis_kr_aar: m.data_col_tilbud_basis_kr_aar,
		alder_fra: m.data_col_tilbud_alder_fra,
		alder_til: m.data_col_tilbud_alder_til,
		maalgruppe: m.data_col_tilbud_maalgruppe,
		nattevagt: m.data_col_tilbud_nattevagt,
		solgte_pladser: m.data_col_tilbud_solgte_pladser,
		ejer: m.data_col_tilbud_ejer
	},
	takster: {
		indsats: m.data_col_bevillinger_indsats,
		niveau: m.data_col_takster_niveau,
		aar: m.data_col_takster_aar,
		basis_kr_aar: m.data_col_takster_basis_kr_aar,
		timepris_kr: m.data_col_takster_timepris_kr,
		enhedspris_kr: m.data_col_takster_enhedspris_kr
	},
	budget: {
		funktion: m.data_col_budget_funktion,
		aar: m.data_col_budget_aar,
		vedtaget_kr: m.data_col_budget_vedtaget_kr,
		korrigeret_kr: m.data_col_budget_korrigeret_kr,
		regnskab_kr: m.data_col_budget_regnskab_kr
	},
	sager: { sag_id: m.data_col_sager_sag_id, borger_id: m.data_col_sager_borger_id }
};

/** The plain words of a column; its own name where the contract has none. */
export const columnWords = (table: TableName, column: string, locale: Locale): string => WORDS[table][column]?.({}, { locale }) ?? column;
