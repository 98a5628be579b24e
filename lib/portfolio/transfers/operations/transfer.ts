import 'server-only';
import { z } from 'zod';
import { cancelInvoiceLine } from '@/lib/money/invoices/invoice-lines';
import { release } from '@/lib/money/ledger/ledger';
import { contactParameters } from '@/lib/portfolio/contacts/parameters';
import { isAboutContact } from '@/lib/portfolio/contacts/refusals';
import { compare, notAnswered } from '@/lib/portfolio/domains/registration/precheck';
import { findById } from '@/lib/portfolio/domains/registration/verify';
import { yearlyCostsNow } from '@/lib/portfolio/domains/charges/cost-now';
import { mayBePlaced } from '@/lib/portfolio/domains/charges/bills-left';
import { chargedOf, costOfRenewal } from '@/lib/portfolio/domains/charges/cost';
import { callOptionsOf, defineOperation, oneByOne, type Precheck } from '@/lib/queue/engine/define';
import type { OperationContext, OperationItem } from '@/lib/queue/engine/define';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { ItemResult, Outcome } from '@/lib/registrar/regapi/outcome';
import { abandonTransfer, beginTransfer } from '../order/advance';
import { openKey } from '../key/key';
import { sentToTransfer, transferInput, type TransferInput } from '../order/transfer';
import { findTransfer } from '../order/verify';
import { removeItsTransfer } from './delete-transfer-bill';
import { transferView } from './transfer.view';

/** Orders that a name comes here from another registrar (REG.API 8.8). Its money stays held until the name is here. */
export const transferDomain = defineOperation({
  kind: 'domain.transfer',
  findByKey: oneByOne(findById),
  input: transferInput,
  view: transferView,
  billing: true,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  sends: sentToTransfer,
  precheck: oneByOne(checkBeforeTransferring),
  call: async ([item], { regapi, db }) => {
    if (!item) return { kind: 'done', answer: [] };
    const { transferId, asciiName, years, contactId, enduserIp } = item.input;
    const { sealedKey } = await db.transfer.findUniqueOrThrow({
      where: { id: transferId },
      select: { sealedKey: true },
    });
    const contacts = contactId === null ? null : await contactParameters(db, contactId, asciiName);
    const outcome = await regapi.domain.transfer(
      {
        domain_name: asciiName,
        period: years,
        enduser_ip: enduserIp,
        user_servid: item.id,
        pay_type: 'prepay',
        ...(contacts ? { contacts } : {}),
        ...(sealedKey === null ? {} : { authinfo: openKey(sealedKey) }),
      },
      callOptionsOf([item]),
    );
    return readOrder(outcome);
  },
  verify: oneByOne(findTransfer),
  onSucceeded: async (tx, item, answer) => {
    const { serviceId, payment } = ordered.parse(answer);
    await beginTransfer(tx, item.input, { serviceId, ...chargedOf(payment, item.costLimit) });
  },
  onCancelled: async (tx, item) => {
    if (await mayBePlaced(tx, item.id)) return removeItsTransfer(tx, item);
    await release(tx, item.id);
    await cancelInvoiceLine(tx, item.id);
    await abandonTransfer(tx, item.input.transferId, 'cancelled');
  },
  corrections: {
    transferId: 'fixed',
    domainId: 'fixed',
    asciiName: 'fixed',
    years: 'fixed',
    enduserIp: 'fixed',
    contactId: 'free',
    keyVersion: 'free',
  },
  refusalFields: { INVALID_CONTACTS: 'contactId', AUTHINFO_NOT_FOUND: 'key', INVALID_AUTHINFO: 'key' },
  mendedBy: (code, params) => (isAboutContact({ code, params }) ? 'contact' : null),
  refresh: ({ asciiName }: TransferInput) => [`transfer:${asciiName}`],
});

/** What is kept of an answer; `payment` is a decimal of roubles. */
const ordered = z.object({ serviceId: z.number().nullable(), payment: z.string().nullable().default(null) });

type Ordered = Awaited<ReturnType<RegapiClient['domain']['transfer']>>;

function readOrder(outcome: Ordered): Outcome<readonly ItemResult<unknown>[]> {
  if (outcome.kind !== 'done') return outcome;
  const { domains, pay_type, payment, bill_id } = outcome.answer;
  const [domain] = domains;
  if (!domain) return { kind: 'unknown', reason: 'domain/transfer answered without the domain' };
  if (!domain.ok) return { kind: 'done', answer: [domain] };
  if (pay_type !== null && pay_type !== 'prepay')
    return { kind: 'unknown', reason: `the order waits for bill ${bill_id ?? '?'} to be paid` };
  return { kind: 'done', answer: [{ ok: true, item: { serviceId: domain.item.service_id, payment } }] };
}

/** Right before the order goes out: does a year of the zone still cost what was reckoned with? */
async function checkBeforeTransferring(
  item: OperationItem<TransferInput>,
  context: OperationContext,
): Promise<Precheck> {
  const { asciiName, years } = item.input;
  const costs = (await yearlyCostsNow(context, callOptionsOf([item])))(asciiName);
  if (costs.kind !== 'done') return notAnswered(costs);
  if (costs.answer) return compare(costOfRenewal(costs.answer, years), item.costLimit);
  return {
    ok: false,
    kind: 'attention',
    code: 'PRICES_NOT_FOUND',
    text: 'the registrar quotes no price for this zone',
  };
}
