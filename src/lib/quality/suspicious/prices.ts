/** Prices and budgets that look mistyped or written in another unit. */
import type { TableName } from '../../extract/plan';
import { quantile } from '../distribution/numbers';
import { textCodes } from '../distribution/texts';
import { counted } from '../words';
import { nameOf, numeric, ofColumn, ofRows, valuesWhere } from './suspicion';
import type { Check, Look } from './suspicion';

const PRICES: Partial<Record<TableName, readonly string[]>> = {
	takster: ['basis_kr_aar', 'timepris_kr', 'enhedspris_kr'],
	tilbud: ['basis_kr_aar'],
	bevillinger: ['aarspris_kr']
};
const FACTOR = 10;
/** Fewer prices have no middle to be far from. */
const ENOUGH = 5;
/** The largest account of a municipality is tens of millions in kroner, and at most about a million in thousands. */
const LARGEST_IN_THOUSANDS = 2e6;

/** 0 kroner, and nothing else to pay in the same row: an offer may well have an hourly price and no basis. */
export const priceZero: Check = (look) => {
	const names = PRICES[nameOf(look)] ?? [];
	const prices = names.map((name) => numeric(look, name));
	const free = (row: number) => prices.every(({ values, valid }) => valid[row] === 0 || values[row] === 0);
	return names.flatMap((name) =>
		ofRows(look, 'price_zero', name, valuesWhere(look, name, (kr, row) => kr === 0 && free(row)), (n) =>
			counted(
				n,
				{ da: `# pris i ${name} er 0 kr.: den regnes som gratis, ikke som ukendt`, en: `# price in ${name} is DKK 0: it counts as free, not as unknown` },
				{ da: `# priser i ${name} er 0 kr.: de regnes som gratis, ikke som ukendte`, en: `# prices in ${name} are DKK 0: they count as free, not as unknown` }
			)
		)
	);
};

/** Beside each row a number that comparable prices share. An hour costs about the same anywhere; a year or a place only at the same offer (and level). */
function comparable(look: Look, name: string): Int32Array {
	const rows = look.extracted.table.rows;
	if (name === 'timepris_kr') return new Int32Array(rows);
	const codes = ['indsats', 'niveau'].map((key) => {
		const column = look.extracted.table.columns[key];
		return column?.kind === 'text' ? textCodes(column) : { codes: new Int32Array(rows), distinct: 1 };
	});
	const [offers, levels] = [codes[0]!, codes[1]!];
	return offers.codes.map((offer, row) => offer * (levels.distinct + 1) + levels.codes[row]! + 1);
}

export const priceFactorTen: Check = (look) =>
	(PRICES[nameOf(look)] ?? []).flatMap((name) => {
		const { values, valid } = numeric(look, name);
		const group = comparable(look, name);
		const groups = new Map<number, number[]>();
		values.forEach((kr, row) => {
			if (!valid[row] || kr <= 0) return;
			const found = groups.get(group[row]!);
			if (found) found.push(kr);
			else groups.set(group[row]!, [kr]);
		});
		const medians = new Map([...groups].filter(([, prices]) => prices.length >= ENOUGH).map(([key, prices]) => [key, quantile(Float64Array.from(prices).sort(), 0.5)!]));
		const rows = valuesWhere(look, name, (kr, row) => {
			const median = medians.get(group[row]!);
			return median !== undefined && kr > 0 && (kr >= median * FACTOR || kr * FACTOR <= median);
		});
		return ofRows(look, 'price_factor_ten', name, rows, (n) =>
			counted(
				n,
				{ da: `# pris i ${name} er ${FACTOR} gange større eller mindre end det sædvanlige`, en: `# price in ${name} is ${FACTOR} times more or less than usual` },
				{ da: `# priser i ${name} er ${FACTOR} gange større eller mindre end det sædvanlige`, en: `# prices in ${name} are ${FACTOR} times more or less than usual` }
			)
		);
	});

/** Budgets are often printed in 1,000 kr. */
export const budgetInThousands: Check = (look) => {
	if (nameOf(look) !== 'budget') return [];
	return ['vedtaget_kr', 'korrigeret_kr', 'regnskab_kr'].flatMap((name) => {
		const amounts = look.distributions[name];
		if (amounts?.kind !== 'numbers' || amounts.min === null || amounts.max === null) return [];
		const largest = Math.max(-amounts.min, amounts.max);
		if (largest === 0 || largest >= LARGEST_IN_THOUSANDS) return [];
		return ofColumn(look, 'budget_in_thousands', name, amounts.rows - amounts.blank, {
			da: `Beløbene i ${name} ser ud til at være i 1.000 kr.: det største er under 2 mio.`,
			en: `The amounts in ${name} look like thousands of kroner: the largest is below 2 million`
		});
	});
};
