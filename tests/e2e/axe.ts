import type { Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';

/**
 * Accessibility findings of the page as it stands: WCAG 2.2 A and AA, serious and critical, as "rule: element" lines.
 * The source is evaluated, not inserted as a script: the policy forbids the latter, as it should.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	const { violations } = await page.evaluate<AxeResults>(
		'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })'
	);
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
}
