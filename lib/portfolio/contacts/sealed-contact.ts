import 'server-only';
import { z } from 'zod';
import type { ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import { open, seal } from '@/lib/base/crypto/sealed';

const purpose = 'contact';
const stored = z.record(z.string(), z.string());

/** A contact's values as they lie in the database. */
export function sealContact(values: ContactValues): string {
  return seal(JSON.stringify(values), purpose);
}

export function openContact(sealed: string): ContactValues {
  return stored.parse(JSON.parse(open(sealed, purpose)));
}
