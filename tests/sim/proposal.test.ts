/** A proposal is a sparse diff: it is refused whole or applied whole, and it never touches what it is applied to. */
import { describe, expect, test } from 'vitest';
import { LAW } from '../../src/lib/rules/law-frame';
import { InvalidServiceLevel, loadServiceLevel } from '../../src/lib/rules/load';
import { parametersIn } from '../../src/lib/rules/parameters';
import type { ServiceLevel } from '../../src/lib/rules/service-level';
import { apply, isEmpty, loadProposal, noProposal, type Proposal } from '../../src/lib/sim/proposal';
import { serviceLevelData } from '../support/shared';

/** `data` and everything inside it, so that a change throws. */
function frozen<T>(data: T): T {
	if (data !== null && typeof data === 'object' && !Object.isFrozen(data)) {
		Object.freeze(data);
		Object.values(data).forEach(frozen);
	}
	return data;
}

const base = frozen(loadServiceLevel(serviceLevelData('frederikshavn')));
const law = frozen(structuredClone(LAW));
const of = (rest: Partial<Proposal>): Proposal => frozen({ ...noProposal('frederikshavn'), ...rest });
const values = (level: ServiceLevel) => Object.fromEntries(parametersIn(level).map((p) => [p.id, p.value]));

describe('what a proposal may not be', () => {
	test.each<[string, Partial<Proposal>, RegExp]>([
		['an id that does not exist', { values: { 'takst.9.timer': 3 } }, /changes takst\.9\.timer, which frederikshavn does not have/],
		['an id of another municipality', { values: { 'borgerprofil.1.op_til': 3 } }, /borgerprofil\.1\.op_til/],
		['a letter for a number', { values: { 'takst.1.timer': 'C' } }, /takst\.1\.timer takes a number, not "C"/],
		['a number for a letter', { values: { 'botilbud_107.vum': 2 } }, /botilbud_107\.vum takes a VUM level A-E, not 2/],
		['a frame for a letter', { values: { 'botilbud_107.vum': 'doegndaekket' } }, /takes a VUM level A-E/],
		['a letter for a frame', { values: { 'botilbud_107.ramme': 'D' } }, /botilbud_107\.ramme takes a housing frame, not "D"/],
		['limits out of order', { values: { 'takst.3.op_til': 34 } }, /takst\.4\.op_til = 34 must lie above the limit before it \(34\)/],
		['limits out of order among two changes', { values: { 'pakke.2.op_til': 5, 'pakke.3.op_til': 5 } }, /pakke\.3\.op_til = 5 must lie above/],
		['a condition on an offer that does not exist', { require: { botilbud_110: [{ fact: 'varig', is: true }] } }, /changes the offer botilbud_110/],
		['a condition on an offer that stands later', { require: { samvaer: [{ offer: 'bostoette', granted: false }] } }, /offer bostoette must stand before it/],
		['less than the law gives', { values: { 'ledsagelse.timer': 14 } }, /L-05 at ledsagelse/],
		['a slower deadline than the law allows', { values: { 'sagsbehandling.101': 21 } }, /L-07 at sagsbehandling\.101/]
	])('%s is refused in one line', (_, rest, line) => {
		const run = () => apply(base, of(rest), law);
		expect(run).toThrow(InvalidServiceLevel);
		expect(run).toThrow(line);
		expect(run).not.toThrow(/\n/);
	});

	test.each<[string, unknown, RegExp]>([
		['a misspelt key', { base: 'frederikshavn', vaerdier: {} }, /Unrecognized key: "vaerdier"/],
		['no base', { values: {} }, /^Not a proposal: base: string is missing/],
		['a negative value', { base: 'x', values: { a: -1 } }, /^Not a proposal: values\.a/],
		['a value that is no number', { base: 'x', values: { a: Number.NaN } }, /^Not a proposal: values\.a/],
		['a price without a field', { base: 'x', prices: [{ indsats: 'bostoette', niveau: null, kr: 1 }] }, /^Not a proposal: prices\.0\.felt/],
		['a condition of a column that does not exist', { base: 'x', require: { bostoette: [{ fact: 'navn', is: true }] } }, /^Not a proposal: require\.bostoette\.0\.fact: a column of borgere\.csv/],
		['nothing', null, /^Not a proposal: the file/]
	])('a file with %s is no proposal', (_, data, line) => {
		expect(() => loadProposal(data)).toThrow(line);
		expect(() => loadProposal(data)).toThrow(InvalidServiceLevel);
	});

	test('what a file leaves out is empty', () => {
		expect(loadProposal({ base: 'frederikshavn' })).toEqual(noProposal('frederikshavn'));
		expect([isEmpty(noProposal('x')), isEmpty(of({ values: { 'takst.1.timer': 8 } }))]).toEqual([true, false]);
	});
});

describe('what a proposal does', () => {
	test('the empty one gives the service level in force', () => {
		expect(apply(base, of({}), law)).toEqual({ level: base, law });
	});

	test('each value lands at its own id and nowhere else', () => {
		const changes = { 'takst.3.op_til': 25, 'botilbud_107.vum': 'C', 'botilbud_107.ramme': 'doegndaekket', 'sagsbehandling.85': 6, 'L-04.folkepensionsalder': 69 } as const;
		const { level, law: changed } = apply(base, of({ values: changes }), law);
		const { 'L-04.folkepensionsalder': pension, ...own } = changes;
		expect(values(level)).toEqual({ ...values(base), ...own });
		expect(parametersIn(changed).filter((p) => p.id.startsWith('L-'))).toContainEqual({ id: 'L-04.folkepensionsalder', value: pension });
	});

	test('resetting one value leaves the others', () => {
		const both = { 'takst.3.op_til': 25, 'takst.5.op_til': 50 };
		const { 'takst.3.op_til': _, ...rest } = both;
		expect(values(apply(base, of({ values: both }), law).level)).toMatchObject(both);
		expect(values(apply(base, of({ values: rest }), law).level)).toEqual({ ...values(base), 'takst.5.op_til': 50 });
	});

	test('limits that are moved together may pass where the old ones stood', () => {
		const { level } = apply(base, of({ values: { 'takst.3.op_til': 40, 'takst.4.op_til': 44 } }), law);
		expect(values(level)).toMatchObject({ 'takst.3.op_til': 40, 'takst.4.op_til': 44 });
	});

	test('a further condition comes last and on its own offer', () => {
		const more = [{ fact: 'afproevet', is: true }];
		const { level } = apply(base, of({ require: { botilbud_107: more } }), law);
		for (const offer of level.offers) {
			const before = base.offers.find((o) => o.id === offer.id)!.conditions;
			expect(offer.conditions).toEqual(offer.id === 'botilbud_107' ? [...before, ...more] : before);
		}
	});

	test('what it is applied to stays as it was, also when it is refused', () => {
		const before = JSON.stringify([base, law]);
		apply(base, of({ values: { 'takst.3.op_til': 25, 'L-04.folkepensionsalder': 70 }, require: { bostoette: [{ fact: 'varig', is: true }] } }), law);
		expect(() => apply(base, of({ values: { 'takst.3.op_til': 99 } }), law)).toThrow(InvalidServiceLevel);
		expect(JSON.stringify([base, law])).toBe(before);
	});
});
