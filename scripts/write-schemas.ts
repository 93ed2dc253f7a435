/** `npm run schemas`: JSON Schemas of the data files, for editors, from the schemas that the product reads them with. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { BORGERE } from '../src/lib/extract/columns';
import { preset } from '../src/lib/extract/mapping/preset';
import { OPERATORS, fact } from '../src/lib/rules/condition';
import { serviceLevel } from '../src/lib/rules/service-level';
import { draft } from '../src/lib/sim/changes/draft';
import { proposal } from '../src/lib/sim/proposal';

const FACTS = BORGERE.columns.filter((c) => c.kind !== 'text' && c.kind !== 'date').map((c) => c.name);

const SERVICE_LEVEL = `One municipality's service level. Beyond this schema the product refuses: a statement, step, band, sum or offer that is named and not there; an offer named before it stands; limits that do not rise; a least extent above the largest; an id that stands twice; a comparison with a value its column cannot hold; and a service level outside the law's frame (data/law-frame.json), with the rule's id.`;
const PROPOSAL = `A proposal: what it changes in a service level, and nothing else. Beyond this schema the product refuses: an id or offer that the service level does not have, a value of another kind, limits out of order, and what falls outside the law's frame.`;
const DRAFT = `A proposal as people work on it: changes in order, each with its reason, an amendment, and assumptions. Beyond this schema the product refuses: what it refuses of a proposal, two changes of the same in one list, and words that look like a CPR number, an e-mail address or a telephone number.`;
const PRESET = `A preset: how the files of a case system become tables of the contract. Beyond this schema the product refuses: a column that the tables of the file do not have, a computation that cannot make the column, a word that means no value of its column, and two tables other than borgere and bevillinger.`;

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Says in JSON Schema what the product checks in code. */
function refine(schema: z.core.$ZodType, json: JsonSchema): void {
	if (schema === fact) {
		delete json.type;
		json.description = 'A column of borgere.csv, or sum.<name> of this file.';
		json.anyOf = [{ type: 'string', enum: FACTS }, { type: 'string', pattern: '^sum\\.' }];
	}
	if (json.properties && 'tables' in json.properties && 'skip' in json.properties) json.oneOf = ['tables', 'cases', 'skip'].map((kind) => ({ required: [kind] }));
	if (json.properties && 'atLeast' in json.properties && 'isNot' in json.properties) {
		json.description = 'One comparison: the column and exactly one operator. A value that is not known meets none.';
		json.oneOf = OPERATORS.map((operator) => ({ required: [operator] }));
	}
}

function jsonSchema(schema: z.ZodType, title: string, description: string): string {
	const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', override: ({ zodSchema, jsonSchema }) => refine(zodSchema, jsonSchema) });
	const { $schema, ...rest } = json;
	// A condition holds conditions: the one schema that refers to itself.
	return `${JSON.stringify({ $schema, title, description, ...rest }, null, '\t').replaceAll('__schema0', 'condition')}\n`;
}

/** The text of each schema by its path in the repository. */
export const schemas = (): Record<string, string> => ({
	'data/service-levels/service-level.schema.json': jsonSchema(serviceLevel, 'Service level', SERVICE_LEVEL),
	'data/proposals/proposal.schema.json': jsonSchema(proposal, 'Proposal', PROPOSAL),
	'data/proposals/draft.schema.json': jsonSchema(draft, 'Draft of a proposal', DRAFT),
	'data/presets/preset.schema.json': jsonSchema(preset, 'Preset', PRESET)
});

if (process.argv[1] === fileURLToPath(import.meta.url))
	for (const [path, text] of Object.entries(schemas())) writeFileSync(resolve(import.meta.dirname, '..', path), text);
