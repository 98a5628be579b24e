import { once } from 'node:events';
import { isWireRecord, toWireValue, type WireRecord } from '@/lib/registrar/regwire/value';
import { createAccount } from '../control/accounts';
import { addSandbox } from '../control/seed';
import { createApiServer } from '../http/server';
import { createSimulator, type Simulator } from '../simulator';

export const LOGIN = { username: 'reseller', password: 'secret' };

/** A simulator that listens on a free port, with one partner account of 10 000 roubles. */
export interface OpenSimulator {
  readonly simulator: Simulator;
  readonly url: string;
  /** Calls a function the way clients do: credentials as fields, the rest as JSON. */
  readonly call: (
    command: string,
    params?: WireRecord,
    login?: Readonly<Record<string, string>>,
  ) => Promise<WireRecord>;
  readonly control: (method: string, path: string, body?: WireRecord) => Promise<WireRecord>;
  readonly close: () => Promise<void>;
}

export async function openSimulator(): Promise<OpenSimulator> {
  const simulator = createSimulator();
  // A misspelt parameter must fail the test that sends it.
  simulator.world.settings.strict = true;
  addSandbox(simulator.world);
  const account = createAccount(simulator.world, { login: LOGIN.username, password: LOGIN.password });
  simulator.world.move(account, 'start', 1_000_000, null);
  const server = createApiServer(simulator, { hasControl: true });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
  return {
    simulator,
    url,
    call: async (command, params = {}, login = LOGIN) => {
      const body = new URLSearchParams({ ...login, input_format: 'json', input_data: JSON.stringify(params) });
      return readAnswer(await fetch(`${url}/api/regru2/${command}`, { method: 'POST', body }));
    },
    control: async (method, path, body) => {
      const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
      return readAnswer(await fetch(`${url}/_control/${path}`, init));
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function readAnswer(response: Response): Promise<WireRecord> {
  const answer = toWireValue(await response.json());
  if (!isWireRecord(answer)) throw new Error('the answer is no object');
  return answer;
}
