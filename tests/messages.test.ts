import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import da from '../messages/da.json';
import en from '../messages/en.json';

const { $schema: _da, ...danish }: Record<string, string> = da;
const { $schema: _en, ...english }: Record<string, string> = en;

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
		for (const [key, text] of Object.entries(danish)) {
			expect(placeholders(english[key]), key).toEqual(placeholders(text));
			expect(text.trim() && english[key]?.trim(), key).toBeTruthy();
		}
	});

	it('holds no message that nothing uses', () => {
		const unused = Object.keys(danish).filter((key) => !new RegExp(`\\b${key}\\b`).test(sources));
		expect(unused).toEqual([]);
	});
});
