import { notFound } from 'next/navigation';
import { cache } from 'react';
import { lookAt, type Owner } from '@/lib/people/access/owner';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';
import { customerDetails, type CustomerDetails } from '@/lib/people/customers/queries';

type ShownCustomer = { readonly customer: CustomerDetails; readonly owner: Owner; readonly mayChange: boolean };

/** The customer of a page of staff and of its title, read once a request. */
export const shownCustomer: (id: string) => Promise<ShownCustomer> = cache(async (id) => {
  const actor = await requireStaff();
  const [customer, owner] = [await customerDetails(actor, id), lookAt(actor, id)];
  return customer && owner ? { customer, owner, mayChange: may(actor, 'customers.change') } : notFound();
});

/** What stands behind `before` in the address of a list that is read backwards. */
export function numberBefore(text: string | readonly string[] | undefined): number | null {
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
