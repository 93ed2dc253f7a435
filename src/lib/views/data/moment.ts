/** A day and time of day where the reader is: `22.11.2026 kl. 10.12` / `22 November 2026 at 10:12`. */
import { m } from '../../messages/generated/messages';
import { formatDate, type Locale } from '../../ui/format';

const TAG: Record<Locale, string> = { da: 'da-DK', en: 'en-GB' };

export function formatMoment(moment: Date, locale: Locale): string {
	const day = new Date(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()));
	const time = new Intl.DateTimeFormat(TAG[locale], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment);
	return m.data_moment({ day: formatDate(day, locale), time }, { locale });
}
