/** What an engine throws. */

/** DuckDB refused or failed a statement. The message is the engine's, with values of the tables taken out. */
export class QueryError extends Error {
	override readonly name = 'QueryError';
}

/** Kinds of message in which DuckDB repeats the value it stumbled on. */
const TELLS_VALUES = /^(Conversion|Constraint|Invalid Input|Out of Range|Invalid Error|Mismatch Type)/i;

/** The engine's message as a `QueryError`, without the values that DuckDB likes to repeat. */
export function queryError(cause: unknown): QueryError {
	if (cause instanceof QueryError) return cause;
	const message = (cause instanceof Error ? cause.message : String(cause)).replace(/^Error: /, '');
	if (!TELLS_VALUES.test(message)) return new QueryError(message);
	const first = message.split('\n\nLINE', 1)[0] ?? '';
	return new QueryError(first.replace(/'[^']*'|"[^"]*"/g, '…').replace(/(?<![A-Za-z_\d])-?\d[\d.]*/g, '…'));
}

export const cancelled = (): DOMException => new DOMException('the query was cancelled', 'AbortError');
