/** What a column may give away. `cpr` stops the import; the others are dropped. */
export type IdentityKind = 'cpr' | 'email' | 'phone' | 'name' | 'address' | 'free_text' | 'health';
