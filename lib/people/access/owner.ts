import { customerId as idOfCustomer, type CustomerId } from '@/lib/base/values/ids';
import type { CustomerActor, StaffActor } from './actor';
import { may } from './policy';

/** Known to this file alone, so that nobody else makes one. */
const lookedAt = Symbol('looked at');

/** Whose things a query reads: those of the customer who asks, or of one whom staff look at. */
export type Owner = CustomerActor | LookedAt;

type LookedAt = { readonly customerId: CustomerId; readonly [lookedAt]: StaffActor };

/** Lets staff read what a customer reads of their own; null where their role does not let them. */
export function lookAt(actor: StaffActor, customer: string): Owner | null {
  if (!may(actor, 'customers.view')) return null;
  return { customerId: idOfCustomer(customer), [lookedAt]: actor };
}
