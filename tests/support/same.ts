import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** `toEqual` for much that is nearly always equal: its own comparison, which is slower, tells the difference when there is one. */
export function expectSame(actual: unknown, expected: unknown): void {
	if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}
