/** Who registers: told apart in the zones that have a contact hash for each, `gtld` in all others. */
export type ContactType = 'person' | 'organization' | 'gtld';

/** Contact fields by the names of the reference. */
export type Contacts = Readonly<Record<string, string>>;
