import type { Municipality } from '../municipality';

/** Overall VUM by assessed hours where the document has no expectation of its own; homes from moderate up. */
export const GENERAL_VUM: Municipality['vum'] = {
	own: [
		{ upTo: 1, weights: [0, 66, 32, 2, 0] },
		{ upTo: 4, weights: [0, 22, 60, 17, 1] },
		{ upTo: 10, weights: [0, 4, 42, 48, 6] },
		{ upTo: 168, weights: [0, 0, 10, 62, 28] }
	],
	home: [
		{ upTo: 10, weights: [0, 0, 58, 40, 2] },
		{ upTo: 30, weights: [0, 0, 20, 60, 20] },
		{ upTo: 60, weights: [0, 0, 4, 46, 50] },
		{ upTo: 168, weights: [0, 0, 0, 18, 82] }
	]
};
