import type { Prisma } from '@/generated/prisma/client';

/** A user as a page of staff names them: what is asked about a customer's user touches no member of staff, nor the other way round. */
export type NamedUser = { readonly id: string; readonly of: 'customers' | 'staff' };

export function whereUser({ id, of }: NamedUser): Prisma.UserWhereInput & { readonly id: string } {
  return { id, role: of === 'customers' ? 'customer' : { not: 'customer' } };
}
