/** What may tell who a citizen is: `cpr` stops the file, a column of any other kind is left out. */
export type IdentityKind = 'cpr' | 'email' | 'phone' | 'name' | 'address' | 'free_text' | 'health';
