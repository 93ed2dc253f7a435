/** The language of the page. Message functions read it, so markup and `$derived` follow a switch without a reload (which would empty the database). */
import { getLocale, locales, overwriteGetLocale, setLocale, type Locale } from './generated/runtime';

export type { Locale };
export { locales };

/** How the browser's formatters name the languages. */
const TAGS = { da: 'da-DK', en: 'en-GB' } as const satisfies Record<Locale, string>;

class LocaleState {
	#current = $state<Locale>(getLocale());

	get current() {
		return this.#current;
	}

	/** BCP 47 tag for `Intl`. */
	get tag() {
		return TAGS[this.#current];
	}

	/** Switches the language, remembers it in this browser, and tells assistive technology through `<html lang>`. */
	set(locale: Locale) {
		this.#current = locale;
		setLocale(locale, { reload: false });
		this.announce();
	}

	/** Makes `<html lang>` say the language shown. */
	announce() {
		document.documentElement.lang = this.#current;
	}
}

export const locale = new LocaleState();
overwriteGetLocale(() => locale.current);
