import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BORGERE, TAKSTER } from '../../src/lib/extract/columns';
import type { Engine } from '../../src/lib/tables/engine';
import { QueryError } from '../../src/lib/tables/error';
import { nativeEngine } from '../../src/lib/tables/native';
import type { NativeEngine } from '../../src/lib/tables/native';
import { nodeWasmEngine } from '../../src/lib/tables/node-wasm';
import { readTable } from '../support/read-table';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEADER = 'borger_id;alder;vum_samlet;vum_sundhed;timer_uge;varig;vurderingsdato;maalgruppe;dagtilbud_profil';
const citizens = (...lines: string[]) => readTable(BORGERE, 'borgere.csv', utf8([HEADER, ...lines].join('\n'))).table;
const THREE = citizens('å1;67;D;;2,4;ja;2025-06-01;handicap;2', 'b2;18;A;E;0;nej;;;', 'c3;0;E;B;168;ja;1900-02-28;psykiatri;');
const SLOW = 'select count(*) as n from range(100000000) a, range(100000) b where a.range * 7 % 11 = b.range % 13';

describe.each([
	['wasm', nodeWasmEngine],
	['native', nativeEngine]
] as [string, () => Promise<Engine>][])('the %s engine', (_, open) => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await open();
	});
	afterAll(() => engine.close());

	it('gives back what was loaded: text, numbers, ordinals, flags, dates and what is not known', async () => {
		await engine.load(THREE);
		const rows = await engine.query('select borger_id, alder, vum_samlet, vum_sundhed, timer_uge, varig, vurderingsdato, maalgruppe, dagtilbud_profil from borgere order by 1');
		const keys = HEADER.split(';');
		const expected = [
			['b2', 18, 0, 4, 0, false, null, null, null],
			['c3', 0, 4, 1, 168, true, '1900-02-28', 'psykiatri', null],
			['å1', 67, 3, null, 2.4, true, '2025-06-01', 'handicap', 2]
		];
		expect(rows).toEqual(expected.map((values) => Object.fromEntries(keys.map((key, at) => [key, values[at]]))));
	});

	it('gives the columns the types of the architecture', async () => {
		await engine.load(THREE);
		const types = await engine.query<{ t: string }>(
			"select data_type as t from information_schema.columns where table_name = 'borgere' and column_name in ('borger_id', 'alder', 'maalgruppe', 'vurderingsdato', 'vum_samlet', 'varig', 'timer_uge') order by ordinal_position"
		);
		expect(types.map(({ t }) => t)).toEqual(['VARCHAR', 'INTEGER', 'VARCHAR', 'DATE', 'TINYINT', 'BOOLEAN', 'DOUBLE']);
	});

	it('replaces a table that is loaded again, under another name too', async () => {
		await engine.load(THREE, 'old "people"');
		await engine.load(citizens('z;1;B;;1;;;;'), 'old "people"');
		expect(await engine.query('select borger_id from "old ""people"""')).toEqual([{ borger_id: 'z' }]);
	});

	it('loads a table without rows, with its columns', async () => {
		await engine.load(readTable(TAKSTER, 'takster.csv', utf8('indsats;aar\n')).table);
		expect(await engine.query('select indsats, basis_kr_aar from takster')).toEqual([]);
		expect(await engine.query("select count(*) as n from information_schema.columns where table_name = 'takster'")).toEqual([{ n: 6 }]);
	});

	it('packs flags and nulls right across bytes, words and chunks', async () => {
		const lines = Array.from({ length: 5001 }, (_, n) => `b${n};${n % 121};${'ABCDE'[n % 5]};${n % 3 ? '' : 'C'};${n % 168};${n % 7 ? 'nej' : 'ja'};;;`);
		await engine.load(citizens(...lines), 'many');
		const [row] = await engine.query(
			"select count(*) as n, count(*) filter (varig) as f, count(*) filter (varig <> (substr(borger_id, 2)::int % 7 = 0)) as wrong, count(vum_sundhed) as known, count(*) filter ((vum_sundhed is null) = (substr(borger_id, 2)::int % 3 = 0)) as wrong_nulls, sum(alder) as a, sum(vum_samlet) as v from many"
		);
		const a = lines.reduce((sum, _, n) => sum + (n % 121), 0);
		expect(row).toEqual({ n: 5001, f: 715, wrong: 0, known: 1667, wrong_nulls: 0, a, v: lines.reduce((sum, _, n) => sum + (n % 5), 0) });
	});

	it('gives every number as a number and every date as text', async () => {
		const [row] = await engine.query(
			"select count(*) as n, sum(1) as h, 1.25 as d, 0.1::double + 0.2::double as f, 9007199254740991::bigint as b, 7::utinyint as u, 5::ubigint as ub, 1.5::float as s, date '2024-02-29' as dt, date '1969-12-31' as old, timestamp '2025-01-02 23:59:59' as ts, timestamp '1960-01-02 23:59:59' as tso, null as x, true as y, 'æ' as t, -1.005::decimal(18,3) as neg, 12345678901234567890.123::decimal(38,3) as w, -5::hugeint as nh, -12345678901234567890::hugeint as wh, null::decimal(9,2) as nd"
		);
		expect(row).toEqual({
			...{ n: 1, h: 1, d: 1.25, f: 0.1 + 0.2, b: 9007199254740991, u: 7, ub: 5, s: 1.5 },
			...{ dt: '2024-02-29', old: '1969-12-31', ts: '2025-01-02', tso: '1960-01-02', x: null, y: true, t: 'æ', neg: -1.005 },
			...{ w: Number('12345678901234567890.123'), nh: -5, wh: Number('-12345678901234567890'), nd: null }
		});
	});

	it('gives large results in full and in order', async () => {
		const rows = await engine.query<{ i: number; s: string | null }>("select i, case when i % 2 = 0 then 'n' || i end as s from range(10000) t(i) order by i");
		expect(rows.length).toBe(10_000);
		expect(rows.every(({ i, s }, at) => i === at && s === (at % 2 === 0 ? `n${at}` : null))).toBe(true);
	});

	it('refuses types that rows do not carry', async () => {
		await expect(engine.query('select [1, 2] as l')).rejects.toThrow(/column l has a type/);
		await expect(engine.query("select 'a'::enum('a', 'b') as e")).rejects.toThrow(/column e has a type/);
	});

	it('runs several statements', async () => {
		await engine.run('create or replace table one as select 1 as a; insert into one values (2)');
		expect(await engine.query('select sum(a) as s from one')).toEqual([{ s: 3 }]);
	});

	it('throws QueryError with the message of the engine, and works on afterwards', async () => {
		await expect(engine.query('select nothing from nowhere')).rejects.toThrow(QueryError);
		await expect(engine.query('select nothing from nowhere')).rejects.toThrow(/nowhere/);
		expect(await engine.query('select 1 as a')).toEqual([{ a: 1 }]);
	});

	it('never repeats a value of a table in an error', async () => {
		await engine.run("create or replace table secret as select 'Jens Hansen' as v, 190190 as n");
		const error = await engine.query('select v::int from secret').catch((cause: unknown) => cause);
		expect(error).toBeInstanceOf(QueryError);
		expect((error as Error).message).not.toMatch(/Jens/);
		const overflow = await engine.query('select n::tinyint from secret').catch((cause: unknown) => cause);
		expect(overflow).toBeInstanceOf(QueryError);
		expect((overflow as Error).message).not.toMatch(/190190/);
	});

	it('answers overlapping queries in turn', async () => {
		const answers = await Promise.all([1, 2, 3, 4].map((n) => engine.query(`select ${n} as n, sum(i) as s from range(100000) t(i)`)));
		expect(answers.map(([row]) => row?.['n'])).toEqual([1, 2, 3, 4]);
	});

	it('cancels a running query and one that waits, and works on', async () => {
		const running = new AbortController();
		const waiting = new AbortController();
		const first = engine.query(SLOW, { signal: running.signal });
		const second = engine.query('select 1 as a', { signal: waiting.signal });
		setTimeout(() => waiting.abort(), 20);
		setTimeout(() => running.abort(), 100);
		// Both are awaited at once: on a busy machine both timers can be due together.
		await Promise.all([first, second].map((query) => expect(query).rejects.toMatchObject({ name: 'AbortError' })));
		expect(await engine.query('select 2 as a')).toEqual([{ a: 2 }]);
		await expect(engine.query('select 1', { signal: running.signal })).rejects.toMatchObject({ name: 'AbortError' });
	});

	it('tells when it is done', async () => {
		const shares: number[] = [];
		await engine.query('select 1', { onProgress: (share) => shares.push(share) });
		expect(shares.at(-1)).toBe(1);
	});
});

describe('native alone', () => {
	it('copies a result to a CSV file', async () => {
		const engine: NativeEngine = await nativeEngine();
		const path = join(mkdtempSync(join(tmpdir(), "it's-")), 'out.csv');
		await engine.copyTo("select 1 as a, 'x;y' as b, null as c", path);
		expect(readFileSync(path, 'utf8')).toBe('a;b;c\n1;"x;y";\n');
		await engine.close();
	});
});
