/** The sheet of the changes: what each sets, who wants it and why, and what it contributes. Pure. */
import { m } from '../../../messages/generated/messages';
import type { ParameterValue } from '../../../rules/condition';
import { describe, sayValue, WORDS } from '../../../rules/describe';
import type { ServiceLevel } from '../../../rules/service-level';
import { changedTo, changeKey, type Change } from '../../../sim/changes/change';
import { changesOf, type Draft, type Part } from '../../../sim/changes/draft';
import { valueOf, type EditableValue } from '../../../sim/changes/values';
import type { Locale } from '../../../ui/format';
import { setBy } from '../cards';
import type { Contribution } from '../contributions';
import { kroner, plain, sumKroner, text, whole, type Cell, type Row, type Sheet } from './sheet';

export interface ChangeSources {
	draft: Draft;
	level: ServiceLevel;
	values: readonly EditableValue[];
	/** What each change contributes, where it is known; the own-home lever may be among them. */
	contributions: Partial<Record<Part, readonly Contribution[]>>;
}

const PARTS: Part[] = ['changes', 'amendment'];

export function changeSheet({ draft, level, values, contributions }: ChangeSources, locale: Locale): Sheet {
	const l = { locale };
	const sampled = PARTS.some((part) => contributions[part]?.some((c) => c.interval));
	const partName = (part: Part) => ({ changes: m.simulering_proposed, amendment: m.simulering_amended })[part]({}, l);
	const amounts = (c: Contribution | undefined): Cell[] => [c?.volume, c?.mix, c?.price, c?.kroner, ...(sampled ? [c?.interval?.[0], c?.interval?.[1]] : [])].map(kroner);

	const rowOf = (part: Part, change: Change, at: number): Row => {
		const key = changeKey(change);
		const of = valueOf(change, values, level);
		const say = (value: ParameterValue | null): Cell => (typeof value === 'number' ? (change.kind === 'price' ? kroner(value) : plain(value)) : text(value === null ? null : sayValue(value, WORDS[locale])));
		const before = (part === 'amendment' ? setBy(draft.changes).get(key) : undefined) ?? of?.current ?? null;
		const offer = change.kind === 'require' ? (level.offers.find((o) => o.id === change.indsats)?.name[locale] ?? change.indsats) : '';
		return {
			cells: [
				whole(at + 1),
				text(partName(part)),
				text(change.kind === 'require' ? m.simulering_further({ offer }, l) : (of?.name[locale] ?? key)),
				say(before),
				change.kind === 'require' ? text(change.conditions.map((c) => describe(c, locale, level)).join(' ')) : say(changedTo(change)),
				text(of?.unit?.[locale]),
				text(of?.statements.join(', ')),
				text(change.off ? m.simulering_no({}, l) : m.simulering_yes({}, l)),
				text(change.title),
				text(change.reason),
				text(change.author),
				...amounts(contributions[part]?.find((c) => c.key === key))
			]
		};
	};

	const rowsOf = (part: Part): Row[] => {
		const changes = changesOf(draft, part);
		const keys = new Set(changes.map(changeKey));
		const given = contributions[part] ?? [];
		const blank = Array<null>(8).fill(null);
		const sum = (of: (c: Contribution) => number) => sumKroner(given.map(of));
		return [
			...changes.map((change, at) => rowOf(part, change, at)),
			...given.filter((c) => !keys.has(c.key)).map((c): Row => ({ cells: [null, text(partName(part)), text(c.label), ...blank, ...amounts(c)] })),
			...(given.length
				? [{ cells: [text(m.simulering_export_total_of({ part: partName(part) }, l)), null, null, ...blank, ...[sum((c) => c.volume), sum((c) => c.mix), sum((c) => c.price), sum((c) => c.kroner)].map(kroner)], strong: true as const }]
				: [])
		];
	};

	return {
		id: 'aendringer',
		name: m.simulering_export_sheet_changes({}, l),
		intro: [],
		head: [
			m.simulering_export_number({}, l), m.simulering_export_part({}, l), m.simulering_export_what({}, l), m.simulering_export_old({}, l), m.simulering_export_new({}, l), m.simulering_export_unit({}, l),
			m.simulering_export_statements({}, l), m.simulering_export_counted({}, l), m.simulering_note_title({}, l), m.simulering_note_reason({}, l), m.simulering_note_author({}, l),
			m.simulering_export_volume({}, l), m.simulering_export_mix({}, l), m.simulering_export_price({}, l), m.simulering_export_contribution({}, l),
			...(sampled ? [m.simulering_export_low({}, l), m.simulering_export_high({}, l)] : [])
		],
		rows: PARTS.flatMap(rowsOf)
	};
}
