import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import { nowMs } from '@/lib/base/clock/clock';
import { deleteCallsBefore } from '@/lib/registrar/calls/retention';
import { db } from '@/lib/base/db/client';
import { renewDue } from '@/lib/shop/renewals/auto-renewal';
import { lookAtRenewedAfterAll } from '@/lib/portfolio/domains/renewed-after-all';
import { env } from '@/lib/base/env/env';
import { writeLinkLetter } from '@/lib/people/links/letters/write';
import { deliver } from '@/lib/people/mail/deliver';
import { settleGroups } from '@/lib/queue/engine/settle-groups';
import { mailer } from '@/lib/people/mail/transport';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { refresh } from '@/lib/sync/schedule/refresh';
import { runSync } from '@/lib/sync/schedule/run';
import type { Syncs } from '@/lib/sync/schedule/schedule';
import { prices } from '@/lib/sync/sources/prices';
import { announceGroup } from './announce';
import { letters } from './letters';
import { log } from './log';

const refreshInput = z.object({ subjects: z.array(z.string()) });
const linkInput = z.object({ id: z.string() });
const keptLetterDays = 7;
const dayMs = 24 * 60 * 60_000;

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
      log('info', 'automatic renewals', await renewDue(db));
    },
    groups: () => settleGroups(announceGroup),
    letter: (payload) => deliver(letters, payload, sendMail),
    link: (payload) => writeLinkLetter(linkInput.parse(payload).id, sendMail),
    forget: async () => {
      await deleteCallsBefore(new Date(nowMs() - env.CALL_LOG_DAYS * dayMs));
      const yesterday = new Date(nowMs() - dayMs);
      await db.rateLimitHit.deleteMany({ where: { at: { lt: yesterday } } });
      await db.availabilityReading.deleteMany({ where: { readAt: { lt: yesterday } } });
      await db.oneTimeLink.deleteMany({ where: { expiresAt: { lt: yesterday } } });
      await db.keptLetter.deleteMany({ where: { createdAt: { lt: new Date(nowMs() - keptLetterDays * dayMs) } } });
      await db.workerNode.deleteMany({ where: { seenAt: { lt: yesterday } } });
    },
  };
}
