import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

/** The order of the folders is kept by the linter: these run it on code that is not on disk. */
const RULE = 'boundaries/dependencies';
let eslint: ESLint;

beforeAll(() => {
	eslint = new ESLint({ cwd: process.cwd() });
});

/** Messages of the layer rule for `code` as if it stood in `filePath`. */
async function layerErrors(filePath: string, code: string) {
	const [result] = await eslint.lintText(code, { filePath });
	return result?.messages.filter(({ ruleId }) => ruleId === RULE) ?? [];
}

const spec = "import type { TableSpec } from '$lib/extract/columns';\nexport type Mine = TableSpec;\n";
const result = "import type { SimulationResult } from '../sim/results';\nexport type Mine = SimulationResult;\n";
const store = "import { open } from '$lib/store/store';\nexport const read = open;\n";
const quality = "import type { Verdict } from '$lib/quality/verdict';\nexport type Mine = Verdict;\n";
const arrow = "import { tableFromIPC } from 'apache-arrow';\nexport const read = tableFromIPC;\n";
const duckdb = "import * as duckdb from '@duckdb/duckdb-wasm';\nexport const bundle = duckdb;\n";

describe('the order of the folders', () => {
	it.each([
		['src/lib/tables/virtual.ts', spec],
		['src/lib/sim/virtual.ts', spec],
		['src/lib/views/virtual.ts', result],
		['src/lib/state/virtual.ts', result],
		['src/lib/generate/virtual.ts', result],
		['src/lib/quality/virtual.ts', result],
		['src/lib/views/virtual.ts', quality],
		['src/lib/state/virtual.ts', quality],
		['src/cli/virtual.ts', quality],
		['src/cli/virtual.ts', spec],
		['src/lib/state/virtual.ts', store],
		['src/lib/tables/virtual.ts', arrow],
		['src/lib/tables/virtual.ts', duckdb],
		['src/lib/charts/virtual.ts', "import { scaleLinear } from 'd3';\nexport const scale = scaleLinear;\n"],
		['src/lib/sim/virtual.ts', "import type { ShareRow } from './results';\nexport type Mine = ShareRow;\n"]
	])('lets %s import what lies below it', async (file, code) => {
		expect(await layerErrors(file, code)).toEqual([]);
	});

	it.each([
		['src/lib/extract/virtual.ts', result],
		['src/lib/rules/virtual.ts', result],
		['src/lib/sim/virtual.ts', quality],
		['src/lib/generate/virtual.ts', quality],
		['src/lib/charts/virtual.ts', result],
		['src/lib/ui/virtual.ts', spec],
		['src/routes/virtual.ts', spec],
		['src/lib/sim/virtual.ts', arrow],
		['src/lib/views/virtual.ts', duckdb],
		['src/lib/views/virtual.ts', store],
		['src/lib/store/virtual.ts', spec],
		['src/lib/rules/virtual.ts', "export const later = () => import('../sim/results');\n"],
		['src/lib/rules/virtual.ts', "import Later from '$lib/sim/results?worker';\nexport const make = Later;\n"],
		['src/lib/rules/virtual.ts', "export * from '../sim/results';\n"],
		['src/lib/views/virtual.svelte', `<script lang="ts">\n\t${duckdb.replaceAll('\n', ' ')}\n</script>\n`]
	])('stops %s from importing what lies above it', async (file, code) => {
		expect(await layerErrors(file, code)).toHaveLength(1);
	});
});
