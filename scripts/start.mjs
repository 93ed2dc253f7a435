/** `npm start`: install if needed, build if the sources changed, serve. */
import { ensureBuild } from './ensure-build.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { serve } from './serve.mjs';

const port = Number(process.env.PORT || 4173);
const host = process.env.HOST || '127.0.0.1';

try {
	await ensureInstall();
	await ensureBuild();
	const { url, close } = await serve({ port, host });
	console.log(`Indsatstrappen: ${url}  (Ctrl+C to stop)`);
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => close().then(() => process.exit(0)));
} catch (error) {
	console.error(explain(error));
	process.exitCode = 1;
}

/** @param {unknown} error */
function explain(error) {
	const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
	if (code === 'EADDRINUSE') return `Port ${port} is taken. Choose another: PORT=${port + 1} npm start`;
	return message;
}
