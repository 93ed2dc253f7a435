import type { Attachment } from 'svelte/attachments';

/** Lets the keyboard reach a box while its content is wider than it is; a box that fits stays out of the tab order. */
export const scrollable: Attachment<HTMLElement> = (box) => {
	const update = () => {
		if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
		else box.removeAttribute('tabindex');
	};
	const observer = new ResizeObserver(update);
	observer.observe(box);
	for (const child of box.children) observer.observe(child);
	return () => observer.disconnect();
};
