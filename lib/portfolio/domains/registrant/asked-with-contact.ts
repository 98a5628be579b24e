import { z } from 'zod';

/** Kinds of operation that are refused for the contact which they name, and mended with another. */
export const kindsWithContact = ['domain.register', 'domain.transfer', 'domain.contacts'] as const;

/** What they have in common; all else of an input stays as it was asked. */
export const askedWithContact = z.looseObject({ domainId: z.string(), asciiName: z.string(), contactId: z.string() });
export type AskedWithContact = z.output<typeof askedWithContact>;
