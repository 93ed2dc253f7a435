import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../src/lib/extract/mapping/built-in';
import { NOTHING_REMEMBERED } from '../../../src/lib/extract/mapping/remembered';
import { planFor } from '../../../src/lib/extract/recognise';
import { ofBytes } from '../../../src/lib/extract/sources/source';
import { accounted, extractOf, listed, utf8, valuesOf } from '../files';

describe('a flat file of citizens and their grants', () => {
	const content = 'borger_id;alder;vum_samlet;timer_uge;bevilling_id;indsats;start;omfang\nb1;67;D;2,4;g1;107;2025-01-01;1,5\nb1;67;D;2,4;g2;85;2025-02-01;2\nb2;x;D;2,4;g3;85;2025-02-01;3\nb3;50;C;1;g4;85;;4\nb1;67;D;2,4;g1;85;2025-03-01;5\nI alt;;;7,2;;;;15,5';
	const extract = extractOf([{ name: 'f.csv', content, plan: { tables: ['borgere', 'bevillinger'] } }]);
	it('is split in two tables, a citizen once and every grant', () => {
		accounted(extract);
		expect(valuesOf(extract.tables.borgere?.table.columns['borger_id'])).toEqual(['b1', 'b3']);
		expect(valuesOf(extract.tables.bevillinger?.table.columns['bevilling_id'])).toEqual(['g1', 'g2']);
		expect(valuesOf(extract.tables.bevillinger?.table.columns['omfang'])).toEqual([1.5, 2]);
	});
	it('tells of each table which rows are not used, and why', () => {
		const of = (table: string) => listed({ problems: extract.problems.filter((group) => group.table === table) }).map(([, ...rest]) => rest);
		expect(of('borgere')).toEqual([[3, 'borger_id', 'repeated'], [4, 'alder', 'integer'], [6, 'borger_id', 'repeated'], [7, '', 'total']]);
		expect(of('bevillinger')).toEqual([[4, 'borger_id', 'orphan'], [5, 'start', 'blank'], [6, 'bevilling_id', 'duplicate'], [7, '', 'total']]);
		expect(extract.problems.filter(({ code }) => code === 'repeated')).toMatchObject([{ severity: 'note', drops: true }]);
	});
	it('repeats no citizen without a grant table', () => {
		const alone = extractOf([{ name: 'f.csv', content, plan: { tables: ['borgere'] } }]);
		expect(alone.problems.some(({ code }) => code === 'duplicate')).toBe(true);
	});
});

describe('grants that name a case', () => {
	const cases = 'SagId;BorgerId;Status\ns1;b1;Aktiv\ns2;b2;Aktiv\ns2;b9;Lukket\n';
	const grants = 'IndsatsId;SagId;IndsatsParagraf;IndsatsStartDato;IndsatsSlutDato;IndsatsStatus;LeverandørNavn;IndsatsGodkendelsesDato\n1;s1;SEL § 107 Midlertidigt botilbud;01-02-2025;;Godkendt;Brohuset;01-01-2025\n2;s7;SEL § 85;01-02-2025;;Godkendt;Brohuset;\n3;s2;ABL § 105, stk. 2;01-02-2025;;godkendt ;Brohuset;\n4;s1;SEL § 85;01-02-2025;;Ansøgt;Brohuset;\n5;s1;ingen lov;01-02-2025;;Godkendt;;\n';
	const context = { presets: PRESETS, memory: NOTHING_REMEMBERED };
	const files = [['Indsatser_20260101.csv', grants], ['Sager_20260101.csv', cases]] as const;
	const written = files.map(([name, content]) => ({ name, content, plan: planFor(ofBytes(name, utf8(content)), context) }));

	it('find their citizen in the file of cases, and cases that are missing are listed', () => {
		expect(written.map(({ plan }) => plan.tables)).toEqual([['bevillinger'], ['sager']]);
		const extract = extractOf(written);
		accounted(extract);
		expect(extract.tables.sager).toMatchObject({ rowsIn: 3, rowsUsed: 2, table: { rows: 0 } });
		expect(valuesOf(extract.tables.bevillinger?.table.columns['borger_id'])).toEqual(['b1', 'b2']);
		expect(valuesOf(extract.tables.bevillinger?.table.columns['indsats'])).toEqual(['107', 'ABL105']);
		expect(listed(extract).sort()).toEqual([
			['Indsatser_20260101.csv', 3, 'borger_id', 'case'],
			['Indsatser_20260101.csv', 5, '', 'not_meant'],
			['Indsatser_20260101.csv', 6, 'indsats', 'paragraph'],
			['Sager_20260101.csv', 4, 'sag_id', 'duplicate']
		]);
	});
	it('cannot be used without it', () => {
		const extract = extractOf(written.slice(0, 1));
		accounted(extract);
		expect(extract.tables.bevillinger?.rowsUsed).toBe(0);
	});
	it('keep the citizen in common with the citizens when ids are replaced', () => {
		const extract = extractOf([...written, { name: 'borgere.csv', content: 'borger_id;alder;vum_samlet;timer_uge\nb1;67;D;2\nb2;67;D;2', plan: { tables: ['borgere'] } }], { pseudonyms: true });
		expect(valuesOf(extract.tables.bevillinger?.table.columns['borger_id'])).toEqual(valuesOf(extract.tables.borgere?.table.columns['borger_id']));
	});
});
