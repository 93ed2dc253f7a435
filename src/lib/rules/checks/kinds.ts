/** Flags that a grant can carry, see the end of the decision tables. */
export const GRANT_CHECKS = [
	'kvittering_overskredet',
	'sagsbehandling_overskredet',
	'ivaerksaettelse_overskredet',
	'opfoelgning_overskredet',
	'varighed_overskredet',
	'over_65'
] as const;
export type GrantCheckKind = (typeof GRANT_CHECKS)[number];
