import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import { findCustomers, type FoundCustomer } from './customers';
import { findDomains, type FoundDomain } from './domains';
import { onOtherKeyboard } from './keyboard';
import { findInvoices, findOrders, type FoundInvoice, type FoundNumbered } from './numbered';
import { findOperations, type FoundOperation } from './operations';
import { readTyped } from './typed';

export type Found = {
  /** What was found: as it was typed, or by the same keys on the other keyboard. */
  readonly text: string;
  readonly domains: readonly FoundDomain[];
  readonly customers: readonly FoundCustomer[];
  readonly invoices: readonly FoundInvoice[];
  readonly orders: readonly FoundNumbered[];
  readonly operations: readonly FoundOperation[];
};

/** Everything of this actor's (of everybody's, for staff) that a text may mean, a handful of each kind. */
export async function find(actor: Actor, text: string): Promise<Found> {
  const found = await look(actor, text);
  if (isAnything(found) || text === '') return found;
  const swapped = await look(actor, onOtherKeyboard(text));
  return isAnything(swapped) ? swapped : found;
}

async function look(actor: Actor, text: string): Promise<Found> {
  const typed = readTyped(text);
  if (typed.text === '') return { text, domains: [], customers: [], invoices: [], orders: [], operations: [] };
  const [domains, customers, invoices, orders] = await Promise.all([
    findDomains(actor, typed),
    findCustomers(actor, typed),
    findInvoices(actor, typed),
    findOrders(actor, typed),
  ]);
  // Whoever types a whole name may look for what was asked for it; of a part, many would come that nobody meant.
  const names = domains.filter(({ isExact }, _, all) => isExact || all.length === 1);
  const operations = await findOperations(
    actor,
    typed,
    names.map(({ asciiName }) => asciiName),
  );
  return { text, domains, customers, invoices, orders, operations };
}

function isAnything({ domains, customers, invoices, orders, operations }: Found): boolean {
  return [domains, customers, invoices, orders, operations].some((rows) => rows.length > 0);
}
