/** Finishes build/: the policy with the hash of Kit's inline start script, files for common hosts, compressed copies, and what it was built from. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from './compress.mjs';
import { hostFiles, securityHeaders } from './policy.mjs';
import { ROOT } from './run.mjs';
import { files, hashSources } from './sources.mjs';

const build = join(ROOT, 'build');
const pages = files(build).filter((file) => file.endsWith('.html'));
const hashes = new Set(pages.flatMap((page) => inlineScriptHashes(readFileSync(page, 'utf8'))));
const headers = securityHeaders([...hashes]);

await compressFolder(build);
for (const [name, text] of Object.entries(hostFiles(headers))) writeFileSync(join(build, name), text);
writeFileSync(join(build, 'build-info.json'), `${JSON.stringify({ sources: hashSources(), headers }, null, '\t')}\n`);

/**
 * CSP sources of the scripts that stand in the page itself.
 * @param {string} html
 */
function inlineScriptHashes(html) {
	const scripts = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
	return [...scripts].map(([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
}
