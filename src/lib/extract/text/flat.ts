/**
 * The same text in memory of its own. Engines cut cells out of a file as views on its text: one that is kept
 * would keep its whole piece of the file.
 */
export const flat = (text: string): string => (text.length < 13 ? text : [...text].join(''));
