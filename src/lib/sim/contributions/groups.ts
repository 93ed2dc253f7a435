/** Citizens by which changes can matter to them, and the coalitions of changes that each group is decided under. Pure. */
import { MOST_PLAYERS } from './shapley';

export interface Group {
	/** A character for every rule change: 1 where it can matter to them. */
	mask: string;
	/** Rows of the population. */
	rows: Int32Array;
	/** Indexes of those changes. */
	members: number[];
	/** Few enough changes for every coalition; otherwise those that the orders drawn pass. */
	exact: boolean;
}

/** `most`: changes of rules and prices together that a citizen worked out exactly can be concerned by. `prices`: those of a price that can meet. */
export function groupsOf(rowsByMask: ReadonlyMap<string, Int32Array>, prices: number, most: number = MOST_PLAYERS): Group[] {
	return [...rowsByMask].map(([mask, rows]) => {
		const members = [...mask].flatMap((bit, i) => (bit === '1' ? [i] : []));
		return { mask, rows, members, exact: members.length + prices <= Math.min(most, MOST_PLAYERS) };
	});
}

/** The coalitions that the group is decided under, each a text like the mask: all of them when it is exact, else those along `drawn`. */
export function coalitionsOf(group: Group, drawn: readonly (readonly number[])[]): string[] {
	if (group.exact) return Array.from({ length: 1 << group.members.length }, (_, bits) => coalition(group, bits));
	return [...new Set(drawn.flatMap((order) => [...along(group, order)].map(({ on }) => on)))];
}

/** The members whose bits are set. */
export function coalition({ mask, members }: Group, bits: number): string {
	const on = new Set(members.filter((_, i) => bits & (1 << i)));
	return Array.from(mask, (_, i) => (on.has(i) ? '1' : '0')).join('');
}

/** The coalitions of the group's members as the players come in `order`: before anyone, then after each; `player` is who came. */
export function* along({ mask }: Group, order: readonly number[]): Generator<{ player: number | null; on: string }> {
	let on = mask.replaceAll('1', '0');
	yield { player: null, on };
	for (const player of order) {
		if (mask[player] === '1') on = `${on.slice(0, player)}1${on.slice(player + 1)}`;
		yield { player, on };
	}
}
