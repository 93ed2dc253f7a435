/** Reads a service level: shape, cross references, order of limits, and the law's frame. */
import type { z } from 'zod';
import { refusals, type Refusal } from './law-frame';
import type { Localized } from './localized';
import { parametersIn } from './parameters';
import { serviceLevel, type ServiceLevel } from './service-level';

/** A service level that cannot be used; `text` is one line that says where and why, `message` the same in English. */
export class InvalidServiceLevel extends Error {
	override name = 'InvalidServiceLevel';
	readonly text: Localized;
	constructor(
		text: Localized | string,
		readonly refusals: Refusal[] = []
	) {
		const both = typeof text === 'string' ? { da: text, en: text } : text;
		super(both.en);
		this.text = both;
	}
}

/** The service level in `data`. Throws `InvalidServiceLevel`; outside the law's frame its `refusals` name the rules. */
export function loadServiceLevel(data: unknown): ServiceLevel {
	const parsed = serviceLevel.safeParse(data);
	if (!parsed.success) throw new InvalidServiceLevel(firstIssue(parsed.error));
	const fault = faults(parsed.data)[0];
	if (fault) throw new InvalidServiceLevel(fault);
	refuse(refusals(parsed.data));
	return parsed.data;
}

/** Throws `InvalidServiceLevel` when there is anything to refuse. */
export function refuse(list: Refusal[]): void {
	const first = list[0];
	if (first)
		throw new InvalidServiceLevel(
			{
				da: `Uden for lovens ramme, ${first.rule} ved ${first.at}: ${first.reason.da}`,
				en: `Outside the law's frame, ${first.rule} at ${first.at}: ${first.reason.en}`
			},
			list
		);
}

function firstIssue(error: z.ZodError): string {
	const issue = error.issues[0]!;
	return `Not a service level: ${issue.path.join('.') || 'the file'}: ${issue.message}`;
}

function faults(level: ServiceLevel): (Localized | string)[] {
	return [...unknownReferences(level), ...limitsOutOfOrder(level), ...repeatedIds(level)];
}

/** Where statement ids are used, by id: JSON paths outside the list of statements itself. */
export function statementUses(level: ServiceLevel): Map<string, string[]> {
	const uses = new Map<string, string[]>();
	const visit = (node: unknown, path: string): void => {
		if (Array.isArray(node)) return node.forEach((child, i) => visit(child, `${path}.${nameOf(child) ?? i}`));
		if (node === null || typeof node !== 'object') return;
		for (const [key, child] of Object.entries(node)) {
			if (key === 'statements' && Array.isArray(child))
				child.forEach((id) => uses.set(id, [...(uses.get(id) ?? []), path]));
			else visit(child, path ? `${path}.${key}` : key);
		}
	};
	const { statements: _, ...rules } = level;
	visit(rules, '');
	return uses;
}

function nameOf(node: unknown): string | null {
	return node !== null && typeof node === 'object' && 'id' in node && typeof node.id === 'string' ? node.id : null;
}

function unknownReferences(level: ServiceLevel): string[] {
	const statements = new Set(level.statements.map((s) => s.id));
	const unknown = [...statementUses(level)].filter(([id]) => !statements.has(id));
	const steps = new Set(level.steps.map((s) => s.step));
	const offers = level.offers.map((o) => o.id);
	return [
		...unknown.map(([id, at]) => `${at[0]}: statement ${id} is not in statements`),
		...level.offers.flatMap((o, i) => [
			...(o.step !== null && !steps.has(o.step) ? [`offers.${o.id}: step ${o.step} is not in steps`] : []),
			...(o.frame !== null && o.step === null ? [`offers.${o.id}: an offer with a frame needs a step`] : []),
			...(o.extent.kind === 'bands' && !level.bands?.[o.extent.bands] ? [`offers.${o.id}: bands ${o.extent.bands} not found`] : []),
			...(o.serviceRows && !level.sums?.[o.serviceRows.matrix] ? [`offers.${o.id}: sums ${o.serviceRows.matrix} not found`] : []),
			...offersNamedIn(o).filter((id) => !offers.slice(0, i).includes(id)).map((id) => `offers.${o.id}: offer ${id} must stand before it`),
			...sumsNamedIn(o).filter((name) => !level.sums?.[name]).map((name) => `offers.${o.id}: sums ${name} not found`)
		]),
		...level.checks.flatMap((c) => (c.offer && !offers.includes(c.offer) ? [`checks: offer ${c.offer} not found`] : []))
	];
}

function offersNamedIn(node: unknown): string[] {
	if (Array.isArray(node)) return node.flatMap(offersNamedIn);
	if (node === null || typeof node !== 'object') return [];
	if ('offer' in node && 'granted' in node) return [String(node.offer)];
	return Object.values(node).flatMap(offersNamedIn);
}

function sumsNamedIn(node: unknown): string[] {
	if (Array.isArray(node)) return node.flatMap(sumsNamedIn);
	if (node === null || typeof node !== 'object') return [];
	if ('fact' in node && String(node.fact).startsWith('sum.')) return [String(node.fact).slice(4)];
	return Object.values(node).flatMap(sumsNamedIn);
}

const decimal = (value: number) => String(value).replace('.', ',');

/** Upper limits must rise; only the last band has none. */
function limitsOutOfOrder(level: ServiceLevel): Localized[] {
	const lists = [
		...Object.entries(level.bands ?? {}).map(([id, b]) => ({ at: `bands.${id}`, from: b.over.value, limits: b.levels.filter((l) => !l.when).map((l) => l.upTo) })),
		...level.offers.flatMap((o) => (o.extent.kind === 'brackets' ? [{ at: `offers.${o.id}`, from: 0, limits: o.extent.brackets.map((b) => b.upTo) }] : []))
	];
	return lists.flatMap(({ at, from, limits }) => {
		const out: Localized[] = [];
		let below = from;
		limits.forEach((limit, i) => {
			if (!limit && i < limits.length - 1)
				out.push({ da: `${at}: kun det sidste bånd kan mangle en øvre grænse`, en: `${at}: only the last band can lack an upper limit` });
			if (limit && limit.value <= below)
				out.push({
					da: `${limit.id} = ${decimal(limit.value)} skal ligge over grænsen før den (${decimal(below)})`,
					en: `${limit.id} = ${limit.value} must lie above the limit before it (${below})`
				});
			if (limit) below = limit.value;
		});
		return out;
	});
}

function repeatedIds(level: ServiceLevel): string[] {
	const ids = [
		...parametersIn(level).map((p) => `parameter ${p.id}`),
		...level.offers.map((o) => `offer ${o.id}`),
		...level.statements.map((s) => `statement ${s.id}`)
	];
	return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) => `${id} stands twice`);
}
