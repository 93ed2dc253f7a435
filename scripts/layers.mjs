/** The order of the folders in src (architecture.md, "The way of the data"): what each may import besides itself and npm. */

const DATA_WAY = ['extract', 'tables', 'rules', 'sim'];
const LEAVES = ['state', 'ui', 'charts', 'messages'];

/** @type {Record<string, string[]>} */
export const MAY_IMPORT = {
	extract: [],
	tables: ['extract'],
	rules: ['extract', 'tables'],
	sim: ['extract', 'tables', 'rules'],
	quality: DATA_WAY,
	generate: DATA_WAY,
	store: [],
	messages: [],
	ui: ['messages'],
	charts: ['messages', 'ui'],
	state: [...DATA_WAY, 'quality', 'store', 'messages'],
	views: [...DATA_WAY, 'quality', ...LEAVES],
	routes: ['views', ...LEAVES],
	cli: [...DATA_WAY, 'quality', 'generate', ...LEAVES]
};

/** Packages of the database: behind one door. */
const DATABASE = ['@duckdb/*', 'apache-arrow', 'apache-arrow/*'];

export const elements = Object.keys(MAY_IMPORT).map((type) => ({ type, pattern: ['routes', 'cli'].includes(type) ? `src/${type}` : `src/lib/${type}` }));

export const policies = [
	{ allow: { to: { module: { origin: ['external', 'core'] } } } },
	...Object.entries(MAY_IMPORT)
		.filter(([, allowed]) => allowed.length)
		.map(([type, allowed]) => ({ from: { element: { type } }, allow: { to: { element: { type: allowed } } } })),
	{
		from: { element: { type: '!tables' } },
		disallow: { to: { module: { origin: 'external', source: DATABASE } } },
		message: 'Only src/lib/tables may import DuckDB or Arrow.'
	}
];
