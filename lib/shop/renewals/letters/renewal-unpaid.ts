import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { toUnicode } from '@/lib/base/values/domain-name';
import { declareLetter } from '@/lib/people/mail/letter';
import { renewalOffers } from '@/lib/portfolio/domains/renewal-offer';
import en from '@/messages/en/shop/letters.json';
import ru from '@/messages/ru/shop/letters.json';

/** A renewal that was not ordered, since it cannot be paid: what it would cost. */
export const renewalUnpaid = declareLetter({
  name: 'renewalUnpaid',
  about: z.object({ domainId: z.string() }),
  words: { en: en.renewalUnpaid, ru: ru.renewalUnpaid },
  facts: async (tx, { domainId: id }) => {
    const domain = await tx.domain.findUnique({ where: { id } });
    if (!domain?.autoRenews) return null;
    const [offer] = await renewalOffers(tx, domain);
    // Renewed meanwhile, or without a price: there is no amount to tell.
    if (!offer) return null;
    return {
      readers: { kind: 'customer', id: domain.customerId },
      facts: { name: toUnicode(domain.asciiName), amount: offer.price },
      path: routes.wallet(),
      domains: [domain.asciiName],
    };
  },
});
