/** The security headers every file of the site is served with (decision 17), and how common hosts are told. */

/**
 * The content security policy. A header, not a <meta>: only a header binds the workers.
 * @param {string[]} scriptHashes sha256 sources (`'sha256-…'`) of the inline scripts that may run
 */
export function contentSecurityPolicy(scriptHashes) {
	return [
		"default-src 'self'",
		["script-src 'self' 'wasm-unsafe-eval'", ...scriptHashes].join(' '),
		"worker-src 'self' blob:",
		"connect-src 'self'",
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data: blob:",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'"
	].join('; ');
}

/**
 * @param {string[]} scriptHashes
 * @returns {Record<string, string>}
 */
export function securityHeaders(scriptHashes) {
	return {
		'Content-Security-Policy': contentSecurityPolicy(scriptHashes),
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'no-referrer'
	};
}

/** Files whose name changes with their content: safe to keep for good. */
export const IMMUTABLE = '/_app/immutable/';
export const KEEP_FOR_GOOD = 'public, max-age=31536000, immutable';

/** MIME types hosts tend not to know. */
export const EXTRA_TYPES = { '.wasm': 'application/wasm', '.arrow': 'application/vnd.apache.arrow.stream', '.webmanifest': 'application/manifest+json' };

/**
 * Configuration for common static hosts, by file name in build/: all say the same as `npm start` does.
 * @param {Record<string, string>} headers
 * @returns {Record<string, string>}
 */
export function hostFiles(headers) {
	const lines = Object.entries(headers);
	const nginx = lines.map(([name, value]) => `add_header ${name} "${value}" always;`);
	return {
		_headers: ['/*', ...lines.map(([name, value]) => `  ${name}: ${value}`), `${IMMUTABLE}*`, `  Cache-Control: ${KEEP_FOR_GOOD}`, ''].join('\n'),
		_redirects: '/* /index.html 200\n',
		'staticwebapp.config.json': `${JSON.stringify(azure(headers), null, '\t')}\n`,
		'nginx.conf': [
			'# Include in a server block whose root is this folder. DuckDB needs application/wasm in mime.types: nginx 1.21 and later have it.',
			...nginx,
			'gzip_static on;  # and `brotli_static on;` where the module is there',
			'location / { try_files $uri /index.html; }',
			`location ${IMMUTABLE} {`,
			'\ttry_files $uri =404;',
			'\t# add_header here replaces the ones above, so they are said again',
			...nginx.map((line) => `\t${line}`),
			`\tadd_header Cache-Control "${KEEP_FOR_GOOD}" always;`,
			'}',
			''
		].join('\n')
	};
}

/** @param {Record<string, string>} headers */
function azure(headers) {
	return {
		globalHeaders: headers,
		mimeTypes: EXTRA_TYPES,
		navigationFallback: { rewrite: '/index.html', exclude: ['/_app/*', '/*.{css,csv,js,json,wasm,arrow,svg,png,webmanifest}'] },
		routes: [{ route: `${IMMUTABLE}*`, headers: { 'Cache-Control': KEEP_FOR_GOOD } }]
	};
}
