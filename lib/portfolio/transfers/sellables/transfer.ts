import 'server-only';
import type { Line, Prices, Sellable } from '@/lib/money/sales/sellable';
import { zonesFor, type Zone } from '@/lib/money/prices/zones';
import { chosenContact } from '@/lib/portfolio/contacts/chosen-contact';
import { contactGroupOf } from '@/lib/portfolio/contacts/profiles/declarations';
import type { GroupId } from '@/lib/portfolio/contacts/profiles/profile';
import { beginRegistration } from '@/lib/portfolio/domains/begin-registration';
import { enduserAddress } from '@/lib/portfolio/domains/enduser-address';
import { namesOnSale } from '@/lib/portfolio/domains/names-on-sale';
import { ownPages } from '@/lib/portfolio/domains/own-pages';
import { domainSubject, nameIn } from '@/lib/portfolio/domains/subject';
import { enqueue, type EnqueueOptions } from '@/lib/queue/engine/enqueue';
import { checkTransfers, freshTransferReadings } from '@/lib/registrar/account/transferability';
import { db, type Tx } from '@/lib/base/db/client';
import { zoneIn } from '@/lib/base/values/domain-name';
import type { CustomerId } from '@/lib/base/values/ids';
import { now } from '@/lib/base/clock/clock';
import { fail, ok } from '@/lib/base/values/result';
import { transferDomain } from '../operations/transfer';
import { transferInput, transferLine, type TransferInput } from '../order/transfer';
import { priceTransfer } from '../transfer-price';
import { transferAftermath } from './aftermath';

/** What is wanted of somebody who brings a name here, before it has a price. */
export const transferOf = (asciiName: string): Omit<Line, 'periods'> => ({
  kind: transferDomain.kind,
  subject: domainSubject(asciiName),
  input: {},
});

/** A name that comes here from another registrar, renewed for a year on its way. */
export const transfer: Sellable<GroupId> = {
  kind: transferDomain.kind,
  contactGroup: groupOf,
  isPremium: () => false,
  look: async (subjects, { again = false }) => {
    await checkTransfers(await namesOnSale(db, subjects.map(nameIn)), { again });
  },
  prices: pricesWithin,
  offers: async (tx, line, _as, buyer) => {
    const priced = priceTransfer(nameIn(line.subject), zoneOf(await zonesFor(tx, buyer), line), { code: null });
    return priced.ok ? [priced.value] : [];
  },
  claim: async (tx, { subject, offer: { periods: years } }, buyer) => {
    const asciiName = nameIn(subject);
    const { customerId } = buyer.actor;
    const [wanted] = await tx.$queryRaw<{ id: string; keyVersion: number }[]>`
      SELECT id, key_version AS "keyVersion" FROM transfer
      WHERE customer_id = ${customerId} AND ascii_name = ${asciiName} AND state = 'wanted' AND sealed_key IS NOT NULL
      FOR UPDATE`;
    if (!wanted) return fail('unavailable');
    const group = groupOf(subject);
    const contactId = group && (await chosenContact(tx, buyer.actor, group, buyer.contacts[group]));
    if (group !== null && contactId === null) return fail('contact');
    const { autoRenews } = buyer;
    const begun = await beginRegistration(tx, { asciiName, customerId, contactId, autoRenews });
    if (!begun.ok) return fail(begun.error === 'unsettled' ? 'unsettled' : 'unavailable');
    const { id: transferId, keyVersion } = wanted;
    const enduserIp = enduserAddress(buyer.address);
    const order = { transferId, domainId: begun.value, asciiName, years, contactId, enduserIp, keyVersion };
    return ok({ input: { contactId }, ask: (options) => ask(tx, order, options) });
  },
  pages: ownPages,
  after: transferAftermath,
  operation: {
    lineOf: (input) => {
      const { asciiName, years, contactId } = transferInput.parse(input);
      const subject = domainSubject(asciiName);
      return { kind: transferDomain.kind, subject, periods: years, input: transferLine.parse({ contactId }) };
    },
    inputFor: (input, { periods: years }) => ({ ...transferInput.parse(input), years }),
    onCorrected: async () => undefined,
  },
};

async function ask(tx: Tx, order: TransferInput, options: EnqueueOptions) {
  const operationId = await enqueue(tx, transferDomain, order, options);
  const ordered = { state: 'ordered', operationId, domainId: order.domainId, orderedAt: now() } as const;
  await tx.transfer.update({ where: { id: order.transferId }, data: ordered, select: { id: true } });
  return operationId;
}

async function pricesWithin(
  tx: Tx,
  lines: readonly Line[],
  withinMs: number,
  buyer: CustomerId | null,
): Promise<Prices> {
  const zones = await zonesFor(tx, buyer);
  const readings = await freshTransferReadings(
    tx,
    lines.map(({ subject }) => nameIn(subject)),
    withinMs,
  );
  const price = (line: Line, reading: Parameters<typeof priceTransfer>[2]) =>
    priceTransfer(nameIn(line.subject), zoneOf(zones, line), reading);
  return {
    now: (line) => price(line, readings.get(nameIn(line.subject))),
    likely: (line) => price(line, readings.get(nameIn(line.subject)) ?? { code: null }),
    periods: () => [1],
  };
}

/** The registries of .ru, .su and .рф know whose a name is and tell it (REG.API 8.8). */
function groupOf(subject: string): GroupId | null {
  const group = contactGroupOf(zoneIn(nameIn(subject)));
  return group === 'ru' ? null : group;
}

function zoneOf(zones: readonly Zone[], { subject }: Pick<Line, 'subject'>): Zone | undefined {
  const ofName = zoneIn(nameIn(subject));
  return zones.find(({ tld }) => tld === ofName);
}
