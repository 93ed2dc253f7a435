/** The samples that come with the product, cell by cell. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { TABLES } from '../../src/lib/extract/columns';
import type { Column } from '../../src/lib/extract/columns';
import type { Tables, Written } from './extracts';

function cell(column: Column, text: string): Written[string] {
	if (text === '') return null;
	if (column.kind === 'flag') return text === 'ja';
	return column.kind === 'number' || column.kind === 'integer' ? Number(text.replace(',', '.')) : text;
}

export function sampleOf(id: string): Tables {
	return Object.fromEntries(
		TABLES.map(({ name, columns }) => {
			const text = readFileSync(resolve(import.meta.dirname, `../../data/samples/${id}/${name}.csv`), 'utf8');
			const rows = Papa.parse<Record<string, string>>(text, { header: true, delimiter: ';', skipEmptyLines: true }).data;
			return [name, rows.map((row) => Object.fromEntries(columns.map((column) => [column.name, cell(column, row[column.name] ?? '')])))];
		})
	);
}
