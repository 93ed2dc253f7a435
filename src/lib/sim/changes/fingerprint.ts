/** A short hash of what a service level says, so that a draft can tell whether the one underneath it has changed. Pure. */
import { LAW, type LawFrame } from '../../rules/law-frame';
import type { ServiceLevel } from '../../rules/service-level';

/** What no result rests on: words, sources, and where they stand. */
const TEXTS = new Set(['$schema', 'version', 'valid', 'municipality', 'document', 'name', 'text', 'note', 'reading', 'about', 'statements']);

/** 16 hexadecimal digits that follow the rules of `level` and of the law, and no text in them. Stable over the order of keys. */
export function fingerprint(level: ServiceLevel, law: LawFrame = LAW): string {
	return hash64(canonical({ level, law: law.rules }));
}

function canonical(node: unknown): string {
	if (Array.isArray(node)) return `[${node.map(canonical).join()}]`;
	if (node === null || typeof node !== 'object') return JSON.stringify(node);
	const entries = Object.entries(node).filter(([key, child]) => !TEXTS.has(key) && child !== undefined);
	return `{${entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, child]) => `${JSON.stringify(key)}:${canonical(child)}`).join()}}`;
}

const MASK = (1n << 64n) - 1n;

/** FNV-1a of the UTF-8 bytes, 64 bits. */
export function hash64(text: string): string {
	let hash = 0xcbf29ce484222325n;
	for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & MASK;
	return hash.toString(16).padStart(16, '0');
}
