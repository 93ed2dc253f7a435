/** The values of a service level that a proposal can change: found, listed and replaced by their ids. Pure. */
import type { Parameter, ParameterValue } from './condition';

/** Every parameter inside `data`, in document order. */
export function parametersIn(data: unknown): Parameter[] {
	const found: Parameter[] = [];
	visit(data, (parameter) => found.push(parameter));
	return found;
}

/** A copy of `data` with the values of `changes`; ids that `data` does not hold are left alone. */
export function withValues<T>(data: T, changes: Record<string, ParameterValue>): T {
	const copy = structuredClone(data);
	visit(copy, (parameter) => {
		const value = changes[parameter.id];
		if (value !== undefined) parameter.value = value;
	});
	return copy;
}

function visit(node: unknown, found: (parameter: Parameter) => void): void {
	if (Array.isArray(node)) node.forEach((child) => visit(child, found));
	else if (isParameter(node)) found(node);
	else if (node !== null && typeof node === 'object') Object.values(node).forEach((child) => visit(child, found));
}

function isParameter(node: unknown): node is Parameter {
	return node !== null && typeof node === 'object' && 'id' in node && 'value' in node && typeof node.value !== 'object';
}
