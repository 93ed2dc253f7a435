import { readFileSync } from 'node:fs';
import { BORGERE } from '../../src/lib/extract/columns';
import { synthesize, type Synthetic } from '../../src/lib/generate';
import { targets, TOLERANCE } from '../../src/lib/generate/calibration';
import { asRead } from '../../src/lib/generate/csv';
import { municipality, MUNICIPALITIES } from '../../src/lib/generate/municipalities';
import type { GrantRow } from '../../src/lib/generate/rows';
import type { Citizen, Decision } from '../../src/lib/rules/decision';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { plan } from '../../src/lib/rules/plan';
import type { ServiceLevel } from '../../src/lib/rules/service-level';
import { decide } from '../../src/lib/rules/trace';

export const IDS = MUNICIPALITIES.map(({ id }) => id);
export const SEED = 20261101;
export const SAMPLE_SIZE = 1000;

export const levelOf = (id: string): ServiceLevel => loadServiceLevel(JSON.parse(readFileSync(`data/service-levels/${id}.json`, 'utf8')));

const made = new Map<string, Synthetic>();
/** The sample of a municipality, made once. */
export function sample(id: string): Synthetic {
	const known = made.get(id) ?? synthesize({ municipality: id, citizens: SAMPLE_SIZE, seed: SEED }, levelOf(id));
	made.set(id, known);
	return known;
}

export const running = (synthetic: Synthetic): GrantRow[] => synthetic.grants.rows.filter(({ slut }) => slut === null);

export interface CalibrationLine {
	id: string;
	target: number;
	sample: number;
	tolerance: number;
}

const LONG_TERM = ['botilbud_108', 'botilbud_abl105'];
const OWN_HOME = ['bostoette', 'opgangsbofaellesskab'];

/** Target against sample, per 1,000 citizens: running grants, and the same counted as the rules would place the citizens. */
export function calibration(id: string): CalibrationLine[] {
	const m = municipality(id);
	const target = targets(m.longTermFactor);
	const synthetic = sample(id);
	const grants = running(synthetic);
	const of = (offers: string[]) => grants.filter(({ indsats }) => offers.includes(indsats)).length;
	const placed = placements(id);
	const placedIn = (offers: string[]) => placed.filter((indsats) => indsats !== null && offers.includes(indsats)).length;
	const costs = new Map<string, number>();
	synthetic.grants.rows.forEach(({ borger_id }, i) => costs.set(borger_id, (costs.get(borger_id) ?? 0) + synthetic.grants.costs[i]!));
	const persons = target.persons - (m.beside.behov104 ? 0 : 36);
	return [
		{ id: 'langvarigt botilbud', target: target.longTerm, sample: of(LONG_TERM), tolerance: TOLERANCE.counts },
		...(m.longTerm.length > 1
			? [
					{ id: '  heraf § 108', target: target.long108, sample: of(['botilbud_108']), tolerance: TOLERANCE.counts },
					{ id: '  heraf ABL § 105', target: target.longAbl105, sample: of(['botilbud_abl105']), tolerance: TOLERANCE.counts }
				]
			: []),
		{ id: '§ 107', target: target.temporary, sample: of(['botilbud_107']), tolerance: TOLERANCE.counts },
		{ id: 'øvrig § 85', target: target.ownHome, sample: of(OWN_HOME), tolerance: TOLERANCE.counts },
		{ id: 'personer med indsats', target: persons, sample: new Set(grants.map(({ borger_id }) => borger_id)).size, tolerance: TOLERANCE.counts },
		{ id: 'over 2 mio. kr.', target: target.over2mio, sample: [...costs.values()].filter((kroner) => kroner > 2_000_000).length, tolerance: TOLERANCE.over2mio },
		{ id: 'regler: langvarigt', target: target.longTerm, sample: placedIn(LONG_TERM), tolerance: TOLERANCE.placements },
		{ id: 'regler: § 107', target: target.temporary, sample: placedIn(['botilbud_107']), tolerance: TOLERANCE.placements },
		{ id: 'regler: øvrig § 85', target: target.ownHome, sample: placedIn(OWN_HOME), tolerance: TOLERANCE.placements }
	];
}

const decided = new Map<string, Map<string, Decision[]>>();
/** Every citizen's decisions under the municipality's own rules. */
export function decisions(id: string): Map<string, Decision[]> {
	const known = decided.get(id) ?? decideAll(id);
	decided.set(id, known);
	return known;
}

function decideAll(id: string): Map<string, Decision[]> {
	const rules = plan(levelOf(id));
	return new Map(sample(id).population.rows.map((row) => [row.borger_id, decide(rules, asRead(BORGERE, row) as unknown as Citizen)]));
}

/** The offer of each citizen's placement, null for none. */
export function placements(id: string): (string | null)[] {
	return [...decisions(id).values()].map((list) => list.find(({ placering }) => placering)?.indsats ?? null);
}

/** Whether a running grant is what the rules decide: the placement, or a granted offer beside it, with the same level and extent. */
export function fits(grant: GrantRow, list: readonly Decision[]): boolean {
	const decision = list.find(({ indsats }) => indsats === grant.indsats);
	if (!decision?.berettiget || (decision.ramme !== null && !decision.placering)) return false;
	return decision.niveau === grant.niveau && Math.abs((decision.omfang ?? 0) - (grant.omfang ?? 0)) < 1e-9;
}

/** Rank correlation of two equally long lists. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
	const ranks = (list: readonly number[]): number[] => {
		const order = list.map((_, i) => i).sort((x, y) => list[x]! - list[y]!);
		const out = new Array<number>(list.length);
		for (let i = 0; i < order.length; ) {
			let j = i;
			while (j < order.length && list[order[j]!] === list[order[i]!]) j++;
			for (let k = i; k < j; k++) out[order[k]!] = (i + j - 1) / 2;
			i = j;
		}
		return out;
	};
	const [x, y] = [ranks(a), ranks(b)];
	const mean = (a.length - 1) / 2;
	const dot = (p: number[], q: number[]) => p.reduce((sum, value, i) => sum + (value - mean) * (q[i]! - mean), 0);
	return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}
