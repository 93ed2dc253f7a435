/** Reads a service level: shape, cross references, order of limits, and the law's frame. */
import type { z } from 'zod';
import { LAW, refusals, type Refusal } from './law-frame';
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
	if (!parsed.success) throw new InvalidServiceLevel(`Not a service level: ${firstIssue(parsed.error)}`);
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

/** Where the first fault stands and what it is, in one line. */
export function firstIssue(error: z.ZodError): string {
	const { path, message } = sharpest(foremost(error.issues));
	return `${path.join('.') || 'the file'}: ${message.replace(/^Invalid input: expected (\w+), received undefined$/, '$1 is missing')}`;
}

type Issue = z.core.$ZodIssue;

/** Of a value that fits none of several forms, the fault in the form it comes closest to. */
function sharpest(issue: Issue, above: PropertyKey[] = []): { path: PropertyKey[]; message: string } {
	const path = [...above, ...issue.path];
	if (issue.code !== 'invalid_union' || issue.errors.length === 0) return { path, message: issue.message };
	const closest = issue.errors.reduce((best, form) => (weight(form) < weight(best) ? form : best));
	return sharpest(foremost(closest), path);
}

/** A misspelt key is also a missing one: what was written says more than what was not. */
const foremost = (issues: readonly Issue[]) => issues.find((i) => i.code === 'unrecognized_keys') ?? issues[0]!;

function weight(issues: readonly Issue[]): number {
	const of = (i: Issue) => (i.code === 'unrecognized_keys' ? i.keys.length : i.code === 'invalid_union' && i.errors.length ? Math.min(...i.errors.map(weight)) : 1);
	return issues.reduce((sum, issue) => sum + of(issue), 0);
}

function faults(level: ServiceLevel): (Localized | string)[] {
	return [...unknownReferences(level), ...limitsOutOfOrder(level), ...leastAboveMost(level), ...repeatedIds(level)];
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
			...lawRulesNamedIn(o).filter((id) => !LAW.rules.some((r) => r.id === id)).map((id) => `offers.${o.id}: ${id} is no rule of the law's frame`),
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

function lawRulesNamedIn(node: unknown): string[] {
	if (Array.isArray(node)) return node.flatMap(lawRulesNamedIn);
	if (node === null || typeof node !== 'object') return [];
	if ('law' in node && !('id' in node)) return [String(node.law)];
	return Object.values(node).flatMap(lawRulesNamedIn);
}

function sumsNamedIn(node: unknown): string[] {
	if (Array.isArray(node)) return node.flatMap(sumsNamedIn);
	if (node === null || typeof node !== 'object') return [];
	if ('fact' in node && String(node.fact).startsWith('sum.')) return [String(node.fact).slice(4)];
	return Object.values(node).flatMap(sumsNamedIn);
}

/** A number as Danish writes it in a sentence. */
export const decimal = (value: number) => String(value).replace('.', ',');

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

/** No least extent may lie above the largest. */
function leastAboveMost(level: ServiceLevel): Localized[] {
	return level.offers.flatMap(({ extent }) => {
		const least = extent.kind === 'capped' ? extent.least : undefined;
		if (extent.kind !== 'capped' || !least) return [];
		return extent.caps
			.filter(({ most }) => least.value > most.value)
			.map(({ most }) => ({
				da: `${least.id} = ${decimal(least.value)} må ikke ligge over ${most.id} = ${decimal(most.value)}`,
				en: `${least.id} = ${least.value} must not lie above ${most.id} = ${most.value}`
			}));
	});
}

function repeatedIds(level: ServiceLevel): string[] {
	const ids = [
		...parametersIn(level).map((p) => `parameter ${p.id}`),
		...Object.entries(level.bands ?? {}).flatMap(([id, b]) => b.levels.map((l) => `level ${l.id} of ${id}`)),
		...Object.entries(level.sums ?? {}).flatMap(([id, sum]) => sum.services.map((s) => `service ${s.id} of ${id}`)),
		...level.offers.map((o) => `offer ${o.id}`),
		...level.statements.map((s) => `statement ${s.id}`)
	];
	return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) => `${id} stands twice`);
}
