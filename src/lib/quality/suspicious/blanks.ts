/** Columns that are missing, empty or mostly empty, and what that means for the results. */
import type { Column } from '../../extract/columns';
import type { TableName } from '../../extract/plan';
import type { Words } from '../../extract/problems/problem';
import { filled } from '../distribution';
import { counted, percent } from '../words';
import { isRead, nameOf, numeric, ofColumn, ofRows, rowsWhere } from './suspicion';
import type { Check } from './suspicion';

/** Columns that an extract has when it is complete. Left out are those that are blank by nature: an end, a home, a price of its own, the levels of a provider. */
const NEEDED: Record<TableName, readonly string[]> = {
	borgere: ['maalgruppe', 'vurderingsdato', 'vum_samlet', 'funktionsnedsaettelse', 'timer_uge', 'ramme_behov', 'bosituation'],
	bevillinger: ['leverandoer', 'omfang', 'ansoegt', 'afgjort', 'seneste_opfoelgning'],
	tilbud: ['basis_kr_aar'],
	takster: [],
	budget: ['vedtaget_kr'],
	sager: []
};

const THEMES = /^vum_(?!samlet)/;

/** What the reader takes a blank cell to be. */
function consequence(column: Column): Words {
	if (column.kind === 'flag') return { da: 'alle regnes som nej', en: 'everyone counts as no' };
	if (column.name === 'ramme_behov') return { da: 'eget hjem regnes som nok til alle', en: 'own home counts as enough for everyone' };
	if (column.kind === 'choice' && column.blank !== null) return { da: `alle regnes som ${column.blank}`, en: `everyone counts as ${column.blank}` };
	return { da: 'intet kan regnes ud fra den', en: 'nothing can be worked out from it' };
}

/** A needed column, or a flag that the rules read, without a single value. */
export const blankColumns: Check = (look) =>
	look.extracted.table.spec.columns.flatMap((column) => {
		const rows = look.extracted.table.rows;
		if (rows === 0 || filled(look.distributions[column.name]!) !== 0) return [];
		if (!(column.kind === 'flag' ? isRead(look, column.name) : NEEDED[nameOf(look)].includes(column.name))) return [];
		const then = consequence(column);
		return ofColumn(look, 'column_blank', column.name, rows, {
			da: `Kolonnen ${column.name} mangler eller er tom: ${then.da}`,
			en: `The column ${column.name} is missing or empty: ${then.en}`
		});
	});

/** More than half of a needed column is blank. */
export const mostlyBlank: Check = (look) =>
	NEEDED[nameOf(look)].flatMap((name) => {
		const distribution = look.distributions[name]!;
		const share = filled(distribution) ?? 0;
		if (share === 0 || share >= 0.5) return [];
		const blank = percent(1 - share);
		return ofColumn(look, 'mostly_blank', name, distribution.blank, { da: `${blank.da} af rækkerne er tomme i ${name}`, en: `${blank.en} of the rows are blank in ${name}` });
	});

/** Citizens assessed in none of the seven themes. */
export const blankThemes: Check = (look) => {
	if (nameOf(look) !== 'borgere') return [];
	const themes = look.extracted.table.spec.columns.filter(({ name }) => THEMES.test(name)).map(({ name }) => numeric(look, name).valid);
	const rows = rowsWhere(look.extracted.table.rows, (row) => themes.every((valid) => valid[row] === 0));
	return ofRows(look, 'themes_blank', 'vum_samlet', rows, (n) =>
		counted(
			n,
			{ da: '# borger er ikke vurderet i noget VUM-tema: temaer tæller ikke med for borgeren', en: '# citizen is assessed in no VUM theme: themes count for nothing there' },
			{ da: '# borgere er ikke vurderet i noget VUM-tema: temaer tæller ikke med for dem', en: '# citizens are assessed in no VUM theme: themes count for nothing there' }
		)
	);
};

/** Everyone who has a frame has own home: nobody would be placed in a home. */
export const allOwnHome: Check = (look) => {
	const frames = nameOf(look) === 'borgere' ? look.distributions['ramme_behov'] : undefined;
	if (frames?.kind !== 'words' || !filled(frames) || frames.values.slice(1).some(({ count }) => count > 0)) return [];
	return ofColumn(look, 'all_own_home', 'ramme_behov', frames.rows, {
		da: 'Alle borgere har eget hjem som ramme: ingen placeres i et botilbud',
		en: 'Every citizen has own home as frame: nobody is placed in a home'
	});
};
