import 'server-only';
import { z } from 'zod';
import { money, toDecimal } from '@/lib/base/values/money';
import { cancelInvoiceLine } from '@/lib/money/invoices/invoice-lines';
import { release } from '@/lib/money/ledger/ledger';
import { contactParameters } from '@/lib/portfolio/contacts/parameters';
import { nameServerParameters, registrarNameServers } from '@/lib/portfolio/domains/delegation/name-server';
import { callOptionsOf, defineOperation, type OperationContext, type OperationItem } from '@/lib/queue/engine/define';
import { resultsByName } from '@/lib/registrar/answers/item-results';
import { inParts, readResults, type ItemResults } from '@/lib/registrar/regapi/per-item';
import { abandonBid, beginBid } from '../auction/settle-bids';
import { findBids, snapshotBids } from './find-bids';
import { placeBidView } from './place-bid.view';

const bidInput = z.object({
  bidId: z.string(),
  asciiName: z.string(),
  /** The registrant, by id: the queue holds no personal data. */
  contactId: z.string(),
  amountMinor: z.int().positive(),
  /** The first instalment is paid now, the rest from our balance once the name is ours. */
  isInstalment: z.boolean(),
});
export type BidInput = z.output<typeof bidInput>;

/** Bids for an expiring name (REG.API 8.12), with all others for the same registrant. Its money stays held until the name is won or lost. */
export const placeBid = defineOperation({
  kind: 'domain.bid',
  input: bidInput,
  view: placeBidView,
  billing: true,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  aspect: 'bid',
  batchKey: ({ contactId }) => `bid:${contactId}`,
  snapshot: snapshotBids,
  call: sendBids,
  verify: findBids,
  refusalMeans: async (_item, { code }) => (lostCodes.has(code) ? { kind: 'final' } : null),
  onSucceeded: async (tx, { input }, answer) => {
    await beginBid(tx, { ...input, serviceId: placed.parse(answer).serviceId });
  },
  onCancelled: async (tx, { id, input }) => {
    await release(tx, id);
    await cancelInvoiceLine(tx, id);
    await abandonBid(tx, input.bidId);
  },
  corrections: {
    bidId: 'fixed',
    asciiName: 'fixed',
    contactId: 'fixed',
    amountMinor: 'fixed',
    isInstalment: 'fixed',
  },
  refresh: () => ['bids:'],
});

/** What nobody can mend: somebody offers more, or the name is not on sale. */
const lostCodes: ReadonlySet<string> = new Set([
  'SAME_OR_MORE_BID_FOUND',
  'REREG_NOT_FOUND',
  'INVALID_BID',
  'UNAVAILABLE_DOMAIN_ZONE',
  'DOMAIN_NOT_FOUND',
]);

const placed = z.object({ serviceId: z.number().nullable() });

async function sendBids(items: readonly OperationItem<BidInput>[], context: OperationContext): Promise<ItemResults> {
  const [first] = items;
  if (!first) return { kind: 'done', answer: [] };
  const { contactId, asciiName } = first.input;
  const outcome = await context.regapi.domain.set_rereg_bids(
    {
      contacts: await contactParameters(context.db, contactId, asciiName),
      nss: nameServerParameters(registrarNameServers),
      domains: items.map(({ input }) => ({
        dname: input.asciiName,
        price: toDecimal(money(input.amountMinor, 'RUB')),
        ...(input.isInstalment && { instalment: true, autopay: true }),
      })),
    },
    callOptionsOf(items),
  );
  const names = items.map(({ input }) => input.asciiName);
  const outcomes = readResults(outcome, items.length, ({ domains }, from, count) => {
    const results = resultsByName(names.slice(from, from + count), domains);
    if (!results) return { kind: 'unknown', reason: 'the answer names not every domain' };
    return {
      kind: 'done',
      answer: results.map((result) => (result.ok ? { ok: true, item: { serviceId: result.item.service_id } } : result)),
    };
  });
  return inParts(outcomes);
}
