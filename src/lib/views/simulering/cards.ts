/** The list of changes as cards: each with its name, old value, source and words. Pure. */
import { m } from '../../messages/generated/messages';
import type { ParameterValue } from '../../rules/condition';
import { describe, sayValue, WORDS } from '../../rules/describe';
import type { Locale } from '../../rules/localized';
import type { ServiceLevel } from '../../rules/service-level';
import { changedTo, changeKey, type Change } from '../../sim/changes/change';
import type { Conflict } from '../../sim/changes/conflicts';
import { valueOf, type EditableValue } from '../../sim/changes/values';
import { sayBare, sayOf, wordsOf } from './value-words';

export interface ChangeCard {
	/** As `changeKey`: unique in its list. */
	key: string;
	name: string;
	statements: string[];
	/** The condition it stands in, or what is further required. */
	words: string;
	/** The value before it, in words; null where there was none. */
	from: string | null;
	/** The value as it is typed; null: nothing to type (a further condition, or a value that the service level does not have). */
	value: ParameterValue | null;
	/** The same in words, with its unit. */
	to: string;
	unit: string;
	options: { value: string; label: string }[] | null;
	/** Bounds for what is typed; nothing refuses what lies between, save other changes. */
	whole: boolean;
	off: boolean;
	title: string;
	reason: string;
	author: string;
	/** What has changed underneath it since it was made. */
	conflict: string | null;
}

export interface CardSources {
	level: ServiceLevel;
	values: readonly EditableValue[];
	locale: Locale;
	/** Values by key that apply before the list: an amendment strikes the proposal's. */
	before?: ReadonlyMap<string, ParameterValue>;
	conflicts?: readonly Conflict[];
}

export function cardsOf(changes: readonly Change[], { level, values, locale, before, conflicts = [] }: CardSources): ChangeCard[] {
	return changes.map((change): ChangeCard => {
		const key = changeKey(change);
		const note = { title: change.title ?? '', reason: change.reason ?? '', author: change.author ?? '', off: change.off === true };
		const found = conflicts.find((c) => c.key === key);
		if (change.kind === 'require') {
			const offer = level.offers.find((o) => o.id === change.indsats)?.name[locale] ?? change.indsats;
			const words = change.conditions.map((c) => describe(c, locale, level)).join(' ');
			return { key, name: m.simulering_further({ offer }, { locale }), statements: [], words, from: null, value: null, to: words, unit: '', options: null, whole: false, conflict: conflictWords(found, 'limit', locale), ...note };
		}
		const value = changedTo(change)!;
		const of = valueOf(change, values, level);
		const kind = of?.kind ?? 'limit';
		const inForce = before?.get(key) ?? of?.current ?? null;
		return {
			key,
			name: of?.name[locale] ?? key,
			statements: of?.statements ?? [],
			words: of ? wordsOf(of, level, locale) : m.simulering_unknown_value({}, { locale }),
			from: inForce === null ? null : sayBare(inForce, kind, locale),
			value: of ? value : null,
			to: of ? sayOf(value, of, locale) : sayValue(value, WORDS[locale]),
			unit: of?.unit?.[locale] ?? '',
			options: of?.options?.map((o) => ({ value: String(o), label: sayValue(o, WORDS[locale]) })) ?? null,
			whole: of?.lawful?.whole ?? false,
			conflict: conflictWords(found, kind, locale),
			...note
		};
	});
}

function conflictWords(conflict: Conflict | undefined, kind: EditableValue['kind'], locale: Locale): string | null {
	if (!conflict) return null;
	if (conflict.kind === 'gone') return m.simulering_conflict_gone({}, { locale });
	if (conflict.kind === 'adopted') return m.simulering_conflict_adopted({}, { locale });
	const say = (v: ParameterValue | null) => (v === null ? '–' : sayBare(v, kind, locale));
	return m.simulering_conflict({ was: say(conflict.was), now: say(conflict.now) }, { locale });
}

/** What a list of changes sets, by key; those switched off set nothing. */
export function setBy(changes: readonly Change[]): Map<string, ParameterValue> {
	return new Map(changes.flatMap((c) => (c.off || changedTo(c) === null ? [] : [[changeKey(c), changedTo(c)!] as const])));
}
