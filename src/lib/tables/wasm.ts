/** How DuckDB-WASM is opened, in the browser and in Node. */

/** Numbers arrive as numbers: otherwise counts are BigInt and `DECIMAL` 1.25 is "125". Timestamps arrive as dates. */
export const ARROW_AS_ROWS = { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true } as const;
