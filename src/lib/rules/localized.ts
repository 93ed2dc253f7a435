import { z } from 'zod';

/** The languages of the product; Danish first. */
export type Locale = 'da' | 'en';

/** A text in both languages. */
export const localized = z.strictObject({ da: z.string().min(1), en: z.string().min(1) });
export type Localized = z.infer<typeof localized>;
