import { m } from '$lib/messages/generated/messages';

/** The screens there are, in the order of the menu. A new screen is one line. */
export const screens = [
	{ path: '/', label: m.shell_nav_overblik },
	{ path: '/simulering', label: m.shell_nav_simulering },
	{ path: '/data', label: m.shell_nav_data }
] as const;
