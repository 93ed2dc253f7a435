import { describe, expect, test } from 'vitest';
import type { PlacementRow } from '../../src/lib/sim/results';
import { shares } from '../../src/lib/sim/simulate';

const row = (indsats: string, borgere: number, kr_aar: number | null): PlacementRow => ({
	serviceniveau: 'gaeldende', rolle: 'placering', indsats, niveau: null, borgere, timer_uge: null,
	basis_kr_aar: null, variabel_kr_aar: null, kr_aar, uden_pris: kr_aar === null ? borgere : 0, ramme_individuel: 0
});
const of = (rows: PlacementRow[], maal: string) => shares(rows, 'gaeldende').find((s) => s.maal === maal)!;

describe('key shares', () => {
	test('are of the citizens with a placement other than preventive', () => {
		const rows = [row('forebyggende', 50, 1000), row('bostoette', 6, 60.5), row('opgangsbofaellesskab', 2, 39.5), row('botilbud_108', 1, 500), row('botilbud_abl105', 1, 400)];
		expect(of(rows, 'langvarig')).toMatchObject({ borgere: 2, andel_borgere: 0.2, kr_aar: 900, andel_kr: 0.9 });
		expect(of(rows, 'paragraf_85')).toMatchObject({ borgere: 8, andel_borgere: 0.8, kr_aar: 100, andel_kr: 0.1 });
	});

	test('leave kroner blank where no price is known, and count citizens all the same', () => {
		expect(of([row('botilbud_108', 3, null)], 'langvarig')).toMatchObject({ borgere: 3, andel_borgere: 1, kr_aar: null, andel_kr: null });
		expect(of([row('botilbud_108', 3, null), row('bostoette', 1, 10)], 'langvarig')).toMatchObject({ andel_borgere: 0.75, kr_aar: null, andel_kr: null });
		expect(of([row('botilbud_108', 3, null), row('bostoette', 1, 10)], 'paragraf_85')).toMatchObject({ kr_aar: 10, andel_kr: 1 });
	});

	test('are blank where nobody is placed', () => {
		expect(of([row('forebyggende', 9, 1)], 'langvarig')).toMatchObject({ borgere: 0, andel_borgere: null, kr_aar: 0, andel_kr: null });
	});
});
