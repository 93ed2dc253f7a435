/** Where the values of one column gather while a file is read. */
import type { Column } from './columns';
import type { TypedColumn } from './table';

export interface Sink {
	/** Stores the value of record `at`; null is "not known". */
	set(at: number, value: string | number | null): void;
	/** The column with only the records whose `keep` is 1, `rows` of them. */
	take(keep: Uint8Array, rows: number): TypedColumn;
}

type NumberArray = Float64Array | Int32Array | Int8Array | Uint8Array;

function kept<T extends NumberArray>(from: T, to: T, keep: Uint8Array): T {
	if (to.length === from.length) return from;
	let next = 0;
	for (let at = 0; at < keep.length; at++) if (keep[at]) to[next++] = from[at] ?? 0;
	return to;
}

function textSink(kind: 'text' | 'choice', records: number): Sink {
	const values = new Array<string | null>(records).fill(null);
	return {
		set: (at, value) => (values[at] = value as string | null),
		take: (keep, rows) => ({ kind, values: rows === records ? values : values.filter((_, at) => keep[at]) })
	};
}

function numberSink<T extends NumberArray>(make: (length: number) => T, records: number, wrap: (values: T, valid: Uint8Array) => TypedColumn): Sink {
	const values = make(records);
	const valid = new Uint8Array(records);
	return {
		set: (at, value) => {
			if (value === null) return;
			values[at] = value as number;
			valid[at] = 1;
		},
		take: (keep, rows) => wrap(kept(values, make(rows), keep), kept(valid, new Uint8Array(rows), keep))
	};
}

/** An empty sink for `records` values of `column`. */
export function sinkOf({ kind }: Column, records: number): Sink {
	switch (kind) {
		case 'text':
		case 'choice':
			return textSink(kind, records);
		case 'number':
			return numberSink((n) => new Float64Array(n), records, (values, valid) => ({ kind, values, valid }));
		case 'integer':
		case 'date':
			return numberSink((n) => new Int32Array(n), records, (values, valid) => ({ kind, values, valid }));
		case 'ordinal':
			return numberSink((n) => new Int8Array(n), records, (values, valid) => ({ kind, values, valid }));
		case 'flag':
			return numberSink((n) => new Uint8Array(n), records, (values) => ({ kind, values }));
	}
}
