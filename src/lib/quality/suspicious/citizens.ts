/** Ages and hours that are rarely true. */
import { VUM } from '../../extract/columns';
import { counted, percent } from '../words';
import { nameOf, numeric, ofColumn, ofRows, valuesWhere } from './suspicion';
import type { Check } from './suspicion';

const SEVERE = VUM.indexOf('D');
/** Hours a week of half the citizens; above it the column holds hours a month. */
const HIGH_MEDIAN = 40;

const ofCitizens = (check: Check): Check => (look) => (nameOf(look) === 'borgere' ? check(look) : []);

/** The service level is for adults. */
export const under18 = ofCitizens((look) =>
	ofRows(look, 'under_18', 'alder', valuesWhere(look, 'alder', (age) => age < 18), (n) =>
		counted(n, { da: '# borger er under 18 år', en: '# citizen is under 18' }, { da: '# borgere er under 18 år', en: '# citizens are under 18' })
	)
);

export const over100 = ofCitizens((look) =>
	ofRows(look, 'over_100', 'alder', valuesWhere(look, 'alder', (age) => age > 100), (n) =>
		counted(n, { da: '# borger er over 100 år', en: '# citizen is over 100' }, { da: '# borgere er over 100 år', en: '# citizens are over 100' })
	)
);

/** 0 hours with a severe or complete problem: hours not filled in rather than no need. */
export const noHoursSevere = ofCitizens((look) => {
	const { values: vum, valid } = numeric(look, 'vum_samlet');
	const rows = valuesWhere(look, 'timer_uge', (hours, row) => hours === 0 && valid[row] === 1 && vum[row]! >= SEVERE);
	return ofRows(look, 'no_hours_severe', 'timer_uge', rows, (n) =>
		counted(
			n,
			{ da: '# borger har 0 timer om ugen, men VUM D eller E', en: '# citizen has 0 hours a week but VUM D or E' },
			{ da: '# borgere har 0 timer om ugen, men VUM D eller E', en: '# citizens have 0 hours a week but VUM D or E' }
		)
	);
});

export const over100Hours = ofCitizens((look) =>
	ofRows(look, 'over_100_hours', 'timer_uge', valuesWhere(look, 'timer_uge', (hours) => hours > 100), (n) =>
		counted(
			n,
			{ da: '# borger har over 100 timer om ugen', en: '# citizen has over 100 hours a week' },
			{ da: '# borgere har over 100 timer om ugen', en: '# citizens have over 100 hours a week' }
		)
	)
);

export const hoursLikeMonths = ofCitizens((look) => {
	const hours = look.distributions['timer_uge'];
	if (hours?.kind !== 'numbers' || hours.median === null || hours.median <= HIGH_MEDIAN) return [];
	return ofColumn(look, 'hours_like_months', 'timer_uge', hours.rows - hours.blank, {
		da: `Halvdelen af borgerne har over ${HIGH_MEDIAN} timer om ugen: timerne kan være pr. måned`,
		en: `Half of the citizens have more than ${HIGH_MEDIAN} hours a week: the hours may be per month`
	});
});

export const mostlyNoHours = ofCitizens((look) => {
	const rows = valuesWhere(look, 'timer_uge', (hours) => hours === 0);
	const known = look.distributions['timer_uge']!;
	const share = rows.length / (known.rows - known.blank);
	if (!(share > 0.5)) return [];
	const figure = percent(share);
	return ofRows(look, 'mostly_no_hours', 'timer_uge', rows, () => ({
		da: `${figure.da} af borgerne har 0 timer om ugen: timerne kan mangle`,
		en: `${figure.en} of the citizens have 0 hours a week: the hours may be missing`
	}));
});
