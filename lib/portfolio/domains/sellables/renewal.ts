import 'server-only';
import { z } from 'zod';
import type { Line, Offer, Prices, Sellable } from '@/lib/money/sales/sellable';
import { enqueue } from '@/lib/queue/engine/enqueue';
import type { Tx } from '@/lib/base/db/client';
import { dayOf } from '@/lib/base/values/day';
import { fail, ok } from '@/lib/base/values/result';
import { claimRenewal } from '../claim-renewal';
import { renewDomain } from '../operations/renew';
import { ownPages } from '../own-pages';
import { renewInput } from '../renewal/renewal';
import { offersFor, type RenewalOffer } from '../renewal-offer';
import { domainSubject } from '../subject';

/** What a line keeps of a domain that is to be renewed. */
const lineInput = z.object({ domainId: z.string() });

/** Whole years more of a domain, priced by its zone or as agreed for a premium name, within the ten years ahead. */
export const renewal: Sellable<never> = {
  kind: renewDomain.kind,
  contactGroup: () => null,
  isPremium: () => false,
  look: () => Promise.resolve(),
  prices: pricesNow,
  offers: async (tx, line) => (await offersOf(tx, [line]))(line),
  claim: async (tx, { offer }, { actor }) => {
    const { domainId } = lineInput.parse(offer.input);
    const claimed = await claimRenewal({ tx, actor }, domainId);
    if (!claimed.ok) return fail('unavailable');
    const { asciiName, serviceId, expiresOn } = claimed.value;
    const endsOn = expiresOn && dayOf(expiresOn);
    const order = { domainId, asciiName, serviceId, years: offer.periods, endsOn };
    return ok({ input: { domainId }, ask: (options) => enqueue(tx, renewDomain, order, options) });
  },
  pages: ownPages,
  operation: {
    lineOf: (input) => {
      const { domainId, asciiName, years } = renewInput.parse(input);
      return { kind: renewDomain.kind, subject: domainSubject(asciiName), periods: years, input: { domainId } };
    },
    inputFor: (input, { periods: years }) => ({ ...renewInput.parse(input), years }),
    onCorrected: () => Promise.resolve(),
  },
};

/** What a renewal costs does not move from one minute to the next: nothing is asked about it before it is ordered. */
async function pricesNow(tx: Tx, lines: readonly Line[]): Promise<Prices> {
  const offers = await offersOf(tx, lines);
  const now: Prices['now'] = (line) => {
    const offer = offers(line).find(({ periods }) => periods === line.periods);
    return offer ? ok(offer) : fail({ reason: 'unknown', code: null });
  };
  return { now, likely: now, periods: (line) => offers(line).map(({ periods }) => periods) };
}

async function offersOf(tx: Tx, lines: readonly Line[]): Promise<(line: Line) => readonly Offer[]> {
  const idOf = ({ input }: Line) => lineInput.parse(input).domainId;
  const domains = await tx.domain.findMany({
    where: { id: { in: lines.map(idOf) } },
    select: { id: true, asciiName: true, tld: true, createdOn: true, expiresOn: true },
  });
  const offers = await offersFor(tx, domains);
  return (line) => {
    const domain = domains.find(({ id }) => id === idOf(line));
    const [year, ...more] = domain ? offers(domain) : [];
    if (!domain || !year) return [];
    return [year, ...more].map((offer) => lineOffer(offer, year, domain.id));
  };
}

function lineOffer({ years, price, cost }: RenewalOffer, year: RenewalOffer, domainId: string): Offer {
  return {
    periods: years,
    input: { domainId },
    isPremium: false,
    price: { first: year.price, renew: year.price },
    cost: { first: year.cost, renew: year.cost },
    totalPrice: price,
    totalCost: cost,
  };
}
