import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { localDay } from '@/lib/base/i18n/local-time';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { customerId, newId } from '@/lib/base/values/ids';
import { homeCurrency } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { buyersOfCustomers, type Buyer } from '@/lib/money/buyers/buyers';
import { defaultSeller, type Seller } from '@/lib/money/sellers/sellers';
import { regimeOn, vatRateOn } from '@/lib/money/tax/rates';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { refusedByVies, unsaidDeliveries, type Delivered, type Month } from './delivered';
import { issuePapers, type PaperToIssue } from './issue';
import { mailPapers } from './mail-papers';

/** Customers of one closing, in each of their currencies: each further one goes on with the rest. */
const mostCustomers = 200;

/** What a kind of operation is called in the language of a paper; '' = something that no operation caused. */
export type KindName = (language: 'en' | 'ru', kind: string) => string;

export type Closed = {
  readonly issued: number;
  /** Customers who got no paper as VIES knows no VAT id of theirs; told with the last part. */
  readonly refused: number;
  readonly isMore: boolean;
};

/** Issues what closes a month ("2026-11") that is over, as staff asked. */
export async function closeMonth(
  { tx, actor, address }: Change<StaffActor>,
  month: string,
  nameOf: KindName,
): Promise<Result<Closed, 'noSeller' | 'notOver'>> {
  const closed = await closePart(tx, month, { nameOf, askedBy: actor.userId });
  if (!closed.ok) return closed;
  const { issued, refused } = closed.value;
  await audit(tx, actor, {
    action: 'documents.close',
    subject: 'documents',
    details: { month, issued, refused },
    address,
  });
  return closed;
}

type How = { readonly nameOf: KindName; readonly askedBy: string | null };

/** One paper, and a letter with it, for each business to which something was delivered: for the next 200 of them. */
export async function closePart(
  tx: Tx,
  month: string,
  { nameOf, askedBy }: How,
): Promise<Result<Closed, 'noSeller' | 'notOver'>> {
  // Two closings at once would both find the same things unsaid.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('closing documents'))`;
  const whole = monthOf(month);
  if (whole.next > localDay(now(), 'Europe/Moscow').day) return fail('notOver');
  const seller = await defaultSeller(tx);
  const last = dayOf(dateOfDay(whole.next) ?? now(), -1);
  if (!seller || !regimeOn(seller.regimes, last)) return fail('noSeller');
  const byPaper = grouped(await unsaidDeliveries(tx, whole, mostCustomers + 1));
  const told = [...byPaper].slice(0, mostCustomers);
  const buyers = await buyersOfCustomers(
    tx,
    told.flatMap(([, [first]]) => first?.customerId ?? []),
  );
  const papers = told.flatMap(([, delivered]) => {
    const buyer = buyers.get(delivered[0]?.customerId ?? '');
    return buyer ? [paperFor(buyer, delivered, { seller, whole, last, month, nameOf })] : [];
  });
  await mailPapers(tx, await issuePapers(tx, papers), askedBy);
  const isMore = byPaper.size > mostCustomers;
  return ok({ issued: papers.length, refused: isMore ? 0 : await refusedByVies(tx, whole), isMore });
}

function grouped(deliveries: readonly Delivered[]): ReadonlyMap<string, readonly Delivered[]> {
  const byPaper = new Map<string, Delivered[]>();
  for (const one of deliveries) {
    const key = `${one.customerId} ${one.currency}`;
    const known = byPaper.get(key);
    if (known) known.push(one);
    else byPaper.set(key, [one]);
  }
  return byPaper;
}

type Closing = {
  readonly seller: Seller;
  readonly whole: Month;
  readonly last: string;
  readonly month: string;
  readonly nameOf: KindName;
};

function paperFor(
  buyer: Buyer,
  delivered: readonly Delivered[],
  { seller, whole, last, month, nameOf }: Closing,
): PaperToIssue {
  const regime = regimeOn(seller.regimes, last) ?? 'none';
  const isAbroad = buyer.details.kind === 'eu';
  // Whoever is abroad owes the tax there.
  const vatRate = isAbroad ? null : vatRateOn(regime, last);
  return {
    kind: kindOf(seller, buyer, vatRate),
    seller,
    buyer,
    customerId: customerId(delivered[0]?.customerId ?? ''),
    regime,
    vatRate,
    currency: delivered[0]?.currency ?? homeCurrency,
    dated: last,
    period: { from: whole.first, to: last },
    lines: delivered.map((one) => lineOf(one, isAbroad, nameOf)),
    key: `close:${month}:${newId('cls')}`,
  };
}

function kindOf({ details }: Seller, buyer: Buyer, vatRate: number | null): 'act' | 'utd' | 'invoice' {
  if (buyer.details.kind === 'eu') return 'invoice';
  return vatRate === null ? details.closing : 'utd';
}

function lineOf({ kind, about, total, transactionId }: Delivered, isAbroad: boolean, nameOf: KindName) {
  const name = kind === '' ? '' : nameOf(isAbroad ? 'en' : 'ru', kind);
  return { description: [name, about].filter((part) => part !== '').join(': '), total, transactionId };
}

export function monthOf(month: string): Month {
  const [year = 0, index = 1] = month.split('-').map(Number);
  return { first: `${month}-01`, next: dayOf(new Date(Date.UTC(year, index, 1))) };
}
