import 'server-only';
import type { OperationContext } from '@/lib/queue/engine/define';
import { sharedAnswers } from '@/lib/registrar/answers/shared-answers';
import { amountIn } from '@/lib/registrar/regapi/answer-values';
import type { CallOptions, RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import type { Money } from '@/lib/base/values/money';
import { toUnicode } from '@/lib/base/values/domain-name';
import { partsOf } from '@/lib/base/values/parts';
import type { YearlyCost } from './cost';

type Prices = Extract<Awaited<ReturnType<RegapiClient['domain']['get_prices']>>, { kind: 'done' }>['answer'];

const sharePrices = sharedAnswers<Prices>();
const everyZone = '*';

/** The registrar's prices now, of every zone at once (REG.API 8.2); of a name whose zone it does not quote null. */
export async function yearlyCostsNow(
  { regapi, sharing }: OperationContext,
  options: CallOptions,
): Promise<(asciiName: string) => Outcome<YearlyCost | null>> {
  const answered = await sharePrices([everyZone], sharing, {
    ask: async () => {
      const outcome = await regapi.domain.get_prices({ show_renew_data: true }, options);
      return outcome.kind === 'done' ? { kind: 'done', answer: new Map([[everyZone, outcome.answer]]) } : outcome;
    },
  });
  const prices = answered(everyZone);
  return (asciiName) =>
    prices.kind === 'done' ? { kind: 'done', answer: yearlyCostIn(prices.answer, asciiName) } : prices;
}

function yearlyCostIn({ prices, currency }: Prices, asciiName: string): YearlyCost | null {
  const zone = zoneKeys(asciiName)
    .map((key) => prices[key])
    .find((entry) => entry?.reg_price != null);
  if (zone?.reg_price == null) return null;
  const register = amountIn(zone.reg_price, currency);
  return { register, renew: zone.renew_price === null ? register : amountIn(zone.renew_price, currency) };
}

/** What one year more of a name costs when it is priced apart from its zone. */
export type PremiumRenewal = { readonly kind: 'known'; readonly renew: Money } | { readonly kind: 'not-said' };

const sharePremiums = sharedAnswers<PremiumRenewal | null>();

/** Names that the function takes (REG.API 8.4). */
const mostPremiumsPerCall = 100;

/** The registrar's prices now of renewing premium names (REG.API 8.4); null for a name that it does not price apart. */
export function premiumRenewalsNow(
  names: readonly string[],
  { regapi, sharing }: OperationContext,
  options: CallOptions,
): Promise<(asciiName: string) => Outcome<PremiumRenewal | null>> {
  const ask = async (unasked: readonly string[]): Promise<Outcome<ReadonlyMap<string, PremiumRenewal | null>>> => {
    const found = new Map<string, PremiumRenewal | null>();
    for (const part of partsOf(unasked, mostPremiumsPerCall)) {
      const domains = part.map((dname) => ({ dname }));
      const outcome = await regapi.domain.get_premium_prices({ domains, currency: 'RUR' }, options);
      // The reference does not say how a list without premium names is answered: a refusal may be that.
      if (outcome.kind !== 'done' && outcome.kind !== 'refused') return outcome;
      for (const name of part) found.set(name, outcome.kind === 'done' ? premiumIn(outcome.answer, name) : null);
    }
    return { kind: 'done', answer: found };
  };
  return sharePremiums(names, sharing, { ask });
}

type PremiumPrices = Extract<
  Awaited<ReturnType<RegapiClient['domain']['get_premium_prices']>>,
  { kind: 'done' }
>['answer'];

function premiumIn({ domains, currency }: PremiumPrices, asciiName: string): PremiumRenewal | null {
  const found = domains.find(({ domain_name }) => [asciiName, toUnicode(asciiName)].includes(domain_name));
  if (!found) return null;
  // Some zones answer a renewal of 0.000 for 0 years (the reference's example).
  const isForOneYear = found.renew_period === null || found.renew_period === 1;
  const renew = found.renew_price === null ? null : amountIn(found.renew_price, currency);
  return renew && renew.minor > 0 && isForOneYear ? { kind: 'known', renew } : { kind: 'not-said' };
}

/** Where to look for a name's price, the most special first: national names may cost differently (`__idn.com`). */
function zoneKeys(asciiName: string): readonly string[] {
  const [label = '', ...rest] = asciiName.split('.');
  const ascii = rest.join('.');
  const plain = [toUnicode(ascii), ascii];
  return label.startsWith('xn--') ? [...plain.map((zone) => `__idn.${zone}`), ...plain] : plain;
}
