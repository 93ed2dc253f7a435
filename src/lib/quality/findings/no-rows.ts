/** Files that are read and hold nothing. */
import type { Finder } from './finding';

/** Files with headings only: an export that was cut off, or a question to the system that nobody answers to. */
export const withoutRows: Finder = ({ extract }) =>
	Promise.resolve(
		Object.values(extract.tables).flatMap(({ files }) =>
			files
				.filter(({ rowsIn }) => rowsIn === 0)
				.map(({ file }) => ({
					code: 'no_rows' as const,
					severity: 'warning' as const,
					citizens: null,
					grants: null,
					rows: null,
					consequence: { da: `${file} har overskrifter, men ingen rækker: hent udtrækket igen, og se efter, at det rummer data`, en: `${file} has headings but no rows: fetch the extract again, and see that it holds data` }
				}))
		)
	);
