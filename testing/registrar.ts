// Our client of a test's registrar, and the money it has there.
import { callRecorder } from '@/lib/registrar/calls/log';
import { connect, type RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { TestSimulator } from '@/testing/simulator';

type ClientOptions = {
  /** What stands between the client and the simulator. */
  readonly url?: string;
  readonly callsPerHour?: number;
};

/** The client as the worker makes it, with its calls written down. */
export function clientOf({ env }: TestSimulator, { url, callsPerHour = 1200 }: ClientOptions = {}): RegapiClient {
  const { REGAPI_URL: own = '', REGAPI_USERNAME: username = '', REGAPI_PASSWORD: password = '' } = env;
  const credentials = { kind: 'password', username, password } as const;
  return connect({ url: url ?? own, credentials, recorder: callRecorder(callsPerHour) });
}

/** Makes the balance of our account there what it says, in roubles. */
export async function setBalance({ env, control }: TestSimulator, balance: number): Promise<void> {
  await control('POST', 'accounts', { username: env['REGAPI_USERNAME'], balance });
}
