/** The tables and kinds of file by name. */
import type { TableName } from '../../extract/plan';
import { m } from '../../messages/generated/messages';
import type { Locale } from '../../ui/format';
import type { FileKind } from './file-kind';

const NAMES = {
	borgere: m.data_kind_borgere,
	bevillinger: m.data_kind_bevillinger,
	tilbud: m.data_kind_tilbud,
	takster: m.data_kind_takster,
	budget: m.data_kind_budget,
	borgere_bevillinger: m.data_kind_both,
	cases: m.data_kind_cases,
	none: m.data_kind_none
} as const satisfies Record<FileKind, unknown>;

export const kindName = (kind: FileKind | TableName, locale: Locale): string => NAMES[kind === 'sager' ? 'cases' : kind]({}, { locale });
