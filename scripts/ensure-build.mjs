/** Builds the site unless the build stands for the sources as they are. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT } from './run.mjs';
import { hashSources } from './sources.mjs';

/** Throws when the build fails; its output has been shown then. */
export async function ensureBuild() {
	const info = join(ROOT, 'build', 'build-info.json');
	if (existsSync(info) && JSON.parse(readFileSync(info, 'utf8')).sources === hashSources()) return;
	console.log('Building the site …');
	const code = await npm(['run', '--silent', 'build'], { quiet: true });
	if (code !== 0) throw new Error('The build failed: see above.');
}
