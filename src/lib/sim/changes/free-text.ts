/** Words that a person writes into a proposal: they travel in links and files, so nothing in them may point at a citizen. Pure. */
import { z } from 'zod';
import { eightDigits, holdsEmail, holdsPhone } from '../../extract/identity/contact';
import { holdsIdentity } from '../../extract/identity/cpr';
import type { Localized } from '../../rules/localized';

/** Why `text` cannot be used; null when it can. `digits`: eight digits count as a telephone number. Never repeats the text. */
export function textProblem(text: string, digits = false): Localized | null {
	if (holdsIdentity(text)) return { da: 'ligner et CPR-nummer og kan ikke gemmes i et forslag', en: 'looks like a CPR number and cannot be kept in a proposal' };
	if (holdsEmail(text)) return { da: 'ligner en e-mailadresse og kan ikke gemmes i et forslag', en: 'looks like an e-mail address and cannot be kept in a proposal' };
	if (holdsPhone(text) || (digits && eightDigits(text))) return { da: 'ligner et telefonnummer og kan ikke gemmes i et forslag', en: 'looks like a telephone number and cannot be kept in a proposal' };
	return null;
}

/** Text of at most `most` characters, without space at its ends, that `textProblem` accepts. */
export const freeText = (most: number, digits = false) =>
	z
		.string()
		.trim()
		.max(most)
		.superRefine((text, context) => {
			const problem = textProblem(text, digits);
			if (problem) context.addIssue({ code: 'custom', message: problem.en, params: problem });
		});
