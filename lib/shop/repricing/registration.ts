import 'server-only';
import { priceName, type ForSale, type NotForSale } from '@/lib/portfolio/domains/registration-price';
import { justNowMs } from '@/lib/shop/cart/quote';
import { freshReadings } from '@/lib/registrar/account/readings';
import { allZones, type Zone } from '@/lib/money/prices/zones';
import type { Tx } from '@/lib/base/db/client';
import { registerInput } from '@/lib/portfolio/domains/registration/registration';
import { toUnicode } from '@/lib/base/values/domain-name';
import { parseYears, yearsOnOffer, type PeriodLimits } from '@/lib/base/values/period';
import { fail, ok } from '@/lib/base/values/result';
import type { NoTerms, Pricing, Terms } from './terms';

/** Priced as on Pay: by the name's own reading, its zone and the reseller's rule. */
export const registrationPricing: Pricing = {
  terms: async (tx, input, years) => {
    const { asciiName } = registerInput.parse(input);
    const zone = await zoneOf(tx, asciiName);
    if (!zone) return fail('notSoldNow');
    if (parseYears(years, limitsOf(zone)) === null) return fail('periodNotSold');
    const reading = (await freshReadings(tx, [asciiName], justNowMs)).get(asciiName);
    const sale = priceName(asciiName, zone, reading, years);
    return sale.ok ? ok(termsOf(sale.value)) : fail(whyNot(sale.error));
  },
  offers: async (tx, input) => {
    const { asciiName, isPremium } = registerInput.parse(input);
    const zone = await zoneOf(tx, asciiName);
    if (!zone) return [];
    const lately = (await freshReadings(tx, [asciiName], dayMs)).get(asciiName);
    const reading = isPremium || lately?.state === 'premium' ? lately : ordinary;
    return yearsOnOffer(limitsOf(zone)).flatMap((years) => {
      const sale = priceName(asciiName, zone, reading, years);
      return sale.ok ? [termsOf(sale.value)] : [];
    });
  },
  bought: (input) => registerInput.parse(input),
  inputFor: (input, { years, isPremium }) => ({ ...registerInput.parse(input), years, isPremium }),
  onApplied: async (tx, input) => {
    const { domainId, contactId } = registerInput.parse(input);
    await tx.domain.updateMany({ where: { id: domainId, state: 'registering' }, data: { contactId } });
  },
};

const dayMs = 24 * 60 * 60_000;
const ordinary = { state: 'available', code: null, premiumCost: null } as const;

/** No registry registers for longer. */
const mostYears = 10;

const limitsOf = ({ minYears, maxYears }: Zone): PeriodLimits => ({
  minYears,
  maxYears: Math.min(maxYears, mostYears),
});

async function zoneOf(tx: Tx, asciiName: string): Promise<Zone | undefined> {
  const unicode = toUnicode(asciiName);
  const ofName = unicode.slice(unicode.indexOf('.') + 1);
  return (await allZones(tx)).find(({ tld }) => tld === ofName);
}

function termsOf({ isPremium, priced }: ForSale): Terms {
  const { years, totalPrice: price, totalCost: cost } = priced;
  return { years, price, cost, renewal: { price: priced.price.renew, cost: priced.cost.renew }, isPremium };
}

const whyNot = ({ reason }: NotForSale): NoTerms => (reason === 'unknown' ? 'priceNotKnown' : 'notSoldNow');
