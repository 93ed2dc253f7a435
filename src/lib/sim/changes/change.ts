/** One change of a proposal: a value of the service level, a price or a further condition, with who wants it and why. */
import { z } from 'zod';
import { FRAMES, VUM } from '../../extract/columns';
import { condition } from '../../rules/condition';
import { PRICE_FIELDS } from '../prices';

const line = z.string().trim().max(200);

/** Words of a person about a change; `off`: left out of the figures for now. */
const note = { title: line.optional(), reason: z.string().trim().max(2000).optional(), author: line.optional(), off: z.literal(true).optional() };
const parameterValue = z.union([z.number().min(0), z.enum(VUM), z.enum(FRAMES)]);

/** `was`: the value in force when the change was made; null for a price that no row had. */
const valueChange = z.strictObject({ kind: z.literal('value'), id: z.string(), value: parameterValue, was: parameterValue.optional(), ...note });
const priceChange = z.strictObject({
	kind: z.literal('price'),
	indsats: z.string(),
	niveau: z.string().nullable(),
	felt: z.enum(PRICE_FIELDS),
	/** Kroner. */
	kr: z.number().min(0),
	was: z.number().min(0).nullable().optional(),
	...note
});
const requireChange = z.strictObject({ kind: z.literal('require'), indsats: z.string(), conditions: z.array(condition).min(1), ...note });

export const change = z.discriminatedUnion('kind', [valueChange, priceChange, requireChange]);
export type Change = z.infer<typeof change>;

/** What a change is of: two changes with the same key replace each other. */
export function changeKey(c: Change): string {
	switch (c.kind) {
		case 'value':
			return c.id;
		case 'price':
			return `pris:${c.indsats}:${c.niveau ?? ''}:${c.felt}`;
		case 'require':
			return `krav:${c.indsats}`;
	}
}
