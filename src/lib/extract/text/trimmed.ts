/** Trims, cheaply for the many cells that need none. */
export function trimmed(cell: string): string {
	const last = cell.length - 1;
	if (last < 0) return cell;
	const a = cell.charCodeAt(0);
	const b = cell.charCodeAt(last);
	return a > 32 && a < 160 && b > 32 && b < 160 ? cell : cell.trim();
}
