/**
 * The columns of the extracts, as the contract names them: what a cell may hold, and what a blank cell means.
 * Everything that knows a column (reading, tables, rules, words, samples) reads it here.
 */

/** Severity letters of VUM in order; stored as 0-4. */
export const VUM = ['A', 'B', 'C', 'D', 'E'] as const;
/** Housing frames from least to most intrusive; stored as 0-2. */
export const FRAMES = ['eget_hjem', 'bofaellesskab', 'doegndaekket'] as const;

export type Vum = (typeof VUM)[number];
export type Frame = (typeof FRAMES)[number];

/**
 * `ordinal`: one of `values`, stored as its index. `choice`: one of `values`, stored as text.
 * `blank`: the stored value of an empty cell; null means "not known".
 */
export type Column = { name: string; required?: boolean } & (
	| { kind: 'text'; unique?: boolean; blank: null }
	| { kind: 'number' | 'integer'; min: number; max: number; blank: number | null }
	| { kind: 'flag'; blank: boolean }
	| { kind: 'ordinal'; values: readonly string[]; blank: number | null }
	| { kind: 'choice'; values: readonly string[]; blank: string | null }
	| { kind: 'date'; blank: null }
);

export type TableName = 'borgere' | 'bevillinger' | 'tilbud' | 'takster' | 'budget' | 'sager';

export interface TableSpec {
	name: TableName;
	/** The columns that tell one row from another: of two files that overlap, the newer one's row is kept. */
	key: readonly string[];
	columns: readonly Column[];
}

const text = (name: string, rest: { required?: boolean; unique?: boolean } = {}): Column => ({ name, kind: 'text', blank: null, ...rest });
const amount = (name: string, blank: number | null = null, max = 1e12): Column => ({ name, kind: 'number', min: 0, max, blank });
const flag = (name: string): Column => ({ name, kind: 'flag', blank: false });
const date = (name: string): Column => ({ name, kind: 'date', blank: null });
const theme = (name: string): Column => ({ name, kind: 'ordinal', values: VUM, blank: null });

/** `borgere.csv`: one row per assessed citizen. */
export const BORGERE: TableSpec = {
	name: 'borgere',
	key: ['borger_id'],
	columns: [
		text('borger_id', { required: true, unique: true }),
		{ name: 'alder', kind: 'integer', min: 0, max: 120, blank: null, required: true },
		{ name: 'maalgruppe', kind: 'choice', values: ['handicap', 'psykiatri', 'socialt_udsat'], blank: null },
		date('vurderingsdato'),
		{ name: 'vum_samlet', kind: 'ordinal', values: VUM, blank: null, required: true },
		theme('vum_praktiske_opgaver'),
		theme('vum_egenomsorg'),
		theme('vum_relationer'),
		theme('vum_sundhed'),
		theme('vum_kommunikation'),
		theme('vum_mobilitet'),
		theme('vum_samfundsliv'),
		{ name: 'funktionsnedsaettelse', kind: 'choice', values: ['fysisk', 'psykisk', 'begge', 'ingen'], blank: 'begge' },
		flag('varig'),
		flag('saerlige_sociale_problemer'),
		{ name: 'timer_uge', kind: 'number', min: 0, max: 168, blank: null, required: true },
		{ name: 'ramme_behov', kind: 'ordinal', values: FRAMES, blank: 0 },
		flag('midlertidig'),
		flag('afproevet'),
		{ name: 'bosituation', kind: 'choice', values: ['alene', 'hos_paaroerende', 'botilbud', 'hjemloes'], blank: null },
		...['nattevagt_behov', 'rengoering_83', 'vedligehold', 'udslusning', 'opstart', 'flytning'].map(flag),
		...['kan_kompenseres', 'kun_aldersbetinget', 'kun_hjemloeshed', 'saerlige_hensyn', 'arbejdsleder'].map(flag),
		...['behov_103', 'behov_104', 'behov_97'].map(flag),
		{ name: 'dagtilbud_dage', kind: 'number', min: 0, max: 7, blank: 0 },
		{ name: 'dagtilbud_profil', kind: 'integer', min: 1, max: 3, blank: null },
		amount('ledsagelse_timer_md', 0),
		amount('aflastning_doegn', 0),
		amount('personlig_hjaelp_timer_uge', 0),
		amount('merudgift_md', 0)
	]
};

/** `bevillinger.csv`: one row per grant. */
export const BEVILLINGER: TableSpec = {
	name: 'bevillinger',
	key: ['bevilling_id'],
	columns: [
		text('bevilling_id', { required: true, unique: true }),
		text('borger_id', { required: true }),
		text('indsats', { required: true }),
		text('tilbud'),
		{ name: 'leverandoer', kind: 'choice', values: ['egen', 'kommune', 'region', 'privat'], blank: null },
		text('niveau'),
		amount('omfang'),
		text('enhed'),
		date('ansoegt'),
		date('kvitteret'),
		date('afgjort'),
		{ ...date('start'), required: true },
		date('slut'),
		date('seneste_opfoelgning'),
		amount('aarspris_kr')
	]
};

/** `tilbud.csv`: one row per named provider. */
export const TILBUD: TableSpec = {
	name: 'tilbud',
	key: ['tilbud', 'indsats'],
	columns: [
		text('tilbud', { required: true }),
		text('center'),
		text('indsats', { required: true }),
		{ name: 'pladser', kind: 'number', min: 0, max: 1e5, blank: null, required: true },
		text('niveau_fra'),
		text('niveau_til'),
		amount('basis_kr_aar'),
		{ name: 'alder_fra', kind: 'integer', min: 0, max: 120, blank: null },
		{ name: 'alder_til', kind: 'integer', min: 0, max: 120, blank: null },
		{ name: 'maalgruppe', kind: 'text', blank: null },
		{ name: 'nattevagt', kind: 'choice', values: ['ingen', 'sovende', 'vaagen'], blank: null },
		{ name: 'solgte_pladser', kind: 'number', min: 0, max: 1e5, blank: 0 },
		{ name: 'ejer', kind: 'choice', values: ['egen', 'kommune', 'region', 'privat'], blank: null }
	]
};

/** `takster.csv`: prices in kroner. */
export const TAKSTER: TableSpec = {
	name: 'takster',
	key: ['indsats', 'niveau', 'aar'],
	columns: [
		text('indsats', { required: true }),
		text('niveau'),
		{ name: 'aar', kind: 'integer', min: 1990, max: 2100, blank: null, required: true },
		amount('basis_kr_aar'),
		amount('timepris_kr'),
		amount('enhedspris_kr')
	]
};

/** `budget.csv`: budget and accounts by account function, in kroner. */
export const BUDGET: TableSpec = {
	name: 'budget',
	key: ['funktion', 'aar'],
	columns: [
		text('funktion', { required: true }),
		{ name: 'aar', kind: 'integer', min: 1990, max: 2100, blank: null, required: true },
		{ name: 'vedtaget_kr', kind: 'number', min: -1e12, max: 1e12, blank: null },
		{ name: 'korrigeret_kr', kind: 'number', min: -1e12, max: 1e12, blank: null },
		{ name: 'regnskab_kr', kind: 'number', min: -1e12, max: 1e12, blank: null }
	]
};

/** Which citizen a case is about, where a system's grants name the case (Sensum's Sager). Only read, to find the citizen of a grant. */
export const SAGER: TableSpec = { name: 'sager', key: ['sag_id'], columns: [text('sag_id', { required: true, unique: true }), text('borger_id', { required: true })] };

/** The tables of the contract. */
export const TABLES = [BORGERE, BEVILLINGER, TILBUD, TAKSTER, BUDGET] as const;

/** The spec of a table by its name. */
export const specOf = (name: TableName): TableSpec => [...TABLES, SAGER].find((spec) => spec.name === name) as TableSpec;
