/** A seeded stream of random numbers: the same seed gives the same stream on every machine (whole-number arithmetic only). */
export interface Random {
	/** In [0, 1). */
	unit(): number;
	/** In [from, to). */
	between(from: number, to: number): number;
	/** A whole number, both ends included. */
	int(from: number, to: number): number;
	chance(probability: number): boolean;
	pick<T>(list: readonly T[]): T;
	/** One of the keys, by weight. */
	weighted<K extends string | number>(weights: readonly (readonly [K, number])[]): K;
	/** Roughly standard normal, within -3..3 (a sum of uniforms: no transcendental function, so equal in every engine). */
	bell(): number;
}

/** Four 32-bit words from a text (FNV-1a with four offsets). */
function words(text: string): [number, number, number, number] {
	const hash = (start: number): number => {
		let h = start;
		for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
		return h >>> 0;
	};
	return [hash(2166136261), hash(3144134277), hash(1013904242), hash(2773480762)];
}

/**
 * A stream of its own for each `purpose`, so that a change in one part of the generator leaves the others alone.
 * The generator is sfc32 (C. Doty-Humphrey), 128 bits of state.
 */
export function createRandom(seed: number | string, purpose: string): Random {
	let [a, b, c, d] = words(`${seed}|${purpose}`);
	const next = (): number => {
		const t = (a + b + d) | 0;
		d = (d + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = ((c << 21) | (c >>> 11)) + t;
		c |= 0;
		return (t >>> 0) / 4294967296;
	};
	for (let i = 0; i < 15; i++) next();
	const random: Random = {
		unit: next,
		between: (from, to) => from + (to - from) * next(),
		int: (from, to) => from + Math.floor(next() * (to - from + 1)),
		chance: (probability) => next() < probability,
		pick: (list) => list[Math.floor(next() * list.length)]!,
		weighted(weights) {
			let left = next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
			for (const [key, weight] of weights) if ((left -= weight) < 0) return key;
			return weights[weights.length - 1]![0];
		},
		bell: () => (next() + next() + next() - 1.5) * 2
	};
	return random;
}

/** The list in a random order (a copy). */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
	const out = [...list];
	for (let i = out.length - 1; i > 0; i--) {
		const j = random.int(0, i);
		[out[i], out[j]] = [out[j]!, out[i]!];
	}
	return out;
}
