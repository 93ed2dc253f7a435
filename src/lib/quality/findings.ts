/** What only shows across the rows of an extract, and what it means for the results. */
import { withoutGrant, withoutPrice } from './findings/citizens';
import { dropped } from './findings/dropped';
import type { Finder, Finding, Question } from './findings/finding';
import { homesOfOtherOffers, overCapacity, unknownHomes, unusedHomes } from './findings/homes';
import { withoutRows } from './findings/no-rows';
import { unknownOffers } from './findings/offers';
import { endBeforeStart, overlaps } from './findings/periods';

export type { Finding, FindingCode, Question } from './findings/finding';
export { listed } from './findings/listed';

const FINDERS: readonly Finder[] = [withoutRows, dropped, withoutPrice, unknownOffers, endBeforeStart, overlaps, unknownHomes, overCapacity, homesOfOtherOffers, unusedHomes, withoutGrant];

/** Everything found, warnings first. Needs the tables of the extract in the engine, empty ones too. */
export async function findingsOf(question: Question): Promise<Finding[]> {
	const found: Finding[] = [];
	for (const find of FINDERS) found.push(...(await find(question)));
	return [...found.filter(({ severity }) => severity === 'warning'), ...found.filter(({ severity }) => severity === 'note')];
}
