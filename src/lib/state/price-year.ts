/** The year whose prices apply: the current one. */
export const PRICE_YEAR = new Date().getFullYear();
