import { defineConfig } from '@playwright/test';
import { ensureChromium } from './scripts/ensure-chromium.mjs';

const PORT = 4317;

// The runner's workers read this file too: they find what the first reading found.
process.env.CHROME_PATH ??= await ensureChromium();

export default defineConfig({
	testDir: 'tests/e2e',
	timeout: 60_000,
	workers: 2,
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	reporter: 'list',
	outputDir: 'test-results',
	use: {
		baseURL: `http://127.0.0.1:${PORT}/`,
		locale: 'da-DK',
		timezoneId: 'Europe/Copenhagen',
		// Precaching in every test would copy the database each time; tests/e2e/offline.spec.ts allows it.
		serviceWorkers: 'block',
		launchOptions: {
			executablePath: process.env.CHROME_PATH,
			args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-component-update']
		}
	},
	webServer: {
		command: 'node scripts/serve.mjs',
		env: { PORT: String(PORT), HOST: '127.0.0.1' },
		url: `http://127.0.0.1:${PORT}/`,
		reuseExistingServer: false,
		stdout: 'ignore'
	}
});
