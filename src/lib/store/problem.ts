/** What can go wrong with the saved state, in the words of the reader. None holds a value of the data. */

export interface Words {
	da: string;
	en: string;
}

const FULL: Words = {
	da: 'Der er ikke plads til at gemme data på denne computer. Det, der var gemt i forvejen, er der stadig.',
	en: 'There is not enough room to save the data on this computer. What was saved before is still there.'
};
const UNAVAILABLE: Words = {
	da: 'Browseren giver ikke adgang til at gemme data på denne computer. Det sker fx i et privat vindue.',
	en: 'The browser does not allow data to be saved on this computer. This happens in a private window, for example.'
};
export const BROKEN: Words = {
	da: 'De data, der var gemt på denne computer, er beskadiget og kan ikke bruges. Indlæs udtrækket igen.',
	en: 'The data saved on this computer are damaged and cannot be used. Load the extract again.'
};

/** The browser has no more room for the site. The earlier saved state stands. */
export class StoreFull extends Error {
	override readonly name = 'StoreFull';
	constructor(readonly reason: Words = FULL) {
		super(reason.da);
	}
}

/** The browser has no place to save in: a private window, storage switched off, a page without https, or an old browser. */
export class StoreUnavailable extends Error {
	override readonly name = 'StoreUnavailable';
	constructor(readonly reason: Words = UNAVAILABLE) {
		super(reason.da);
	}
}
