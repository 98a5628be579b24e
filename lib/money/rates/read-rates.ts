import 'server-only';
import { db } from '@/lib/base/db/client';
import { env } from '@/lib/base/env/env';
import { readBankRates } from './bank-of-russia';
import { takeBankRates, type Taken } from './rates';

const timeoutMs = 20_000;
const longest = 1_000_000;

/** Asks the Bank of Russia what currencies cost, where one follows it; throws where it does not say, so that the job comes again. */
export async function readRates(): Promise<Taken | null> {
  if ((await db.soldCurrency.count({ where: { followsBank: true } })) === 0) return null;
  const answer = await fetch(env.RATES_URL, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
  const text = await answer.text();
  const rates = answer.ok && text.length <= longest ? readBankRates(text) : null;
  if (!rates) throw new Error(`no list of rates: HTTP ${answer.status}, ${text.length} characters`);
  return db.$transaction((tx) => takeBankRates(tx, rates));
}
