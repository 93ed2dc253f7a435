/** Dates out of time and out of order. */
import { dayNumber } from '../../extract/cells/date';
import { counted } from '../words';
import { nameOf, numeric, ofRows, valuesWhere } from './suspicion';
import type { Check, Look } from './suspicion';

const YEAR_1990 = dayNumber(1990, 1, 1)!;
const YEAR = 366;
/** Starts and ends may lie ahead. */
const MAY_LIE_AHEAD = ['start', 'slut'];
/** The newest of these is the date of the extract (`extractDate`). */
const DATES_THE_EXTRACT = ['vurderingsdato', 'afgjort', 'seneste_opfoelgning'];
/** From here on the 99th percentile is not the largest value itself. */
const ENOUGH = 20;

const dateColumns = (look: Look): string[] => look.extracted.table.spec.columns.filter(({ kind }) => kind === 'date').map(({ name }) => name);

export const inTheFuture: Check = (look) => {
	const { date } = look;
	if (date === null) return [];
	return dateColumns(look)
		.filter((name) => !MAY_LIE_AHEAD.includes(name))
		.flatMap((name) =>
			ofRows(look, 'date_future', name, valuesWhere(look, name, (day) => day > date), (n) =>
				counted(
					n,
					{ da: `# dato i ${name} ligger efter udtrækkets egen dato`, en: `# date in ${name} is after the date of the extract` },
					{ da: `# datoer i ${name} ligger efter udtrækkets egen dato`, en: `# dates in ${name} are after the date of the extract` }
				)
			)
		);
};

export const before1990: Check = (look) =>
	dateColumns(look).flatMap((name) =>
		ofRows(look, 'date_before_1990', name, valuesWhere(look, name, (day) => day < YEAR_1990), (n) =>
			counted(
				n,
				{ da: `# dato i ${name} er før 1990`, en: `# date in ${name} is before 1990` },
				{ da: `# datoer i ${name} er før 1990`, en: `# dates in ${name} are before 1990` }
			)
		)
	);

/** A slip of the pen (2062 for 2026) moves the date of the whole extract, and then nothing is in the future. */
export const farFromOthers: Check = (look) =>
	dateColumns(look)
		.filter((name) => DATES_THE_EXTRACT.includes(name))
		.flatMap((name) => {
			const { values, valid } = numeric(look, name);
			const rising = values.filter((_, row) => valid[row] === 1).sort();
			if (rising.length < ENOUGH) return [];
			const limit = rising[Math.floor(0.99 * (rising.length - 1))]! + YEAR;
			return ofRows(look, 'date_far_from_others', name, valuesWhere(look, name, (day) => day > limit), (n) =>
				counted(
					n,
					{
						da: `# dato i ${name} ligger over et år efter de øvrige: udtrækkets dato kan være sat for sent`,
						en: `# date in ${name} is more than a year after the others: the date of the extract may be set too late`
					},
					{
						da: `# datoer i ${name} ligger over et år efter de øvrige: udtrækkets dato kan være sat for sent`,
						en: `# dates in ${name} are more than a year after the others: the date of the extract may be set too late`
					}
				)
			);
		});

/** Grants whose `later` date lies before their `earlier`. */
function outOfOrder(look: Look, later: string, earlier: string): Int32Array {
	const { values, valid } = numeric(look, earlier);
	return valuesWhere(look, later, (day, row) => valid[row] === 1 && day < values[row]!);
}

export const decidedBeforeApplied: Check = (look) =>
	nameOf(look) !== 'bevillinger'
		? []
		: ofRows(look, 'decided_before_applied', 'afgjort', outOfOrder(look, 'afgjort', 'ansoegt'), (n) =>
				counted(
					n,
					{ da: '# bevilling er afgjort, før der er ansøgt', en: '# grant was decided before it was applied for' },
					{ da: '# bevillinger er afgjort, før der er ansøgt', en: '# grants were decided before they were applied for' }
				)
			);

export const startedBeforeDecided: Check = (look) =>
	nameOf(look) !== 'bevillinger'
		? []
		: ofRows(look, 'started_before_decided', 'start', outOfOrder(look, 'start', 'afgjort'), (n) =>
				counted(
					n,
					{ da: '# bevilling er begyndt, før den er afgjort', en: '# grant began before it was decided' },
					{ da: '# bevillinger er begyndt, før de er afgjort', en: '# grants began before they were decided' }
				)
			);
