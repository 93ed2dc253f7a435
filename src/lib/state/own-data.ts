/** A person's own extract, as opposed to the sample that ships with the site. */
import type { Extract } from '../extract/extracted';

export interface OwnData {
	extract: Extract;
	loadedAt: Date;
}
