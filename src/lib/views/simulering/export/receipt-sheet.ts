/** The sheet that says what the figures were made of: product, service level, extract, and the draft itself. Pure. */
import { m } from '../../../messages/generated/messages';
import type { ServiceLevel } from '../../../rules/service-level';
import type { Draft } from '../../../sim/changes/draft';
import { fingerprint } from '../../../sim/changes/fingerprint';
import type { Locale } from '../../../ui/format';
import { date, pieces, text, whole, year, type Cell, type Row, type Sheet } from './sheet';

export interface Receipt {
	/** Of the product. */
	version: string;
	/** Of the prices. */
	priceYear: number;
	/** The files of the extract: one a table. */
	files: readonly { file: string; table: string; rowsIn: number; rowsUsed: number }[];
	/** When they were loaded, `YYYY-MM-DD`; null: not known, or a sample. */
	loaded: string | null;
	/** Of the proposal; it opens it again. */
	address: string;
	/** Day of the export, `YYYY-MM-DD`. */
	day: string;
}

export function receiptSheet({ version, priceYear, files, loaded, address, day }: Receipt, level: ServiceLevel, draft: Draft, locale: Locale): Sheet {
	const l = { locale };
	const row = (what: string, ...cells: Cell[]): Row => ({ cells: [text(what), ...cells] });
	const long = (what: string, words: string): Row[] => pieces(words).map((piece, i, all) => row(all.length > 1 ? m.simulering_export_piece({ what, n: String(i + 1), count: String(all.length) }, l) : what, text(piece)));
	return {
		id: 'kvittering',
		name: m.simulering_export_sheet_receipt({}, l),
		intro: [],
		head: [m.simulering_export_what({}, l), m.simulering_export_value({}, l), m.simulering_export_rows_in({}, l), m.simulering_export_rows_used({}, l), m.simulering_export_rows_listed({}, l)],
		rows: [
			row(m.simulering_export_product({}, l), text(`Indsatstrappen ${version}`)),
			row(m.simulering_export_day({}, l), date(day)),
			row(m.simulering_export_municipality({}, l), text(level.municipality[locale])),
			row(m.simulering_export_service_level({}, l), text(level.id)),
			row(m.simulering_export_level_version({}, l), text(level.version)),
			row(m.simulering_export_fingerprint({}, l), text(fingerprint(level))),
			row(m.simulering_export_price_year({}, l), year(priceYear)),
			...files.map((f) => row(m.simulering_export_file({ table: f.table }, l), text(f.file), whole(f.rowsIn), whole(f.rowsUsed), whole(f.rowsIn - f.rowsUsed))),
			...(loaded ? [row(m.simulering_export_loaded({}, l), date(loaded))] : []),
			...long(m.simulering_export_address({}, l), address),
			...long(m.simulering_export_draft({}, l), JSON.stringify(draft))
		]
	};
}
