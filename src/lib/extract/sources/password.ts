/** What the page can help with: it asks for the password and expands the file once more. */

/** `file` is protected by a password and none was given. */
export class PasswordNeeded extends Error {
	override readonly name: string = 'PasswordNeeded';
	constructor(
		readonly file: string,
		message = `${file}: filen er beskyttet med en adgangskode`
	) {
		super(message);
	}
}

/** The password given does not open `file`. */
export class WrongPassword extends PasswordNeeded {
	override readonly name = 'WrongPassword';
	constructor(file: string) {
		super(file, `${file}: adgangskoden passer ikke`);
	}
}
