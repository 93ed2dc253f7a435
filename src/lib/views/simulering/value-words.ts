/** The words that a value of the service level stands in: its band, its condition, or the document's sentence. Pure. */
import type { Condition, ParameterValue } from '../../rules/condition';
import { describe, sayValue, WORDS } from '../../rules/describe';
import { LAW, lawParameters } from '../../rules/law-frame';
import type { Locale } from '../../rules/localized';
import { parametersIn } from '../../rules/parameters';
import type { ServiceLevel } from '../../rules/service-level';
import type { EditableValue } from '../../sim/changes/values';
import { m } from '../../messages/generated/messages';
import { formatKroner } from '../../ui/format';

/** One sentence; empty for a price and for what the document says nothing of. */
export function wordsOf({ id, price, statements }: EditableValue, level: ServiceLevel, locale: Locale): string {
	if (price) return '';
	const condition = conditionWith(id, level);
	return bandWords(id, level, locale) ?? (condition ? describe(condition, locale, level) : (level.statements.find((s) => s.id === statements[0])?.text[locale] ?? ''));
}

/** A value in words, with its unit: `8,5 timer om ugen`, `D (svært)`, `428 kr. i timen`. */
export function sayOf(value: ParameterValue | null, { unit, kind }: Pick<EditableValue, 'unit' | 'kind'>, locale: Locale): string {
	if (value === null) return '–';
	return `${sayBare(value, kind, locale)} ${unit?.[locale] ?? ''}`.trim();
}

/** The same without its unit; kroner as money is written. */
export const sayBare = (value: ParameterValue, kind: EditableValue['kind'], locale: Locale): string =>
	kind === 'price' && typeof value === 'number' && Number.isInteger(value) ? formatKroner(value, locale).replace(/\s*kr\.$|^DKK\s*/u, '') : sayValue(value, WORDS[locale]);

/** The whole condition of an offer or of the law that holds the parameter. */
function conditionWith(id: string, level: ServiceLevel): Condition | null {
	const holds = (c: Condition) => parametersIn(c).some((p) => p.id === id);
	const conditions = level.offers.flatMap((o) => [...o.conditions, ...(o.supplements ?? []).map((s) => s.when)]);
	return conditions.find(holds) ?? LAW.rules.find((r) => lawParameters(r).some((p) => p.id === id))?.condition ?? null;
}

function bandWords(id: string, level: ServiceLevel, locale: Locale): string | null {
	const words = WORDS[locale];
	for (const bands of Object.values(level.bands ?? {})) {
		let over = bands.over.value;
		for (const { upTo, billed, expectedVum } of bands.levels) {
			if ([upTo, billed, ...(expectedVum ?? [])].some((p) => p?.id === id)) {
				const unit = words.units[bands.unit] ?? '';
				const from = words.number(over);
				return upTo ? m.simulering_band({ from, to: words.number(upTo.value), unit }, { locale }) : m.simulering_band_open({ from, unit }, { locale });
			}
			if (upTo) over = upTo.value;
		}
	}
	return null;
}
