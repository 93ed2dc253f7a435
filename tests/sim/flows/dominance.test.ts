import { expect, test } from 'vitest';
import { dominance } from '../../../src/lib/sim/flows/dominance';

const part = (oere: number, citizen: string | null = null) => ({ oere, citizen });

test('leaving any one citizen out gives the range, and who is more than a fifth of the figure is named', () => {
	expect(dominance(-1000, [part(-700, 'b1'), part(-200), part(-150), part(50)])).toEqual({
		low: -1050,
		high: -300,
		dominant: [{ oere: -700, citizen: 'b1', share: 0.7 }]
	});
});

test('citizens who cancel each other out are all named, against the figure or for it', () => {
	expect(dominance(100, [part(600), part(-500)]).dominant.map((c) => c.share)).toEqual([6, -5]);
	expect(dominance(0, [part(600), part(-600)]).dominant.map((c) => c.share)).toEqual([null, null]);
});

test('nobody moves the figure where nobody changes', () => {
	expect(dominance(0, [])).toEqual({ low: 0, high: 0, dominant: [] });
});
