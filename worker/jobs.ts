import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { env } from '@/lib/base/env/env';
import { finishPaidCarts } from '@/lib/shop/checkout/finish';
import { chargeForRenewals } from '@/lib/shop/renewals/charge-renewals';
import { renewDue } from '@/lib/shop/renewals/auto-renewal';
import { tellExpiring } from '@/lib/shop/renewals/expiry-notices';
import { tellWatched } from '@/lib/shop/released/tell-watched';
import { tellRenewed } from '@/lib/shop/renewals/tell-renewed';
import { remindOfData } from '@/lib/portfolio/domains/data-reminders';
import { readRates } from '@/lib/money/rates/read-rates';
import { reconcileBooks } from '@/lib/money/books/reconcile';
import { closeByClock } from '@/lib/money/documents/close-by-clock';
import { kindName } from '@/lib/money/documents/kind-name';
import { lookAtPending } from '@/lib/money/payments/look';
import { lookAtDisputes } from '@/lib/money/payments/look-at-disputes';
import { lookAtRefunds } from '@/lib/money/payments/look-at-refund';
import { askDue } from '@/lib/money/vat-ids/checks';
import { lookAtRenewedAfterAll } from '@/lib/portfolio/domains/renewed-after-all';
import { writeLinkLetter } from '@/lib/people/links/letters/write';
import { deliver } from '@/lib/people/mail/deliver';
import { settleGroups } from '@/lib/queue/engine/settle-groups';
import { takeUpdates } from '@/lib/people/telegram/take-updates';
import { mailer } from '@/lib/people/mail/transport';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { refresh } from '@/lib/sync/schedule/refresh';
import { runSync } from '@/lib/sync/schedule/run';
import type { Syncs } from '@/lib/sync/schedule/schedule';
import { prices } from '@/lib/sync/sources/prices';
import { announceGroup } from './announce';
import { forget } from './forget';
import { letters } from './letters';
import { log } from './log';

const refreshInput = z.object({ subjects: z.array(z.string()) });
const linkInput = z.object({ id: z.string() });

/** The ordinary jobs: none of them changes anything at the registrar. */
export function jobs(regapi: RegapiClient, syncs: Syncs): TaskList {
  const sendMail = mailer();
  return {
    sync: async () => {
      await syncs.look();
      await lookAtRenewedAfterAll();
    },
    refresh: async (payload) => {
      await refresh({ regapi, db }, refreshInput.parse(payload).subjects);
    },
    renewals: async () => {
      const asked = await runSync({ regapi, db }, prices);
      // Without today's prices nothing is ordered; the job is tried again.
      if (asked.problem !== null) throw new Error(`prices were not read: ${asked.problem}`);
      try {
        log('info', 'charges for renewals', { charged: await chargeForRenewals() });
      } finally {
        // One card that could not be asked keeps nobody else's names from being renewed; the job is tried again all the same.
        log('info', 'automatic renewals', await renewDue(db));
      }
    },
    notices: async () => {
      await tellRenewed(db);
      log('info', 'letters about names that end', { letters: await tellExpiring(db) });
      log('info', 'letters about watched names', { letters: await tellWatched(db) });
      log('info', 'yearly reminders of contact data', { letters: await remindOfData(db) });
    },
    telegram: async () => {
      await takeUpdates();
    },
    payments: async () => {
      const looks = [await lookAtPending(), await lookAtRefunds(), await lookAtDisputes()];
      const asked = looks.reduce((sum, look) => sum + look.asked, 0);
      const unanswered = looks.reduce((sum, look) => sum + look.unanswered, 0);
      if (unanswered > 0) log('warn', 'a payment provider did not answer', { asked, unanswered });
      await finishPaidCarts();
    },
    rates: async () => {
      const taken = await readRates();
      if (taken) log('info', 'rates of the bank', taken);
    },
    vatids: async () => {
      const { asked, answered } = await askDue({ url: env.VIES_URL, requester: env.VIES_REQUESTER });
      if (answered < asked) log('warn', 'VIES did not answer', { asked, answered });
    },
    closing: async () => {
      const closed = await closeByClock(kindName);
      if (closed) log(closed.problem ? 'warn' : 'info', 'closing of the month', closed);
    },
    books: () => transaction(reconcileBooks),
    groups: () => settleGroups(announceGroup),
    letter: (payload) => deliver(letters, payload, sendMail),
    link: (payload) => writeLinkLetter(linkInput.parse(payload).id, sendMail),
    forget,
  };
}
