import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import { routes } from '@/lib/base/routes';

/** What a letter to a customer says of some automatic renewals together, the one that ends first first; null of none. */
export async function renewalsTold(tx: Tx, customerId: string, where: Prisma.AutoRenewalWhereInput) {
  const renewals = await tx.autoRenewal.findMany({
    where,
    include: { domain: true },
    orderBy: [{ endsOn: 'asc' }, { domain: { asciiName: 'asc' } }],
  });
  const [first] = renewals;
  if (!first) return null;
  return {
    readers: { kind: 'customer', id: customerId } as const,
    facts: {
      name: first.domain.unicodeName,
      count: renewals.length,
      names: renewals.map(({ domain, endsOn }) => ({ name: domain.unicodeName, endsOn })),
    },
    path: routes.domains(),
    domains: renewals.map(({ domain }) => domain.asciiName),
  };
}
