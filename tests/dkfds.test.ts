import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lean } from '../scripts/dkfds.mjs';

const css = readFileSync('node_modules/dkfds/dist/css/dkfds.css', 'utf8');

describe('the stylesheet of the common design system', () => {
	it('keeps its tables and forms, and loses fonts, icon files and print rules', () => {
		const kept = lean(css);
		expect(kept).toContain('.table.table--extracompact th');
		expect(kept).toContain('.form-select');
		expect(kept).not.toMatch(/@font-face|@charset|@media print|font-family:\s*"?Times/);
		expect(kept.match(/url\(/g)?.length).toBeLessThan(60);
		expect(kept.split('{').length).toBe(kept.split('}').length);
	});

	it('fetches nothing from other sites', () => {
		expect(css).not.toMatch(/url\(["']?(https?:)?\/\//);
	});
});
