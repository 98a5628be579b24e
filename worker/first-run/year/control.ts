import { env } from '@/lib/base/env/env';

/** Makes the balance of our account there what it says, in roubles. */
export function fillAccount(balance: number): Promise<void> {
  return control('accounts', { username: env.REGAPI_USERNAME, balance });
}

/** The simulator's control interface, which the launcher opens for the first run. */
export async function control(path: string, body: object, method: 'POST' | 'DELETE' = 'POST'): Promise<void> {
  const url = new URL(`/_control/${path}`, env.REGAPI_URL);
  const sent = method === 'POST' ? { body: JSON.stringify(body) } : {};
  const answer = await fetch(url, { method, headers: { 'content-type': 'application/json' }, ...sent });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}
