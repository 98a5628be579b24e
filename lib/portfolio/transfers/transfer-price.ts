import type { NotForSale, Offer } from '@/lib/money/sales/sellable';
import { priceYears } from '@/lib/money/prices/prices';
import { pricesIn, type Zone } from '@/lib/money/prices/zones';
import { isOffered } from '@/lib/portfolio/domains/offered-zones';
import { transferProblemOf } from '@/lib/registrar/account/transfer-problem';
import type { TransferReading } from '@/lib/registrar/account/transferability';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** What bringing a name here costs, which renews it for a year, or why it cannot be brought. */
export function priceTransfer(
  asciiName: string,
  zone: Zone | undefined,
  reading: Pick<TransferReading, 'code'> | undefined,
): Result<Offer, NotForSale> {
  if (!zone || !isOffered(zone)) return fail({ reason: 'not_offered', code: null });
  if (!reading) return fail({ reason: 'unknown', code: null });
  const { code } = reading;
  if (code !== null) return fail({ reason: transferProblemOf(code) ? 'not_transferable' : 'unknown', code });
  const { renew } = pricesIn(zone, { ascii: asciiName }).cost;
  const { years: periods, ...priced } = priceYears(
    { first: renew, renew },
    { first: zone.rules.transfer, renew: zone.rules.renew },
    1,
  );
  return ok({ ...priced, periods, isPremium: false, input: {} });
}
