/** The common design system's stylesheet, made fit for this site: a Vite plugin behind `import 'dkfds.css'`. */
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/** `exports` of the package hides its CSS, hence the path. */
const FILE = join(ROOT, 'node_modules', 'dkfds', 'dist', 'css', 'dkfds.css');

/**
 * Serves dkfds 11 as a cascade layer, so that our own few rules win without fighting its selectors. Left out are its fonts
 * (four formats of eight faces: src/lib/ui/fonts.css names the two we use), its 150 icon classes, each a file of its own, and its
 * print rules, which set everything in Times with `!important`.
 * @returns {import('vite').Plugin}
 */
export function dkfds() {
	return {
		name: 'dkfds',
		enforce: 'pre',
		resolveId: (source) => (source === 'dkfds.css' ? FILE : undefined),
		transform: (code, id) => (id.split('?')[0] === FILE ? `@layer dkfds {\n${lean(code)}\n}` : undefined)
	};
}

/** @param {string} css */
export function lean(css) {
	return css
		.replace(/@charset [^;]+;/, '')
		.replace(/@font-face\{[^}]*\}/g, '')
		.replace(/^@media print[^{]*\{\n[\s\S]*?^\}$/gm, '')
		.replace(/^\.icon-[^{}]*\{\s*background-image:[^}]*\}$/gm, '');
}
