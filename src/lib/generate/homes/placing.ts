import { shuffled, type Random } from '../random';
import type { TargetGroup } from '../rows';
import type { Room } from './capacity';

/** Someone who is granted an offer that named providers give. */
export interface Seeker {
	indsats: string;
	alder: number;
	group: TargetGroup | null;
	hours: number;
}

const suits = ({ spec }: Room, seeker: Seeker): boolean =>
	(spec.maalgruppe === null || seeker.group === null || spec.maalgruppe === seeker.group) &&
	seeker.alder >= (spec.alder_fra ?? 0) &&
	seeker.alder <= (spec.alder_til ?? 200);

const within = ({ spec }: Room, { hours }: Seeker): boolean => hours > spec.timer[0] && hours <= spec.timer[1];
const distance = ({ spec }: Room, { hours }: Seeker): number => Math.max(spec.timer[0] - hours, hours - spec.timer[1], 0);
const free = (room: Room): number => room.slots - room.own;

/**
 * The room of each seeker (by index), or null: bought elsewhere. Everyone first seeks a home for the assessed hours;
 * rooms that are left are then filled by those whose hours lie nearest, who become the few outside a home's tariffs.
 */
export function placing(seekers: readonly Seeker[], all: readonly Room[], random: Random): (Room | null)[] {
	const out: (Room | null)[] = seekers.map(() => null);
	const byOffer = new Map<string, Room[]>();
	for (const room of all) byOffer.set(room.spec.indsats, [...(byOffer.get(room.spec.indsats) ?? []), room]);
	const move = (index: number, room: Room): void => {
		out[index] = room;
		room.own++;
	};
	const waiting: number[] = [];
	for (const index of shuffled(seekers.map((_, i) => i), random)) {
		const seeker = seekers[index]!;
		const open = (byOffer.get(seeker.indsats) ?? []).filter((room) => free(room) > 0 && suits(room, seeker) && within(room, seeker));
		if (open.length) move(index, pickRoom(open, random));
		else waiting.push(index);
	}
	for (const room of all) {
		const near = waiting
			.filter((index) => out[index] === null && seekers[index]!.indsats === room.spec.indsats && suits(room, seekers[index]!))
			.sort((a, b) => distance(room, seekers[a]!) - distance(room, seekers[b]!) || a - b);
		for (const index of near.slice(0, Math.max(0, free(room)))) move(index, room);
	}
	return out;
}

function pickRoom(open: readonly Room[], random: Random): Room {
	return open[random.weighted(open.map((room, i) => [i, free(room)] as const))]!;
}
