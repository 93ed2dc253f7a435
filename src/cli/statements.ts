/** `trappe statements`: every statement of every service level, and where it is encoded. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCsv } from '../lib/extract/table/write';
import { loadServiceLevel, statementUses } from '../lib/rules/load';
import type { ServiceLevel } from '../lib/rules/service-level';
import { options } from './arguments';
import { ROOT, serviceLevelIds } from './rules';

export interface EncodedStatement {
	id: string;
	/** Whether it does what its use asks for: computed and checked ones stand on a rule, shown ones beside the offers. */
	encoded: boolean;
	where: string;
}

/** Where each statement of `level` is encoded, as paths in its file. */
export function encodedStatements(level: ServiceLevel): EncodedStatement[] {
	const uses = statementUses(level);
	return level.statements.map((s) => {
		const paths = uses.get(s.id) ?? [];
		const file = `data/service-levels/${level.id}.json`;
		const where = paths.length ? paths : s.use === 'shown' ? [`statements.${s.id}`] : [];
		return { id: s.id, encoded: where.length > 0, where: where.map((path) => `${file}#${path}`).join(' ') };
	});
}

export function statements(args: string[]): Promise<number> {
	options(args, []);
	const rows = serviceLevelIds().flatMap((id) =>
		encodedStatements(loadServiceLevel(JSON.parse(readFileSync(join(ROOT, 'data/service-levels', `${id}.json`), 'utf8'))))
	);
	process.stdout.write(writeCsv(['id', 'encoded', 'where'], rows.map((r) => ({ ...r, encoded: r.encoded ? 'yes' : 'no' }))));
	return Promise.resolve(0);
}
