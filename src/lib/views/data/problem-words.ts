/** What was found, in words. Codes come from reading and from the checks; one that has no words is shown as it is. */
import type { ProblemGroup, Severity } from '../../extract/problems/problem';
import { m } from '../../messages/generated/messages';
import type { Locale } from '../../ui/format';
import { aboutFile } from './problem-list';

type Message = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const CODES: Record<string, Message> = {
	blank: m.data_code_blank,
	ragged: m.data_code_ragged,
	quote: m.data_code_quote,
	number: m.data_code_number,
	integer: m.data_code_number,
	date: m.data_code_date,
	range: m.data_code_range,
	flag: m.data_code_word,
	choice: m.data_code_word,
	ordinal: m.data_code_word,
	duplicate: m.data_code_duplicate,
	orphan: m.data_code_orphan,
	duplicate_header: m.data_code_duplicate_header,
	unknown_file: m.data_code_unknown_file,
	unreadable_file: m.data_code_unreadable_file,
	total: m.data_code_total,
	remark: m.data_code_remark,
	not_meant: m.data_code_not_meant,
	superseded: m.data_code_superseded,
	repeated: m.data_code_repeated,
	case: m.data_code_case,
	overlap: m.data_code_overlap,
	end_before_start: m.data_code_end_before_start,
	unknown_home: m.data_code_unknown_home,
	unknown_offer: m.data_code_unknown_offer,
	over_capacity: m.data_code_over_capacity
};

const SEVERITIES = { error: m.data_severity_error, warning: m.data_severity_warning, note: m.data_severity_note } as const satisfies Record<Severity, unknown>;

export const codeWords = (code: string, locale: Locale): string => CODES[code]?.({}, { locale }) ?? code.replaceAll('_', ' ');

export const severityWords = (severity: Severity, locale: Locale): string => SEVERITIES[severity]({}, { locale });

/** What becomes of the rows, or of the file where it is about that. A file that was read for no table is not used. */
export function consequenceWords(group: ProblemGroup, locale: Locale): string {
	if (!aboutFile(group)) return group.drops ? m.data_rows_dropped({}, { locale }) : m.data_rows_used({}, { locale });
	return group.drops || group.table === null ? m.data_file_dropped({}, { locale }) : m.data_file_used({}, { locale });
}
