import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { toDecimal, money, type Currency } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import type { BankRates } from './bank-of-russia';
import { newestRates } from './exchanges';
import type { SoldInput } from './schema';

/** From one reading to the next no rate moves by more than a fifth, unless something happened or was misread. */
const mostMoved = 0.2;

export type Taken = { readonly believed: number; readonly doubted: number };

/** Writes down what the bank says of the currencies that follow it, a day once; what moved too far waits for staff. */
export async function takeBankRates(tx: Tx, { day, roublesMicro }: BankRates): Promise<Taken> {
  await tx.$executeRaw`LOCK TABLE exchange_rate IN SHARE ROW EXCLUSIVE MODE`;
  const of = dateOfDay(day) ?? now();
  const [following, known, newest] = [
    await tx.soldCurrency.findMany({ where: { followsBank: true } }),
    await tx.exchangeRate.findMany({ where: { source: 'bank', day: of }, select: { currency: true } }),
    await newestRates(tx),
  ];
  const fresh = [...roublesMicro].flatMap(([currency, micro]) => {
    const isKnown = known.some((row) => row.currency === currency);
    if (isKnown || !following.some((row) => row.currency === currency)) return [];
    const before = newest.get(currency)?.roublesMicro;
    const isBelieved = before === undefined || Math.abs(micro - before) <= before * mostMoved;
    return [{ currency, roublesMicro: BigInt(micro), source: 'bank', day: of, isBelieved }];
  });
  await tx.exchangeRate.createMany({ data: fresh });
  const believed = fresh.filter(({ isBelieved }) => isBelieved).length;
  return { believed, doubted: fresh.length - believed };
}

/** Says how a currency is sold in; one that follows the bank gets its rate by the next reading. */
export async function saveSold(
  { tx, actor, address }: Change<StaffActor>,
  { currency, surcharge, step, source, offered }: SoldInput,
): Promise<void> {
  const sold = {
    surchargeBps: surcharge,
    roundToMinor: step,
    followsBank: source === 'bank',
    isOffered: offered,
  };
  await tx.soldCurrency.upsert({ where: { currency }, create: { currency, ...sold }, update: sold });
  await audit(tx, actor, {
    action: 'settings.currency',
    subject: 'settings',
    details: { currency, surcharge: surcharge / 100, step: toDecimal(money(step, currency)), source, offered },
    address,
  });
}

/** Customers are billed in it no more; refused while there are some. */
export async function stopSelling(
  { tx, actor, address }: Change<StaffActor>,
  currency: Currency,
): Promise<Result<null, 'notFound' | 'inUse'>> {
  const [locked] = await tx.$queryRaw<{ currency: string }[]>`
    SELECT currency FROM sold_currency WHERE currency = ${currency} FOR UPDATE`;
  if (!locked) return fail('notFound');
  if ((await tx.customer.count({ where: { currency } })) > 0) return fail('inUse');
  await tx.soldCurrency.delete({ where: { currency } });
  await audit(tx, actor, {
    action: 'settings.currency.stop',
    subject: 'settings',
    details: { currency },
    address,
  });
  return ok(null);
}

/** The rate from now on, as staff say; `micro` in millionths of a rouble. */
export async function writeRate(
  { tx, actor, address }: Change<StaffActor>,
  { currency, rate: micro }: { readonly currency: Currency; readonly rate: number },
): Promise<void> {
  const day = dateOfDay(dayOf(now())) ?? now();
  await tx.exchangeRate.create({
    data: { currency, roublesMicro: BigInt(micro), source: 'staff', day, byUserId: actor.userId },
  });
  await note({ tx, actor, address }, currency, micro);
}

/** Takes a reading that had moved too far for the rate after all; refused once a newer one counts. */
export async function believe(
  { tx, actor, address }: Change<StaffActor>,
  { currency, reading }: { readonly currency: Currency; readonly reading: string },
): Promise<Result<null, 'stale'>> {
  const doubted = await doubtedReading(tx, currency);
  if (!doubted || String(doubted.id) !== reading) return fail('stale');
  const { count } = await tx.exchangeRate.updateMany({
    where: { id: doubted.id, isBelieved: false },
    data: { isBelieved: true, byUserId: actor.userId },
  });
  if (count === 0) return fail('stale');
  await note({ tx, actor, address }, currency, Number(doubted.roublesMicro));
  return ok(null);
}

/** The newest reading of a currency, where it was not believed; null where it was. */
export async function doubtedReading(tx: Tx, currency: Currency) {
  const newest = await tx.exchangeRate.findFirst({ where: { currency }, orderBy: { id: 'desc' } });
  return newest && !newest.isBelieved ? newest : null;
}

async function note({ tx, actor, address }: Change<StaffActor>, currency: Currency, micro: number): Promise<void> {
  const details = { currency, rate: micro / 1_000_000 };
  await audit(tx, actor, { action: 'settings.rate', subject: 'settings', details, address });
}
