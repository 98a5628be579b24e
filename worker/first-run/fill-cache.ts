import { callRecorder } from '@/lib/registrar/calls/log';
import { registrarLogin } from '@/lib/registrar/account/registrar-login';
import { db } from '@/lib/base/db/client';
import { connect } from '@/lib/registrar/regapi/client/client';
import { runDueSyncs } from '@/lib/sync/schedule/schedule';

/** Reads the whole registrar account into the empty cache; false when there is no registrar to ask. */
export async function fillCache(): Promise<boolean> {
  const login = registrarLogin();
  if (!login) return false;
  const regapi = connect({ ...login, recorder: callRecorder() });
  try {
    return await runDueSyncs({ regapi, db });
  } finally {
    await regapi.close();
  }
}
