/** Native result chunks to rows, with the same values as Arrow gives the other engines. */
import { DuckDBDateValue, DuckDBDecimalValue, DuckDBTimestampTZValue, DuckDBTimestampValue, DuckDBTypeId } from '@duckdb/node-api';
import type { DuckDBResult, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { formatDate } from '../extract/cells/date';
import type { Row, Value } from './engine';
import { QueryError } from './error';

const DAY_MICROS = 86_400_000_000n;

const CARRIED = new Set([
	...[DuckDBTypeId.BOOLEAN, DuckDBTypeId.VARCHAR, DuckDBTypeId.SQLNULL],
	...[DuckDBTypeId.TINYINT, DuckDBTypeId.SMALLINT, DuckDBTypeId.INTEGER, DuckDBTypeId.BIGINT, DuckDBTypeId.HUGEINT],
	...[DuckDBTypeId.UTINYINT, DuckDBTypeId.USMALLINT, DuckDBTypeId.UINTEGER, DuckDBTypeId.UBIGINT],
	...[DuckDBTypeId.FLOAT, DuckDBTypeId.DOUBLE, DuckDBTypeId.DECIMAL],
	...[DuckDBTypeId.DATE, DuckDBTypeId.TIMESTAMP, DuckDBTypeId.TIMESTAMP_TZ]
]);

const dayOf = (micros: bigint): number => Number((micros - (((micros % DAY_MICROS) + DAY_MICROS) % DAY_MICROS)) / DAY_MICROS);

function plain(value: DuckDBValue): Value {
	if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
	if (typeof value === 'bigint') return Number(value);
	if (value instanceof DuckDBDecimalValue) return Number(value.value) / 10 ** value.scale;
	if (value instanceof DuckDBDateValue) return formatDate(value.days);
	if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) return formatDate(dayOf(value.micros));
	return null;
}

function checkTypes(names: readonly string[], types: readonly DuckDBType[]): void {
	types.forEach((type, at) => {
		if (!CARRIED.has(type.typeId)) throw new QueryError(`column ${names[at]} has a type that rows do not carry (${type.toString()}); cast it in the SQL`);
	});
}

/** All rows of a result, keys in the order of its columns. Throws `QueryError` on lists, structs, intervals and enums. */
export async function rowsOf(result: DuckDBResult): Promise<Row[]> {
	const names = result.columnNames();
	const rows: Row[] = [];
	const chunks = await result.fetchAllChunks();
	if (chunks.length > 0) checkTypes(names, result.columnTypes());
	for (const chunk of chunks) {
		const columns = names.map((_, at) => chunk.getColumnValues(at));
		for (let row = 0; row < chunk.rowCount; row++) {
			const values: Row = {};
			names.forEach((name, at) => (values[name] = plain(columns[at]?.[row] ?? null)));
			rows.push(values);
		}
	}
	return rows;
}
