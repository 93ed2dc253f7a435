/** What a person needs to know of one recognised file before reading it. */
import type { Recognised } from '../../extract/recognised';
import { m } from '../../messages/generated/messages';
import { formatWhole, type Locale } from '../../ui/format';
import type { FileKind } from './file-kind';
import { mappingRows, missingColumns, openSuggestions } from './mapping-rows';
import { kindName } from './table-words';

/** `missing`: cannot be read yet; `check`: can, but suggestions or words wait for an answer. */
export type FileStatus = 'ready' | 'check' | 'missing';

export function statusOf(file: Recognised, kind: FileKind): FileStatus {
	if (missingColumns(file).length > 0) return 'missing';
	if (kind === 'none' || Object.values(file.usable).some(({ rows }) => rows === 0)) return 'check';
	const unknown = file.plan.tables.some((table) => mappingRows(file, table).shown.some(({ unknownWords }) => unknownWords > 0));
	return unknown || openSuggestions(file).length > 0 ? 'check' : 'ready';
}

/** `982 af 1.000 rækker kan bruges.` by table, and what the last correction did. */
export function effectSentences({ plan, usable }: Recognised, change: number | null, locale: Locale): string[] {
	const whole = (n: number) => formatWhole(n, locale);
	const effects = plan.tables.flatMap((table) => {
		const of = usable[table];
		if (!of) return [];
		if (of.rows === 0) return [m.data_effect_no_rows({}, { locale })];
		const figures = { count: of.rows, used: whole(of.used), rows: whole(of.rows) };
		const sentence = of.all ? m.data_effect(figures, { locale }) : m.data_effect_first(figures, { locale });
		return [plan.tables.length > 1 ? `${kindName(table, locale)}: ${sentence}` : sentence];
	});
	if (change === null || effects.length === 0) return effects;
	const n = whole(Math.abs(change));
	return [...effects, change > 0 ? m.data_effect_more({ n }, { locale }) : m.data_effect_fewer({ n }, { locale })];
}
