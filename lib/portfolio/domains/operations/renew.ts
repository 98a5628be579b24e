import 'server-only';
import { cancelInvoiceLine } from '@/lib/money/invoices/invoice-lines';
import { release } from '@/lib/money/ledger/ledger';
import { defineOperation } from '@/lib/queue/engine/define';
import { findRenewals, snapshotRenewals } from '../renewal/find-renewals';
import { renewInput, renewSnapshot, type RenewInput } from '../renewal/renewal';
import { renewBatchKey, sendRenewals } from '../renewal/renewal-call';
import { checkBeforeRenewing } from '../renewal/renewal-check';
import { learnWindow, meaningOfRefusal } from '../renewal/renewal-moment';
import { mayHaveBill, removeItsBill } from './delete-renewal-bill';
import { renewView } from './renew.view';
import { settleRenewals } from './settle-renewals';

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
  onSucceeded: (tx, item, answer) => settleRenewals(tx, [{ item, answer }]),
  onAllSucceeded: settleRenewals,
  onCancelled: async (tx, item) => {
    if (await mayHaveBill(tx, item)) return removeItsBill(tx, item);
    await release(tx, item.id);
    await cancelInvoiceLine(tx, item.id);
  },
  corrections: {
    domainId: 'fixed',
    asciiName: 'fixed',
    serviceId: 'fixed',
    years: 'priced',
    endsOn: 'fixed',
    restores: 'fixed',
  },
  refusalFields: { INVALID_PERIOD: 'years' },
  mendedBy: (code) => (code === 'INVALID_PERIOD' ? 'years' : null),
  refresh: ({ asciiName }: RenewInput) => [`domain:${asciiName}`],
});
