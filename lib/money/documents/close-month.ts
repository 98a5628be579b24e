import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { localDay } from '@/lib/base/i18n/local-time';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { customerId, newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { buyerOfCustomer, type Buyer } from '@/lib/money/buyers/buyers';
import { defaultSeller, type Seller } from '@/lib/money/sellers/sellers';
import { regimeOn, vatRateOn } from '@/lib/money/tax/rates';
import type { Regime } from '@/lib/money/tax/schema';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { customersToTell, deliveredTo, type Delivered, type Month } from './delivered';
import { issuePaper } from './issue';

/** Customers of one closing: each further press goes on with the rest. */
const mostCustomers = 200;

/** What a kind of operation is called in the language of a paper; '' = something that no operation caused. */
export type KindName = (language: 'en' | 'ru', kind: string) => string;

export type Closed = { readonly issued: number; readonly isMore: boolean };

/** Issues what closes a month ("2026-11") that is over: one paper for each business to which something was delivered. */
export async function closeMonth(
  { tx, actor, address }: Change<StaffActor>,
  month: string,
  nameOf: KindName,
): Promise<Result<Closed, 'noSeller' | 'notOver'>> {
  // Two closings at once would both find the same things unsaid.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('closing documents'))`;
  const whole = monthOf(month);
  if (whole.next > localDay(now(), 'Europe/Moscow').day) return fail('notOver');
  const seller = await defaultSeller(tx);
  const last = dayOf(dateOfDay(whole.next) ?? now(), -1);
  const regime = seller && regimeOn(seller.regimes, last);
  if (!seller || !regime) return fail('noSeller');
  const customers = await customersToTell(tx, whole, mostCustomers + 1);
  const told = customers.slice(0, mostCustomers);
  for (const customer of told) await tellOne(tx, { customer, seller, regime, whole, last, month }, nameOf);
  const closed = { issued: told.length, isMore: customers.length > mostCustomers };
  await audit(tx, actor, {
    action: 'documents.close',
    subject: 'documents',
    details: { month, issued: closed.issued },
    address,
  });
  return ok(closed);
}

type One = {
  readonly customer: string;
  readonly seller: Seller;
  readonly regime: Regime;
  readonly whole: Month;
  readonly last: string;
  readonly month: string;
};

async function tellOne(tx: Tx, { customer, seller, regime, whole, last, month }: One, nameOf: KindName): Promise<void> {
  const buyer = await buyerOfCustomer(tx, customerId(customer));
  const delivered = await deliveredTo(tx, customer, whole);
  if (!buyer || delivered.length === 0) return;
  const isAbroad = buyer.details.kind === 'eu';
  // Whoever is abroad owes the tax there.
  const vatRate = isAbroad ? null : vatRateOn(regime, last);
  await issuePaper(tx, {
    kind: kindOf(seller, buyer, vatRate),
    seller,
    buyer,
    customerId: customerId(customer),
    regime,
    vatRate,
    currency: 'RUB',
    dated: last,
    period: { from: whole.first, to: last },
    lines: delivered.map((one) => lineOf(one, isAbroad, nameOf)),
    key: `close:${month}:${newId('cls')}`,
  });
}

function kindOf({ details }: Seller, buyer: Buyer, vatRate: number | null): 'act' | 'utd' | 'invoice' {
  if (buyer.details.kind === 'eu') return 'invoice';
  return vatRate === null ? details.closing : 'utd';
}

function lineOf({ kind, about, total, transactionId }: Delivered, isAbroad: boolean, nameOf: KindName) {
  const name = kind === '' ? '' : nameOf(isAbroad ? 'en' : 'ru', kind);
  return { description: [name, about].filter((part) => part !== '').join(': '), total, transactionId };
}

function monthOf(month: string): Month {
  const [year = 0, index = 1] = month.split('-').map(Number);
  return { first: `${month}-01`, next: dayOf(new Date(Date.UTC(year, index, 1))) };
}
