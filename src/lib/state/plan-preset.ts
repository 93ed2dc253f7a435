/** A file's plan from a preset, and a preset from a file's plan. */
import { recogniseKind } from '../extract/mapping/kind';
import { planOf } from '../extract/mapping/plan-of';
import type { Preset, PresetFile } from '../extract/mapping/preset';
import type { FilePlan } from '../extract/plan';
import type { Recognised } from '../extract/recognised';

const headings = ({ columns }: Recognised): string[] => columns.map(({ heading, identity }) => (identity ? '' : heading));

/** The file's name without folders, extension and figures: what files of the same kind are called next time. */
function patternOf(file: string): string {
	const base = file.replace(/^.*[\\/›] ?/, '').replace(/\.[a-z]+$/i, '');
	return base.replace(/[-_. ]?\d[\d\-_. ]*/g, '*') || '*';
}

/** The plan that `preset` gives a file, also when its name is another; null: as the headings alone speak. */
export function planByPreset(recognised: Recognised, preset: Preset | null): FilePlan {
	const { file, plan } = recognised;
	if (!preset) return planOf(recogniseKind(file, headings(recognised), []));
	const anyName = { ...preset, files: [...preset.files, ...preset.files.map((each) => ({ ...each, match: '*' }))] };
	const found = planOf(recogniseKind(file, headings(recognised), [anyName]));
	return { ...found, file: plan.file, preset: preset.id };
}

const idOf = (name: string): string =>
	name
		.toLowerCase()
		.replace(/[æøå]/g, (letter) => ({ æ: 'ae', ø: 'oe', å: 'aa' })[letter] ?? letter)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '') || 'egen';

/** A preset of a person's own that reads files like this one as it is planned now. */
export function presetOfPlan({ file, plan, origins }: Recognised, name: string): Preset {
	const { form, words, only } = plan;
	const { sager, ...tables } = origins;
	const mapped = Object.assign({}, ...plan.tables.map((table) => plan.mapping?.[table] ?? {})) as NonNullable<PresetFile['columns']>;
	const read = Object.assign({}, ...Object.values(tables)) as NonNullable<PresetFile['columns']>;
	const entry: PresetFile = {
		match: patternOf(file),
		...(plan.tables.includes('sager')
			? { cases: { case: sager?.['sag_id']?.from ?? 'sag_id', citizen: sager?.['borger_id']?.from ?? 'borger_id' } }
			: {
					tables: plan.tables.filter((table) => table !== 'sager'),
					columns: { ...read, ...mapped },
					...(words && Object.keys(words).length > 0 ? { words: words as NonNullable<PresetFile['words']> } : {}),
					...(only ? { only: { from: only.from, is: [...only.is] } } : {})
				}),
		...(form && Object.keys(form).length > 0 ? { form } : {})
	};
	return { preset: 1, id: idOf(name), name: name.trim(), files: [entry] };
}
