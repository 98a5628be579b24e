// Domains in the cache, for tests of what is asked about them.
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import type { TestCustomer } from '@/testing/shop';

// Above what the simulator numbers its own with.
let services = 70_000n;

/** An active domain of a customer, under a service of its own; answers its id. */
export async function activeDomain(
  { id: customerId }: TestCustomer,
  name: string,
  contactId: string | null = null,
): Promise<string> {
  const id = newId('dom');
  services += 1n;
  const tld = name.slice(name.indexOf('.') + 1);
  const row = { id, asciiName: name, unicodeName: name, tld, state: 'active', contactId } as const;
  await db.domain.create({ data: { ...row, customerId, serviceId: services } });
  return id;
}
