import { shuffled, type Random } from '../random';

/**
 * For each member of a list of groups, a place in its group's order: between 0 and 1, evenly spread within the group. A small
 * sample then has the group's whole distribution, its tail too, instead of a lucky or unlucky draw of it.
 */
export function evenRanks(groups: readonly string[], random: Random): number[] {
	const members = new Map<string, number[]>();
	groups.forEach((group, index) => {
		const known = members.get(group);
		if (known) known.push(index);
		else members.set(group, [index]);
	});
	const out = new Array<number>(groups.length).fill(0);
	for (const list of members.values()) shuffled(list, random).forEach((index, place) => (out[index] = (place + random.unit()) / list.length));
	return out;
}
