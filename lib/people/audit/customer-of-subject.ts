import 'server-only';
import type { Tx } from '@/lib/base/db/client';

type Finder = (tx: Tx, id: string) => Promise<{ readonly customerId: string | null } | null>;

const select = { customerId: true } as const;

const finders: Readonly<Record<string, Finder>> = {
  customer: (_tx, id) => Promise.resolve({ customerId: id }),
  user: (tx, id) => tx.user.findUnique({ where: { id }, select }),
  domain: (tx, asciiName) => tx.domain.findFirst({ where: { asciiName }, select }),
  zone: (tx, asciiName) => tx.domain.findFirst({ where: { asciiName }, select }),
  contact: (tx, id) => tx.contact.findUnique({ where: { id }, select }),
  order: (tx, id) => tx.order.findUnique({ where: { id }, select }),
};

/** The customer whom a subject ("domain:example.ru", "user:usr_1") is about; null where it is nobody's. */
export async function customerOfSubject(tx: Tx, subject: string): Promise<string | null> {
  const colon = subject.indexOf(':');
  const found = await finders[subject.slice(0, colon)]?.(tx, subject.slice(colon + 1));
  return found?.customerId ?? null;
}
