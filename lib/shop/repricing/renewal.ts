import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { renewalOffers, type RenewalOffer } from '@/lib/portfolio/domains/renewal-offer';
import { renewInput } from '@/lib/portfolio/domains/renewal/renewal';
import { fail, ok } from '@/lib/base/values/result';
import type { Pricing, Terms } from './terms';

/** Priced as the renewal was: by its zone, or as agreed for a premium name, within the ten years ahead. */
export const renewalPricing: Pricing = {
  terms: async (tx, input, years) => {
    const offers = await offersOf(tx, input);
    if (offers.length === 0) return fail('priceNotKnown');
    const offer = offers.find((candidate) => candidate.years === years);
    return offer ? ok(termsOf(offer)) : fail('periodNotSold');
  },
  offers: async (tx, input) => (await offersOf(tx, input)).map(termsOf),
  bought: (input) => ({ years: renewInput.parse(input).years, isPremium: false }),
  inputFor: (input, { years }) => ({ ...renewInput.parse(input), years }),
  onApplied: () => Promise.resolve(),
};

async function offersOf(tx: Tx, input: unknown): Promise<readonly RenewalOffer[]> {
  const domain = await tx.domain.findUnique({
    where: { id: renewInput.parse(input).domainId },
    select: { asciiName: true, tld: true, createdOn: true, expiresOn: true },
  });
  return domain ? renewalOffers(tx, domain) : [];
}

const termsOf = (offer: RenewalOffer): Terms => ({ ...offer, renewal: null, isPremium: false });
