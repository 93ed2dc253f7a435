/** Whom a change can matter to, in one go and in stretches. */
import { expect, test } from 'vitest';
import { loadServiceLevel } from '../../../src/lib/rules/load';
import { plan } from '../../../src/lib/rules/plan';
import { concernGroups, concernGroupsInSteps } from '../../../src/lib/sim/contributions/concerns';
import { population } from '../../support/changes';
import { serviceLevelData } from '../../support/shared';
import { citizenColumns } from '../../support/simulated';

test('citizens judged in stretches fall in the same groups, and the page breathes between', async () => {
	const level = loadServiceLevel(serviceLevelData('ringkoebing-skjern'));
	const people = population(level, 450, 3);
	const citizens = citizenColumns(Array.from({ length: 9000 }, (_, i) => ({ ...people[(i * 7) % 450]!, borger_id: `b${i}` })));
	const ids = ['borgerprofil.5.op_til', 'borgerprofil.4.op_til'];
	const options = { plan: plan(level), clauses: new Map(), moves: new Map([[ids[0]!, [14, 16] as const], [ids[1]!, [8.5, 9] as const]]), citizens };
	let breaths = 0;
	const inSteps = await concernGroupsInSteps(options, ids, async () => void breaths++);
	const atOnce = concernGroups(options, ids);
	expect(atOnce.size).toBeGreaterThan(1);
	expect([...inSteps]).toEqual([...atOnce]);
	expect(breaths).toBe(3);
});
