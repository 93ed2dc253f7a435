/** Every value that a proposal can change, parameters and prices alike, ready to be listed, found and edited. Pure. */
import { FRAMES, VUM } from '../../extract/columns';
import type { ParameterValue } from '../../rules/condition';
import { WORDS } from '../../rules/describe';
import { LAW, type LawFrame } from '../../rules/law-frame';
import type { Localized } from '../../rules/localized';
import { listParameters, type ParameterInfo, type ParameterKind } from '../../rules/parameter-list';
import type { ServiceLevel } from '../../rules/service-level';
import type { PriceField, PriceRow } from '../prices';
import { priceKey, type Change } from './change';
import { priceValue, priceValues, type PriceValue } from './price-values';
import { lawfulRanges, type Range } from './ranges';

export interface EditableValue {
	/** A parameter id, or `pris:offer:level:field`: the key of its change. */
	id: string;
	kind: ParameterKind | 'price';
	/** What it belongs to: an offer, a band, a service. */
	group: Localized;
	what: Localized;
	/** Both in one line: `Borgerprofil 5: øvre grænse`. */
	name: Localized;
	/** Null: a VUM level or a frame. */
	unit: Localized | null;
	/** Ids of the document's statements or the law's rule; none for a price. */
	statements: string[];
	/** Ids of the offers it decides or prices. */
	offers: string[];
	/** As in force; null: a price that no row has. */
	current: ParameterValue | null;
	/** VUM letters or frames to choose among; null for a number. */
	options: readonly ParameterValue[] | null;
	/** How far a number can go while the others stay as they are; null for a letter or frame. */
	lawful: Range | null;
	price: { indsats: string; niveau: string | null; felt: PriceField } | null;
}

/** Every value of `level` and of `prices` (of one year) that can be changed, in the order of the service level, prices last. */
export function valuesOf(level: ServiceLevel, prices: readonly PriceRow[], law: LawFrame = LAW): EditableValue[] {
	const ranges = lawfulRanges(level, law);
	return [...listParameters(level, law).map((p) => ofParameter(p, ranges)), ...priceValues(level, prices).map(ofPrice)];
}

const nameOf = (group: Localized, what: Localized): Localized => ({ da: `${group.da}: ${what.da}`, en: `${group.en}: ${what.en}` });

function ofParameter({ parameter, kind, group, what, unit, statements, offers }: ParameterInfo, ranges: ReadonlyMap<string, Range>): EditableValue {
	return {
		id: parameter.id,
		kind,
		group,
		what,
		name: nameOf(group, what),
		unit: unit === null ? null : { da: WORDS.da.units[unit] ?? '', en: WORDS.en.units[unit] ?? '' },
		statements,
		offers,
		current: parameter.value,
		options: kind === 'vum' ? VUM : kind === 'frame' ? FRAMES : null,
		lawful: ranges.get(parameter.id) ?? null,
		price: null
	};
}

function ofPrice({ indsats, niveau, felt, group, what, unit, offer, current }: PriceValue): EditableValue {
	return {
		id: priceKey(indsats, niveau, felt),
		kind: 'price',
		group,
		what,
		name: nameOf(group, what),
		unit,
		statements: [],
		offers: offer === null ? [] : [offer],
		current,
		options: null,
		lawful: { min: { at: 0, included: true, by: null }, max: null, whole: false },
		price: { indsats, niveau, felt }
	};
}

/** The value that `change` is of, also where it is a price that no row has; null for conditions and for what is not there. */
export function valueOf(change: Change, values: readonly EditableValue[], level: ServiceLevel): EditableValue | null {
	if (change.kind === 'require') return null;
	const id = change.kind === 'value' ? change.id : priceKey(change.indsats, change.niveau, change.felt);
	const listed = values.find((v) => v.id === id);
	if (listed || change.kind === 'value') return listed ?? null;
	return ofPrice(priceValue(level, change.indsats, change.niveau, change.felt));
}

/** The change of `value` to `to`. */
export function changeTo({ id, price }: Pick<EditableValue, 'id' | 'price'>, to: ParameterValue): Change {
	return price ? { kind: 'price', ...price, kr: Number(to) } : { kind: 'value', id, value: to };
}
