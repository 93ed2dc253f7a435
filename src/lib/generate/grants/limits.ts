import type { GrantCheck, ServiceLevel } from '../../rules/service-level';
import type { Municipality } from '../municipality';

/** How long each part of a case may take for one offer, in days. */
export interface Limits {
	decision: number;
	start: number;
	followUp: number;
	/** Longest grant; null: no end. */
	duration: number | null;
}

const DAYS = { days: 1, weeks: 7, months: 30, years: 365 } as const;
const HOME_PARAGRAPHS = ['107', '108', 'ABL105', '95'];

/** The limits the service level checks grants against; where it says nothing, 8 weeks (homes 16), a yearly follow-up. */
export function limitsOf(level: ServiceLevel, m: Municipality): ReadonlyMap<string, Limits> {
	return new Map(
		level.offers.map((offer) => {
			const concerns = (check: GrantCheck): boolean =>
				offer.paragraph !== null && check.paragraphs.includes(offer.paragraph) && !check.except?.includes(offer.id) && (!check.offer || check.offer === offer.id) && !check.level;
			const days = (flag: GrantCheck['flag']): number | null => {
				const limit = level.checks.find((check) => check.flag === flag && check.within && concerns(check))?.within;
				return limit ? limit.value * DAYS[limit.unit] : null;
			};
			const home = HOME_PARAGRAPHS.includes(offer.paragraph ?? '');
			const temporary = offer.id === 'botilbud_107' ? m.temporaryMonths * DAYS.months : null;
			return [
				offer.id,
				{
					decision: days('sagsbehandling_overskredet') ?? (home ? 112 : 56),
					start: days('ivaerksaettelse_overskredet') ?? m.startWithinDays,
					followUp: days('opfoelgning_overskredet') ?? 365,
					duration: days('varighed_overskredet') ?? temporary
				}
			];
		})
	);
}
