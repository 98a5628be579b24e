import { sleep } from '@/lib/base/clock/clock';
import { callRecorder } from '@/lib/registrar/calls/log';
import { registrarLogin } from '@/lib/registrar/account/registrar-login';
import { db } from '@/lib/base/db/client';
import { connect } from '@/lib/registrar/regapi/client/client';
import { isAnythingRead } from '@/lib/sync/lease/lease';
import { runDueSyncs } from '@/lib/sync/schedule/schedule';

/** Reads the whole registrar account into the empty cache; false when there is no registrar to ask. */
export async function fillCache(): Promise<boolean> {
  const login = registrarLogin();
  if (!login) return false;
  const regapi = connect({ ...login, recorder: callRecorder() });
  try {
    await runDueSyncs({ regapi, db });
    // One that was killed a moment ago still holds what it was reading.
    while (await isAnythingRead(db)) {
      await sleep(1_000);
      await runDueSyncs({ regapi, db });
    }
    return true;
  } finally {
    await regapi.close();
  }
}
