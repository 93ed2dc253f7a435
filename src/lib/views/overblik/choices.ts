/** The values that can be changed on the spot, by kind, each as it is and as proposed. Pure. */
import type { ParameterValue } from '../../rules/condition';
import { sayValue, WORDS } from '../../rules/describe';
import type { Locale } from '../../rules/localized';
import type { ServiceLevel } from '../../rules/service-level';
import { changeKey, changedTo } from '../../sim/changes/change';
import { draftOf, proposalOf } from '../../sim/changes/draft';
import { putChange } from '../../sim/changes/edit';
import { changeTo, valuesOf, type EditableValue } from '../../sim/changes/values';
import type { PriceRow } from '../../sim/prices';
import type { Proposal } from '../../sim/proposal';

export const KINDS = ['limit', 'vum', 'hours', 'price'] as const;
export type Kind = (typeof KINDS)[number];

/** One value. `id` is a parameter id, or `pris:offer:level:field`. */
export interface Choice {
	id: string;
	kind: Kind;
	name: string;
	unit: string;
	current: ParameterValue;
	proposed: ParameterValue;
	/** A statement id, or null for a price. */
	statement: string | null;
	/** VUM letters to choose among; null for a number. */
	letters: readonly ParameterValue[] | null;
	price: EditableValue['price'];
}

/** Every value of `level` and `prices` that can be changed, as `proposal` has it. Frames are conditions, not values to type, deadlines change no figure here, and a price that no row has is none to change: all three are left out. */
export function choicesOf(level: ServiceLevel, prices: readonly PriceRow[], proposal: Proposal, locale: Locale): Choice[] {
	const changed = new Map(draftOf(proposal).changes.map((c) => [changeKey(c), changedTo(c)]));
	return valuesOf(level, prices).flatMap(({ id, kind, name, unit, current, statements, options, price }): Choice[] => {
		if (kind === 'frame' || kind === 'deadline' || current === null) return [];
		return [{ id, kind, name: name[locale], unit: unit?.[locale] ?? '', current, proposed: changed.get(id) ?? current, statement: statements[0] ?? null, letters: options, price }];
	});
}

/** `proposal` with `value` for `choice`; a value as in force leaves the proposal. Nothing else changes. */
export const withChoice = (proposal: Proposal, choice: Choice, value: ParameterValue): Proposal => proposalOf(putChange(draftOf(proposal), changeTo(choice, value), choice.current));

/** No hours, age or price is larger: more is a slip of the finger. */
const LARGEST = 1e9;

/** The value that a user typed: decimal comma or point, thousands as the language writes them; null when it is no number from 0 to a billion. */
export function typedNumber(text: string, locale: Locale): number | null {
	const plain = text.trim().replace(/[\s\u00a0]/g, '');
	const [thousands, decimal] = locale === 'da' ? ['.', ','] : [',', '.'];
	const grouped = new RegExp(`^\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`);
	const normal = grouped.test(plain) ? plain.replaceAll(thousands, '') : plain;
	const value = /^\d+([.,]\d+)?$/.test(normal) ? Number(normal.replace(',', '.')) : null;
	return value !== null && value <= LARGEST ? value : null;
}

/** A choice's value in words: `8,5`, `B (let)`. */
export const shown = (value: ParameterValue, locale: Locale) => sayValue(value, WORDS[locale]);
