/** Every statement of the five documents is encoded: as a rule that computes, a check that flags, or a fact that is shown. */
import { readFileSync, readdirSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { LAW } from '../../src/lib/rules/law-frame';
import { loadServiceLevel, statementUses } from '../../src/lib/rules/load';
import { MUNICIPALITIES, readJson, serviceLevelData, shared } from '../support/shared';

const DOCUMENTS: Record<(typeof MUNICIPALITIES)[number], { prefix: string; statements: number; seed: string }> = {
	'ringkoebing-skjern': { prefix: 'RK', statements: 58, seed: '000_7d1de020988095b2.txt' },
	frederikshavn: { prefix: 'FH', statements: 74, seed: '001_a19756e9cf4d7946.txt' },
	'ishoej-vallensbaek': { prefix: 'IV', statements: 41, seed: '002_638059255b5fe559.txt' },
	glostrup: { prefix: 'GL', statements: 36, seed: '003_9494b1bd24052a6b.txt' },
	holbaek: { prefix: 'HB', statements: 30, seed: '004_700ad86afe4eba5d.txt' }
};
const levels = MUNICIPALITIES.map((id) => loadServiceLevel(serviceLevelData(id)));

describe.each(levels.map((level) => [level.id as (typeof MUNICIPALITIES)[number], level] as const))('%s', (id, level) => {
	const { prefix, statements } = DOCUMENTS[id];
	const uses = statementUses(level);

	test(`has ${statements} statements, numbered without a gap`, () => {
		const expected = Array.from({ length: statements }, (_, i) => `${prefix}-${String(i + 1).padStart(2, '0')}`);
		expect(level.statements.map((s) => s.id)).toEqual(expected);
	});

	test('refers to every computed statement in a rule', () => {
		const computed = level.statements.filter((s) => s.use === 'computed');
		expect(computed.length).toBeGreaterThan(10);
		expect(computed.filter((s) => !(uses.get(s.id) ?? []).some((path) => !path.startsWith('checks.'))).map((s) => s.id)).toEqual([]);
	});

	test('refers to every checked statement in a check, and to no other there', () => {
		const checked = level.statements.filter((s) => s.use === 'checked').map((s) => s.id);
		expect(checked.length).toBeGreaterThan(3);
		const inChecks = [...uses].filter(([, paths]) => paths.some((path) => path.startsWith('checks.'))).map(([statement]) => statement);
		expect(inChecks.sort()).toEqual(checked.sort());
	});

	test('lets no shown statement decide', () => {
		expect(level.statements.filter((s) => s.use === 'shown' && uses.has(s.id)).map((s) => s.id)).toEqual([]);
	});

	test('says every statement in Danish and in English, differently', () => {
		for (const s of level.statements) {
			for (const text of [s.text, s.reading, s.conflict?.text].filter((t) => t !== undefined)) {
				expect([s.id, text.da.trim(), text.en.trim()]).toEqual([s.id, text.da, text.en]);
				expect(text.da, s.id).not.toBe(text.en);
				expect(text.da, s.id).toMatch(/\.$/);
				expect(text.en, s.id).toMatch(/\.$/);
			}
		}
	});
});

test('there are 239 statements in all', () => {
	expect(levels.flatMap((l) => l.statements)).toHaveLength(239);
});

test('FH-58 keeps both values of the document and says which one the check uses', () => {
	const level = levels.find((l) => l.id === 'frederikshavn')!;
	const { conflict } = level.statements.find((s) => s.id === 'FH-58')!;
	expect(conflict!.values.map((v) => v.weeks)).toEqual([12, 8]);
	for (const text of [conflict!.text.da, conflict!.text.en]) expect(text).toMatch(/12.* 8 .*12/s);
	expect(level.checks.find((c) => c.statements.includes('FH-58'))!.within).toMatchObject({ value: 12, unit: 'weeks' });
	expect(levels.flatMap((l) => l.statements).filter((s) => s.conflict).map((s) => s.id)).toEqual(['FH-58']);
});

const specification = shared('domain/statements.csv');
test.skipIf(!specification)('ids, use, paragraphs and kind are those of the specification', () => {
	const rows = Papa.parse<Record<string, string>>(readFileSync(specification!, 'utf8'), { header: true, skipEmptyLines: true }).data;
	const expected = rows.map((r) => [r.id, r.municipality, r.use, r.kind, r.paragraph!.replace(/^§§/, '').toLowerCase()]);
	const mine = levels.flatMap((l) => l.statements.map((s) => [s.id, l.id, s.use, s.kind, s.paragraphs.join('-').toLowerCase()]));
	expect(mine).toEqual(expected);
});

const RUN = 8;
/** Words without case, marks and the letters that a scan confuses. */
const wordsOf = (text: string) => text.toLowerCase().normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().split(' ');
function runsOf(text: string): string[] {
	const words = wordsOf(text);
	return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' '));
}
/** Every Danish text inside `node`, with its place; a document's title is its name, not a sentence of it. */
function danish(node: unknown, path = ''): [string, string][] {
	if (Array.isArray(node)) return node.flatMap((child, i) => danish(child, `${path}.${i}`));
	if (node === null || typeof node !== 'object') return [];
	if ('da' in node && typeof node.da === 'string') return path.endsWith('.document.title') ? [] : [[path, node.da]];
	return Object.entries(node).flatMap(([key, child]) => danish(child, `${path}.${key}`));
}

describe("the documents' own sentences", () => {
	const seeds = shared('seeds/README.md');
	test.skipIf(!seeds)(`are copied nowhere: no ${RUN} words in a row of any Danish text stand in any document`, () => {
		const folder = seeds!.replace(/README\.md$/, '');
		const files = readdirSync(folder).filter((f) => f.endsWith('.txt'));
		expect(files.sort()).toEqual(Object.values(DOCUMENTS).map((d) => d.seed).sort());
		const documents = files.map((f) => ` ${wordsOf(readFileSync(folder + f, 'utf8').replace(/-\s*\n\s*/g, '')).join(' ')} `);
		const messages = Object.entries(readJson('messages/da.json') as Record<string, unknown>).map(([key, text]): [string, string] => [key, JSON.stringify(text)]);
		const texts = [...[...levels, LAW].flatMap((data) => danish(data)), ...messages];
		expect(texts.length).toBeGreaterThan(400);
		const copied = texts.flatMap(([path, text]) => runsOf(text).filter((run) => documents.some((d) => d.includes(` ${run} `))).map((run) => `${path}: ${run}`));
		expect(copied).toEqual([]);
	});
});
