/** How DuckDB-WASM is opened, in the browser and in Node. */

/**
 * Whole numbers arrive as numbers, not BigInt; timestamps as dates. Decimals are turned into numbers in `arrow-out`:
 * DuckDB's own cast gives -1.0050000000000001 for the DECIMAL -1.005, and native rows would differ from these.
 */
export const ARROW_AS_ROWS = { castBigIntToDouble: true, castDecimalToDouble: false, castTimestampToDate: true } as const;
