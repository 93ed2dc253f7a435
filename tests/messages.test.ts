import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import da from '../messages/da.json';
import en from '../messages/en.json';

/** A text, or one text per plural form. */
type Message = string | { match: Record<string, string> }[];
const { $schema: _da, ...danish }: Record<string, Message> = da;
const { $schema: _en, ...english }: Record<string, Message> = en;

/** Every text of a message under its plural form (none for a plain text). */
const forms = (message: Message = ''): [string, string][] =>
	typeof message === 'string' ? [['', message]] : message.flatMap(({ match }) => Object.entries(match));

/** The names between braces, sorted. */
const placeholders = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** All source text that may use a message, without the compiled messages themselves. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(ts|svelte)$/.test(path) && !path.includes('generated'))
	.map((path) => readFileSync(join('src', path), 'utf8'))
	.join('\n');

describe('the message catalogue', () => {
	it('has the same keys in Danish and English, in alphabetical order', () => {
		expect(Object.keys(english)).toEqual(Object.keys(danish));
		expect(Object.keys(danish)).toEqual(Object.keys(danish).sort());
	});

	it('has the same placeholders in both languages, and no empty text', () => {
		for (const [key, message] of Object.entries(danish)) {
			const translated = new Map(forms(english[key]));
			for (const [form, text] of forms(message)) {
				expect(placeholders(translated.get(form)), `${key} ${form}`).toEqual(placeholders(text));
				expect(text.trim() && translated.get(form)?.trim(), `${key} ${form}`).toBeTruthy();
			}
		}
	});

	it('holds no message that nothing uses', () => {
		const unused = Object.keys(danish).filter((key) => !new RegExp(`\\b${key}\\b`).test(sources));
		expect(unused).toEqual([]);
	});
});
