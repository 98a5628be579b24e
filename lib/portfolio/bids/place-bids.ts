import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { lockAll } from '@/lib/base/db/locks';
import { toUnicode } from '@/lib/base/values/domain-name';
import { customerId as idOfCustomer, newId, newOperationId, type OperationId } from '@/lib/base/values/ids';
import { addMoney, homeCurrency, minorFromDatabase, money, type Money } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { issueInvoice } from '@/lib/money/invoices/invoices';
import { billedIn } from '@/lib/money/rates/exchanges';
import { hold } from '@/lib/money/ledger/ledger';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { auditAll } from '@/lib/people/audit/audit';
import { chosenContact } from '@/lib/portfolio/contacts/chosen-contact';
import { domainSubject } from '@/lib/portfolio/domains/subject';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { namesOfBid, whyNoBid, type NotBid } from './may-bid';
import { placeBid } from './operations/place-bid';
import type { BidForm } from './schema';
import { bidLockOf } from './auction/settle-bids';

export type NotPlaced = NotBid | { readonly code: 'customer' | 'contact' | 'insufficientFunds' | 'otherCurrency' };

/** Bids for names in a customer's name, for all of them or none; answers how many. What is held for the bid before counts. */
export async function placeBids(change: Change<StaffActor>, asked: BidForm): Promise<Result<number, NotPlaced>> {
  const { tx, actor, address } = change;
  const customerId = idOfCustomer(asked.customer);
  if ((await tx.customer.count({ where: { id: customerId } })) === 0) return fail({ code: 'customer' });
  // A bid is in roubles for as long as it stands: what a customer holds in another currency would not follow it.
  if (asked.pays === 'customer' && (await billedIn(tx, customerId)) !== homeCurrency)
    return fail({ code: 'otherCurrency' });
  const contactId = await chosenContact(tx, { customerId }, 'ru', asked.contact);
  if (contactId === null) return fail({ code: 'contact' });
  const named = namesOfBid(asked.names);
  if (!named.ok) return named;
  const names = named.value;
  await lockAll(tx, names.map(bidLockOf));
  const refused = await whyNoBid(tx, names, asked.amount);
  if (refused) return fail(refused);
  const placed: { readonly asciiName: string; readonly operationId: OperationId; readonly held: Money }[] = [];
  for (const asciiName of names) {
    const held = await missingFor(tx, asciiName, asked);
    const operationId = newOperationId();
    if (held.minor > 0 && !(await hold(tx, { customerId, amount: held, operationId })).ok)
      return fail({ code: 'insufficientFunds' });
    const bid = { bidId: newId('bid'), asciiName, contactId };
    const input = { ...bid, amountMinor: asked.amount.minor, isInstalment: asked.instalment };
    await enqueue(tx, placeBid, input, { actor, customerId, held, costLimit: asked.amount, id: operationId });
    await tx.bid.create({
      data: {
        id: bid.bidId,
        asciiName,
        unicodeName: toUnicode(asciiName),
        customerId,
        contactId,
        amountMinor: asked.amount.minor,
        heldMinor: held.minor,
        isInstalment: asked.instalment,
        operationId,
      },
      select: { id: true },
    });
    placed.push({ asciiName, operationId, held });
  }
  const roubles = asked.amount.minor / 100;
  await auditAll(
    tx,
    actor,
    placed.map(({ asciiName, operationId }) => ({
      action: placeBid.kind,
      subject: domainSubject(asciiName),
      details: { operationId, roubles, pays: asked.pays },
      address,
      customerId,
    })),
  );
  const lines = placed
    .filter(({ held }) => held.minor > 0)
    .map(({ asciiName, operationId, held }) => ({ description: toUnicode(asciiName), amount: held, operationId }));
  // Last: until the end of the transaction nobody else is given a number.
  if (lines.length > 0) await issueInvoice(tx, { customerId, orderId: null, currency: 'RUB', lines });
  return ok(placed.length);
}

/** What is to be held beside what the customer's earlier bids for the name hold: won, all of them are paid together. */
async function missingFor(
  tx: Tx,
  asciiName: string,
  { customer, pays, amount, fee = money(0, 'RUB') }: BidForm,
): Promise<Money> {
  if (pays === 'us') return money(0, 'RUB');
  const before = await tx.bid.aggregate({
    where: { asciiName, customerId: customer, state: 'placed' },
    _sum: { heldMinor: true },
  });
  const held = minorFromDatabase(before._sum.heldMinor ?? 0n);
  return money(Math.max(0, addMoney(amount, fee).minor - held), 'RUB');
}
