import 'server-only';
import { z } from 'zod';
import { addYears, dateOfDay, dayOf } from '@/lib/base/values/day';
import { cancelInvoiceLine, deliverInvoiceLine } from '@/lib/money/invoices/invoice-lines';
import { capture, release } from '@/lib/money/ledger/ledger';
import { defineOperation } from '@/lib/queue/engine/define';
import { chargedOf } from '../charges/cost';
import { compare } from '../registration/precheck';
import { findRenewals, snapshotRenewals } from '../renewal/find-renewals';
import { renewInput, renewSnapshot, type RenewInput } from '../renewal/renewal';
import { renewBatchKey, sendRenewals } from '../renewal/renewal-call';
import { checkBeforeRenewing } from '../renewal/renewal-check';
import { learnWindow, meaningOfRefusal } from '../renewal/renewal-moment';
import { mayHaveBill, removeItsBill } from './delete-renewal-bill';
import { renewView } from './renew.view';

/** Renews a domain for whole years (REG.API 7.13), with all others that are renewed for as many. */
export const renewDomain = defineOperation({
  kind: 'domain.renew',
  input: renewInput,
  view: renewView,
  billing: true,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  aspect: 'term',
  batchKey: renewBatchKey,
  precheck: checkBeforeRenewing,
  refusalMeans: ({ input, snapshot }, refused, { db }) => {
    const expiresOn = renewSnapshot.safeParse(snapshot).data?.expiresOn ?? null;
    return meaningOfRefusal(db, input, { refused, expiresOn });
  },
  onOpensLater: (tx, { input }, at) => learnWindow(tx, input, at),
  snapshot: snapshotRenewals,
  call: sendRenewals,
  verify: findRenewals,
  onSucceeded: async (tx, item, answer) => {
    const { expiresOn, payment } = renewed.parse(answer);
    const charged = chargedOf(payment, renewSnapshot.safeParse(item.snapshot).data?.cost ?? item.costLimit);
    await capture(tx, item.id, charged);
    await deliverInvoiceLine(tx, item.id);
    const known = await tx.domain.findUnique({ where: { id: item.input.domainId }, select: { expiresOn: true } });
    const reckoned = known?.expiresOn ? addYears(dayOf(known.expiresOn), item.input.years) : null;
    const until = dateOfDay(expiresOn ?? reckoned);
    if (until)
      await tx.domain.updateMany({ where: { id: item.input.domainId }, data: { expiresOn: until, state: 'active' } });
    // Once it cost more than was reckoned with, and would again.
    if (charged.cost && !compare(charged.cost, item.costLimit).ok)
      await tx.domain.updateMany({ where: { id: item.input.domainId }, data: { renewsAsQuoted: true } });
  },
  onCancelled: async (tx, item) => {
    if (await mayHaveBill(tx, item)) return removeItsBill(tx, item);
    await release(tx, item.id);
    await cancelInvoiceLine(tx, item.id);
  },
  corrections: { domainId: 'fixed', asciiName: 'fixed', serviceId: 'fixed', years: 'priced' },
  refusalFields: { INVALID_PERIOD: 'years' },
  mendedBy: (code) => (code === 'INVALID_PERIOD' ? 'years' : null),
  refresh: ({ asciiName }: RenewInput) => [`domain:${asciiName}`],
});

/** What is kept of an answer; `payment` is a decimal of roubles. */
const renewed = z.object({
  expiresOn: z.string().nullable().default(null),
  payment: z.string().nullable().default(null),
});
