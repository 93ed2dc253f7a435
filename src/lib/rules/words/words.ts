import type { GrantCheckKind } from '../checks/kinds';
import type { Condition } from '../condition';

/** What one language needs to say a condition. */
export interface Words {
	number: (value: number) => string;
	/** By fact; `some` says "over 0". */
	numbers: Record<string, { subject: string; unit: string; some?: string }>;
	compare: Record<'atLeast' | 'atMost' | 'over' | 'under', string>;
	flags: Record<string, { yes: string; no: string }>;
	choices: Record<string, Record<string, { is: string; isNot: string }>>;
	/** By fact, with the verb. */
	themes: Record<string, string>;
	/** The themes' own names. */
	themeNames: Record<string, string>;
	severities: Record<string, string>;
	frames: Record<string, string>;
	frameSentence: (compared: string) => string;
	range: (from: string, to: string) => string;
	and: string;
	or: string;
	not: (sentence: string) => string;
	offer: (name: string, granted: boolean) => string;
	sum: (compared: string) => string;
	/** A sum over 0. */
	someService: string;
	units: Record<string, string>;
	/** Words that people use for one another when they look for a value, in lower case. */
	synonyms: string[][];
	labels: {
		vum: string;
		vumAtMost: string;
		frame: string;
		upperLimit: string;
		lowerLimit: string;
		billedHours: string;
		expectedVumFrom: string;
		expectedVumTo: string;
		most: string;
		least: string;
		amount: string;
		courses: string;
		weeksOpen: string;
		severity: (letter: string) => string;
		age: string;
		pensionAge: string;
		threshold: string;
		/** By flag: what a grant is held against. */
		checks: Record<GrantCheckKind, string>;
		/** A deadline until the first follow-up. */
		firstTime: string;
		/** A grant that goes on after the decision to end it. */
		keeps: string;
		/** A circumstance in few words. */
		when: (condition: Condition) => string;
	};
}
