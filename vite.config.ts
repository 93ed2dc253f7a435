import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { dkfds } from './scripts/dkfds.mjs';

export default defineConfig({
	plugins: [
		dkfds(),
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/messages/generated',
			strategy: ['localStorage', 'baseLocale']
		}),
		sveltekit()
	],
	build: { assetsInlineLimit: 0, reportCompressedSize: false },
	optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/e2e/**'],
		setupFiles: 'tests/setup.ts',
		// By itself Vitest leaves a core idle, of two.
		maxWorkers: '100%',
		// Loading the modules anew for each file takes its time. What a file stubs it restores.
		isolate: false,
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
