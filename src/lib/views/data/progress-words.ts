/** How far reading has come, in words that do not flicker. */
import type { Phase } from '../../state/intake-state';
import { m } from '../../messages/generated/messages';
import { formatWhole, type Locale } from '../../ui/format';


const PHASES = {
	unpacking: m.data_phase_unpacking,
	recognising: m.data_phase_recognising,
	reading: m.data_phase_reading,
	loading: m.data_phase_loading
} as const satisfies Record<Phase, unknown>;

export const phaseWords = (phase: Phase, file: string, locale: Locale): string => PHASES[phase]({ file }, { locale });

const FEW = 5;
const MINUTE = 60;

/** Tens of seconds, then whole minutes, both upwards. */
export function timeLeft(seconds: number, locale: Locale): string {
	if (seconds <= FEW) return m.data_left_few({}, { locale });
	const tens = Math.ceil(seconds / 10) * 10;
	if (tens < MINUTE) return m.data_left_seconds({ n: formatWhole(tens, locale) }, { locale });
	const minutes = Math.ceil(seconds / MINUTE);
	return m.data_left_minutes({ count: minutes, n: formatWhole(minutes, locale) }, { locale });
}

/** The last quarter passed, in percent: what is read aloud, so that it is read four times and not four hundred. */
export const quarterPassed = (share: number): number => Math.floor(Math.min(1, Math.max(0, share)) * 4) * 25;
