import { expect, type Page, type Response } from '@playwright/test';

/** What Playwright itself says while the configuration keeps service workers out. */
const OWN = 'Service Worker registration blocked by Playwright';

/** Everything a page does that it must not: collected from now on, judged by `expectClean`. */
export function watch(page: Page) {
	const responses: Response[] = [];
	const requests: string[] = [];
	const complaints: string[] = [];
	page.on('response', (response) => responses.push(response));
	page.on('request', (request) => requests.push(request.url()));
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type()) && message.text() !== OWN) complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));

	return {
		/** No request left the site, every answer carried the policy, nothing complained. */
		async expectClean() {
			const origin = new URL(page.url()).origin;
			expect(requests.length).toBeGreaterThan(0);
			expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual([]);
			for (const response of responses.filter((answer) => answer.url().startsWith('http'))) {
				const policy = (await response.allHeaders())['content-security-policy'];
				expect(policy, response.url()).toContain("default-src 'self'");
			}
			expect(complaints).toEqual([]);
		}
	};
}
