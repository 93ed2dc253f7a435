/** Figures of the headless command for the sample, to hold the screen against. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';

const ROOT = resolve(import.meta.dirname, '../..');

export interface Figures {
	/** Citizens and kroner of the placements, by service level and offer. */
	placed: Record<string, Record<string, { borgere: number; kr: number }>>;
	/** Citizens and kroner of offers beside a placement. */
	beside: Record<string, Record<string, { borgere: number; kr: number }>>;
	shares: Record<string, Record<string, { citizens: number; kroner: number }>>;
	movement: { fra: string; til: string; borgere: number; kr: number }[];
	/** Kroner a year when capacity follows, gross: by service level and year. */
	years: Record<string, Record<string, number>>;
}

const number = (text: string | undefined) => Number((text ?? '').replace(',', '.'));
const rows = (folder: string, file: string) =>
	Papa.parse<Record<string, string>>(readFileSync(join(folder, file), 'utf8'), { header: true, delimiter: ';', skipEmptyLines: true }).data;

/** `trappe simulate` on the sample of `municipality`, its service level in force against `proposal`. */
export function headless(municipality: string, proposal: object): Figures {
	const folder = mkdtempSync(join(tmpdir(), 'indsatstrappen-'));
	const file = join(folder, 'proposal.json');
	writeFileSync(file, JSON.stringify(proposal));
	const args = ['simulate', '--data', join(ROOT, 'data/samples', municipality), '--current', municipality, '--proposed', file, '--out', folder];
	const run = spawnSync(process.execPath, [join(ROOT, 'scripts/trappe.mjs'), ...args], { cwd: ROOT, encoding: 'utf8' });
	if (run.status !== 0) throw new Error(run.stderr);
	const figures: Figures = { placed: {}, beside: {}, shares: {}, movement: [], years: {} };
	for (const r of rows(folder, 'placements.csv')) {
		const of = (figures[r.rolle === 'placering' ? 'placed' : 'beside'][r.serviceniveau!] ??= {});
		const sum = (of[r.indsats!] ??= { borgere: 0, kr: 0 });
		sum.borgere += number(r.borgere);
		sum.kr += number(r.basis_kr_aar) + number(r.variabel_kr_aar);
	}
	for (const r of rows(folder, 'shares.csv')) (figures.shares[r.serviceniveau!] ??= {})[r.maal!] = { citizens: number(r.andel_borgere), kroner: number(r.andel_kr) };
	figures.movement = rows(folder, 'movement.csv').map((r) => ({ fra: r.fra!, til: r.til!, borgere: number(r.borgere), kr: number(r.aendring_kr_aar) }));
	for (const r of rows(folder, 'years.csv')) (figures.years[r.serviceniveau!] ??= {})[r.aar!] = number(r.basis_kr_naar_kapaciteten_foelger) + number(r.variabel_kr);
	return figures;
}
