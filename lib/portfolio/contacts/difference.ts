import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import type { Difference } from '@/lib/base/values/difference';
import type { ContactValues } from './profiles/field';
import { openContact } from './sealed-contact';

/** How one contact differs from another: of two versions of one person, which fields do; their values stay sealed. */
export async function contactDifference(tx: Tx, before: string, after: string): Promise<readonly Difference[]> {
  if (before === after) return [];
  const rows = await tx.contact.findMany({
    where: { id: { in: [before, after] } },
    select: { id: true, label: true, profile: true, sealed: true },
  });
  const [one, other] = [before, after].map((id) => rows.find((row) => row.id === id));
  if (!one || !other) return [];
  const what = 'kind.domain.register.correct.contact';
  const parts = one.profile === other.profile ? differingFields(valuesOf(one.sealed), valuesOf(other.sealed)) : [];
  return [{ what, before: one.label, after: other.label, parts: parts.map((name) => `contacts.fields.${name}`) }];
}

/** Nothing is said of what cannot be opened: the label stays. */
function valuesOf(sealed: string): ContactValues | null {
  try {
    return openContact(sealed);
  } catch {
    return null;
  }
}

function differingFields(one: ContactValues | null, other: ContactValues | null): readonly string[] {
  if (!one || !other) return [];
  return Object.keys({ ...one, ...other }).filter((name) => (one[name] ?? '') !== (other[name] ?? ''));
}
