import { describe, expect, test } from 'vitest';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { offerOf } from '../../src/lib/sim/grants';
import { MUNICIPALITIES, serviceLevelData } from '../support/shared';

describe('what a grant names', () => {
	test.each(MUNICIPALITIES)('is nothing when %s has no such offer or paragraph, though an offer without a paragraph exists', (id) => {
		const level = loadServiceLevel(serviceLevelData(id));
		expect(offerOf(level, 'ukendt')).toEqual({ id: null, paragraph: null });
		expect(offerOf(level, '§ 12')).toEqual({ id: null, paragraph: '12' });
	});
	test('is an offer by its id, whatever its case, also one without a paragraph', () => {
		expect(offerOf(loadServiceLevel(serviceLevelData('frederikshavn')), ' Forebyggende')).toEqual({ id: 'forebyggende', paragraph: null });
	});
});
