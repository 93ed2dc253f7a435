/** One change of a proposal: a value of the service level, a price or a further condition, with who wants it and why. */
import { z } from 'zod';
import { FRAMES, VUM } from '../../extract/columns';
import { condition, type ParameterValue } from '../../rules/condition';
import { PRICE_FIELDS, type PriceField } from '../prices';
import { freeText } from './free-text';

const words = { title: freeText(200).optional(), reason: freeText(2000).optional(), author: freeText(200, true).optional() };
export type Note = { [field in keyof typeof words]?: string };
export const NOTE_FIELDS = Object.keys(words) as (keyof Note)[];

/** Words of a person about a change; `off`: left out of the figures for now. */
const note = { ...words, off: z.literal(true).optional() };
const parameterValue = z.union([z.number().min(0), z.enum(VUM), z.enum(FRAMES)]);
const target = z.string().regex(/^[A-Za-z0-9][\w.-]*$/, 'letters, digits, . and _').max(200);

/** `was`: the value in force when the change was made; null for a price that no row had. */
const valueChange = z.strictObject({ kind: z.literal('value'), id: target, value: parameterValue, was: parameterValue.optional(), ...note });
const priceChange = z.strictObject({
	kind: z.literal('price'),
	indsats: target,
	niveau: z.string().min(1).max(200).nullable(),
	felt: z.enum(PRICE_FIELDS),
	/** Kroner. */
	kr: z.number().min(0),
	was: z.number().min(0).nullable().optional(),
	...note
});
const requireChange = z.strictObject({ kind: z.literal('require'), indsats: target, conditions: z.array(condition).min(1), ...note });

export const change = z.discriminatedUnion('kind', [valueChange, priceChange, requireChange]);
export type Change = z.infer<typeof change>;

/** What a change is of: two changes with the same key replace each other. */
export function changeKey(c: Change): string {
	switch (c.kind) {
		case 'value':
			return c.id;
		case 'price':
			return priceKey(c.indsats, c.niveau, c.felt);
		case 'require':
			return `krav:${c.indsats}`;
	}
}

/** The key of a price, `pris:offer:level:field`. */
export const priceKey = (indsats: string, niveau: string | null, felt: PriceField) => `pris:${indsats}:${niveau ?? ''}:${felt}`;

/** What a change sets: a value, a price in kroner, or null for further conditions. */
export const changedTo = (c: Change): ParameterValue | null => (c.kind === 'value' ? c.value : c.kind === 'price' ? c.kr : null);
