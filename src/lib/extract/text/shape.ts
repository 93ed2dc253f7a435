/** Whether a record has the shape of a row of data. */
import { isRemark, isTotal } from './line-kind';
import type { ProblemList } from '../problems/problem-list';

const WORDS = {
	quote: { da: 'anførselstegn, der åbner og lukker et helt felt', en: 'quotes that open and close a whole field' },
	total: { da: 'en række med data; dette er en sum af andre', en: 'a row of data; this is a sum of others' },
	remark: { da: 'en række med data; dette er en bemærkning', en: 'a row of data; this is a remark' }
};
const ragged = (width: number) => ({ da: `${width} felter som i overskriften`, en: `${width} fields as in the header` });

const isRagged = (cells: readonly string[], width: number): boolean => cells.length < width || (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''));

/** Lists a record whose quotes or number of fields are not in order; false then. Empty fields beyond the header are harmless. */
export function isWhole(cells: readonly string[], row: number, width: number, broken: ReadonlySet<number>, problems: ProblemList): boolean {
	if (broken.has(row)) problems.add({ column: '', code: 'quote', expected: WORDS.quote }, row);
	else if (isRagged(cells, width)) problems.add({ column: '', code: 'ragged', expected: ragged(width) }, row);
	else return true;
	return false;
}

/** Lists a total or a remark, which take no part in the data; false then. `required`: how many cells a row must have filled. */
export function isData(cells: readonly string[], row: number, required: number, problems: ProblemList): boolean {
	if (isTotal(cells)) problems.add({ column: '', code: 'total', expected: WORDS.total, severity: 'note', drops: true }, row);
	else if (isRemark(cells, required)) problems.add({ column: '', code: 'remark', expected: WORDS.remark, severity: 'note', drops: true }, row);
	else return true;
	return false;
}
