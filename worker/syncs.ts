import { db } from '@/lib/base/db/client';
import { listen } from '@/lib/base/db/notify';
import { readingChannel } from '@/lib/registrar/account/subject-requests';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { startSyncs, type Syncs } from '@/lib/sync/schedule/schedule';
import { log } from './log';

/** The syncs of this node, woken by whoever asks for something to be read; the clock alone would let them wait for a minute. */
export function watchSyncs(regapi: RegapiClient): Syncs {
  const failed = (error: unknown) => log('warn', 'the registrar could not be read', { reason: String(error) });
  const syncs = startSyncs({ regapi, db }, failed);
  const listening = listen({
    channel: readingChannel,
    onMessage: () => void syncs.look().catch(failed),
    onLost: failed,
  });
  return {
    ...syncs,
    async stop() {
      await listening.close();
      await syncs.stop();
    },
  };
}
