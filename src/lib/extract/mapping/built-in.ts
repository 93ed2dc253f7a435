/** The presets that come with the product. */
import sensumOne from '../../../../data/presets/sensum-one.json';
import { loadPreset } from './load-preset';
import type { Preset } from './preset';

export const PRESETS: readonly Preset[] = [sensumOne].map(loadPreset);
