/** Extracts spoilt in every way that files are spoilt: they are read or refused, never a crash, and every row is accounted for. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TABLES } from '../../src/lib/extract/columns';
import { readExtract } from '../../src/lib/extract/extract';
import { IdentityFound } from '../../src/lib/extract/identity/found';
import { PRESETS } from '../../src/lib/extract/mapping/built-in';
import { NOTHING_REMEMBERED } from '../../src/lib/extract/mapping/remembered';
import type { TableName } from '../../src/lib/extract/plan';
import { UnreadableFile } from '../../src/lib/extract/problems/problem';
import { planFor, recognise } from '../../src/lib/extract/recognise';
import { ofBytes } from '../../src/lib/extract/sources/source';
import { accounted, utf16, utf8, windows1252 } from './files';

const CONTEXT = { presets: PRESETS, memory: NOTHING_REMEMBERED };
const ROWS = 15;
const SAMPLE = resolve(import.meta.dirname, '../../data/samples/ringkoebing-skjern');
const LINES = Object.fromEntries(TABLES.map(({ name }) => [name, readFileSync(`${SAMPLE}/${name}.csv`, 'utf8').split('\n').slice(0, ROWS + 1)])) as Record<TableName, string[]>;
/** Citizens and their grants in the same rows. */
const FLAT = LINES.borgere.map((line, at) => `${line};${LINES.bevillinger[at]?.replace('borger_id', 'x')}`);

type Change = (text: string) => string;
const at = fc.double({ min: 0, max: 1, noNaN: true });
const place = (text: string, share: number): number => Math.floor(share * text.length);
const insert = (text: string, share: number, what: string): string => text.slice(0, place(text, share)) + what + text.slice(place(text, share));
const lines = (change: (all: string[]) => string[]): Change => (text) => change(text.split('\n')).join('\n');

const small: fc.Arbitrary<Change> = fc.oneof(
	at.map((share): Change => (text) => text.slice(0, place(text, share))),
	at.map((share): Change => (text) => text.slice(place(text, share))),
	fc.tuple(at, at).map(([from, to]): Change => (text) => text.slice(0, place(text, Math.min(from, to))) + text.slice(place(text, Math.max(from, to)))),
	fc.tuple(at, fc.constantFrom('"', "'", ';', '\n', '\r', '\t', '\0', '\0\0\0', '\ufeff', '""', '";', ';"', '\n"', '\n\n\n', 'I alt;', 'sep=,\n', '=', '1.234', '\u2028', '😀')).map(([share, sign]): Change => (text) => insert(text, share, sign)),
	fc.constantFrom<[string, string]>(['"', "'"], ["'", '"'], [';', ','], [';', '\t'], [';', '|'], [';', ';;'], [',', '.'], ['.', ','], ['\n', '\r\n'], ['\n', '\r'], ['\n', ' '], ['nej', '"nej'], ['ja', ''], ['D', 'Ø'], ['2', '']).map(([from, to]): Change => (text) => text.replaceAll(from, to)),
	fc.tuple(at, fc.integer({ min: 1, max: 5 })).map(([share, times]): Change => lines((all) => [...all, ...new Array<string>(times).fill(all[Math.floor(share * (all.length - 1))] ?? '')])),
	fc.integer({ min: 1, max: 97 }).map((step): Change => lines((all) => all.map((line, index) => [line, (index * step) % 101] as const).sort((a, b) => a[1] - b[1]).map(([line]) => line))),
	fc.tuple(at, fc.integer({ min: -3, max: 3 })).map(([share, by]): Change => lines((all) => all.map((line, index) => (index === Math.floor(share * all.length) ? (by < 0 ? line.split(';').slice(0, by).join(';') : line + ';x'.repeat(by)) : line)))),
	fc.tuple(at, at).map(([from, to]): Change => lines(([header = '', ...rest]) => {
		const names = header.split(';');
		names[Math.floor(to * (names.length - 1))] = names[Math.floor(from * (names.length - 1))] ?? '';
		return [names.join(';'), ...rest];
	})),
	fc.constantFrom('Titel\n', '\n\n', 'Udtræk;2026\n', 'borger_id;alder\n').map((title): Change => (text) => title + text),
	fc.constant<Change>((text) => text.replaceAll(/[^;\n]+/g, '"$&"'))
);
/** A cell of a megabyte, quoted or not. */
const large = fc.tuple(at, fc.constantFrom('x', '"', '1', 'ord ', 'æ', ';', ' ')).map(([share, sign]): Change => (text) => insert(text, share, sign.repeat((1 << 20) / sign.length)));

const encode = fc.constantFrom<(text: string) => Uint8Array>(utf8, utf8, utf8, windows1252, (text) => utf16(text, 'le'), (text) => utf16(text, 'be'), (text) => utf16(`\ufeff${text}`, 'le'), (text) => utf8(`\ufeff${text}`), (text) => utf8(text).map((byte) => byte | 0x80));
const bytesIn = fc.array(fc.tuple(at, fc.uint8Array({ minLength: 1, maxLength: 6 })), { maxLength: 3 });

function spoilt(plain: readonly string[], changes: readonly Change[], encoded: (text: string) => Uint8Array, noise: readonly (readonly [number, Uint8Array])[]): Uint8Array {
	const bytes = encoded(changes.reduce((text, change) => change(text), plain.join('\n')));
	return noise.reduce((all, [share, some]) => Uint8Array.from([...all.subarray(0, Math.floor(share * all.length)), ...some, ...all.subarray(Math.floor(share * all.length))]), bytes);
}

/** Runs `work`; the two ways a file may be refused are no failure. */
function holds(work: () => void): void {
	try {
		work();
	} catch (error) {
		if (!(error instanceof UnreadableFile || error instanceof IdentityFound)) throw error;
	}
}

const readByName = (files: Partial<Record<TableName, Uint8Array>>): void =>
	holds(() => accounted(readExtract(Object.entries(files).map(([name, bytes]) => ({ source: ofBytes(`${name}.csv`, bytes), plan: { file: `${name}.csv`, tables: [name as TableName] } })))));

function readRecognised(name: string, bytes: Uint8Array): void {
	holds(() => {
		const source = ofBytes(name, bytes);
		const { plan, usable } = recognise(source, CONTEXT, planFor(source, CONTEXT), false);
		for (const effect of Object.values(usable)) expect(effect.used).toBeLessThanOrEqual(effect.rows);
		accounted(readExtract([{ source, plan }]));
	});
}

const table = fc.constantFrom(...TABLES.map(({ name }) => name));
const few = fc.array(small, { minLength: 1, maxLength: 4 });

it('a spoilt file is read by its name or refused', () => {
	fc.assert(fc.property(table, few, encode, bytesIn, (name, changes, encoded, noise) => readByName({ [name]: spoilt(LINES[name], changes, encoded, noise) })), { seed: 85, numRuns: 2500 });
});

it('spoilt files are read together or refused', () => {
	const files = fc.dictionary(table, fc.tuple(few, encode), { minKeys: 2, maxKeys: 5 });
	fc.assert(fc.property(files, (all) => readByName(Object.fromEntries(Object.entries(all).map(([name, [changes, encoded]]) => [name, spoilt(LINES[name as TableName], changes, encoded, [])])))), { seed: 103, numRuns: 900 });
});

it('a spoilt file is recognised and read or refused', () => {
	const named = fc.constantFrom('udtræk.csv', 'borgere 2026.csv', 'Indsatser_20260101.csv');
	fc.assert(fc.property(fc.constantFrom(...Object.values(LINES), FLAT), named, few, encode, bytesIn, (plain, name, changes, encoded, noise) => readRecognised(name, spoilt(plain, changes, encoded, noise))), { seed: 107, numRuns: 1540 });
});

it('a file with a cell of a megabyte is read or refused', () => {
	fc.assert(fc.property(table, large, fc.array(small, { maxLength: 2 }), (name, change, others) => {
		const bytes = spoilt(LINES[name], [change, ...others], utf8, []);
		readByName({ [name]: bytes });
		readRecognised(`${name}.csv`, bytes);
	}), { seed: 108, numRuns: 60 });
});
