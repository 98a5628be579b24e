import { callRecorder } from '@/lib/calls/log';
import { registrarLogin } from '@/lib/catalogue/registrar-login';
import { db } from '@/lib/db/client';
import { connect } from '@/lib/regapi/client';
import { runDueSyncs } from '@/lib/sync/schedule';

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
