/** Undo and redo of a value. Edits of the same thing in a row count as one. Pure. */
export interface History<T> {
	past: readonly T[];
	present: T;
	future: readonly T[];
	/** What the last edit changed; null after a step back or forth. */
	subject: string | null;
}

const DEPTH = 200;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [], subject: null });

/** `value` replaces the present; the step is its own unless the last edit was of the same `subject`. */
export function edit<T>(h: History<T>, value: T, subject: string): History<T> {
	const past = subject === h.subject ? h.past : [...h.past, h.present].slice(-DEPTH);
	return { past, present: value, future: [], subject };
}

export function undo<T>(h: History<T>): History<T> {
	if (h.past.length === 0) return h;
	return { past: h.past.slice(0, -1), present: h.past.at(-1)!, future: [h.present, ...h.future], subject: null };
}

export function redo<T>(h: History<T>): History<T> {
	const [next, ...future] = h.future;
	return next === undefined ? h : { past: [...h.past, h.present], present: next, future, subject: null };
}
