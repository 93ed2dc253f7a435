import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/messages/generated',
			strategy: ['localStorage', 'baseLocale']
		}),
		sveltekit()
	],
	build: { assetsInlineLimit: 0 },
	optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/e2e/**'],
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
