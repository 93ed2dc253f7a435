/** Text of cells: runs of different looks in one string, without the readings that East Asian text carries along. */
import type { XmlReader } from './xml';

/** Excel's way to write what XML cannot: `_x000D_` is a carriage return. */
const ESCAPED = /_x([0-9a-f]{4})_/gi;

export const unescapeText = (text: string): string =>
	text.includes('_x') ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;

/** Collects the text of each element `container` (`si`, `is`) and hands it to `take`. */
export function textReader(container: string, take: (text: string) => void): Required<XmlReader> {
	let text: string | null = null;
	let inText = false;
	let inReading = false;
	return {
		open(name) {
			if (name === container) text = '';
			else if (name === 't') inText = true;
			else if (name === 'rPh') inReading = true;
		},
		text(piece) {
			if (inText && !inReading && text !== null) text += piece;
		},
		close(name) {
			if (name === 't') inText = false;
			else if (name === 'rPh') inReading = false;
			else if (name === container && text !== null) {
				take(unescapeText(text));
				text = null;
			}
		}
	};
}
