import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { money, type Money } from '@/lib/base/values/money';
import { declareLetter } from '@/lib/people/mail/letter';
import { restorationOffer } from '@/lib/portfolio/domains/restoration-offer';
import { boughtBackIn } from '@/lib/portfolio/domains/renewal/renewal-moment';
import { yearlyRenewals } from '@/lib/portfolio/domains/renewal-offer';
import en from '@/messages/en/shop/letters.json';
import ru from '@/messages/ru/shop/letters.json';

/** So many names are written out; how many more there are is said, and the list of domains has them all. */
const writtenOut = 100;
const dayMs = 86_400_000;

/** Which names of a customer end, all those of a day together: when, whether we renew them, and what a year costs. */
export const expiring = declareLetter({
  name: 'expiring',
  about: z.object({ expiryLetterId: z.string() }),
  words: { en: en.expiring, ru: ru.expiring },
  facts: async (tx, { expiryLetterId: letterId }) => {
    const letter = await tx.expiryLetter.findUnique({ where: { id: letterId } });
    if (!letter) return null;
    const { customerId, day } = letter;
    const notices = await tx.expiryNotice.findMany({
      where: { letterId, domain: { customerId, missingSince: null } },
      include: { domain: true },
      orderBy: [{ endsOn: 'asc' }, { domain: { asciiName: 'asc' } }],
    });
    // What was renewed since ends on another day.
    const ending = notices.filter(({ endsOn, domain }) => domain.expiresOn?.getTime() === endsOn.getTime());
    const [first] = ending;
    if (!first) return null;
    const domains = ending.map(({ domain }) => domain);
    const told = domains.slice(0, writtenOut);
    const yearly = await yearlyRenewals(tx, told);
    // A name that is only bought back costs more than a year.
    const isBoughtBack = await boughtBackIn(
      tx,
      told.map(({ tld }) => tld),
    );
    const restorations = new Map<string, Money>();
    for (const domain of told.filter(isBoughtBack)) {
      const offer = await restorationOffer(tx, domain);
      if (offer) restorations.set(domain.id, offer.price);
    }
    const names = ending.slice(0, writtenOut).map(({ domain, endsOn }) => {
      const restoration = restorations.get(domain.id);
      const price = isBoughtBack(domain) ? undefined : yearly(domain)?.price;
      const days = Math.round((endsOn.getTime() - day.getTime()) / dayMs);
      return {
        name: domain.unicodeName,
        endsOn,
        days,
        when: days < 0 ? 'ended' : 'ends',
        renews: domain.autoRenews ? 'yes' : 'no',
        priced: price ? 'yes' : 'no',
        price: price ?? money(0, 'RUB'),
        restored: restoration ? 'yes' : 'no',
        restoration: restoration ?? money(0, 'RUB'),
      };
    });
    return {
      readers: { kind: 'customer', id: customerId },
      facts: { names, name: first.domain.unicodeName, count: ending.length, more: ending.length - names.length },
      path: routes.domains(),
      domains: domains.map(({ asciiName }) => asciiName),
    };
  },
});
