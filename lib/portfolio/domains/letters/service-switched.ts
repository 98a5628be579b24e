import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { declareLetter } from '@/lib/people/mail/letter';
import { subjectOf } from '@/lib/queue/live/subject';
import en from '@/messages/en/portfolio/letters.json';
import ru from '@/messages/ru/portfolio/letters.json';

const switched = z.object({ domainId: z.string(), reason: z.string() });

/** Staff have suspended a domain, or resumed it; its owner reads why. Not for whoever got it since. */
export const serviceSwitched = declareLetter({
  name: 'serviceSwitched',
  about: z.object({ operationId: z.string() }),
  words: { en: en.serviceSwitched, ru: ru.serviceSwitched },
  facts: async (tx, { operationId: id }) => {
    const operation = await tx.operation.findUnique({ where: { id } });
    const input = switched.safeParse(operation?.input);
    if (!operation || !input.success) return null;
    const { domainId, reason } = input.data;
    const { customerId, subject, kind } = operation;
    if (customerId === null || (await tx.domain.count({ where: { id: domainId, customerId } })) === 0) return null;
    const { ascii, unicode } = subjectOf(subject);
    return {
      readers: { kind: 'customer', id: customerId },
      facts: {
        name: unicode,
        now: kind === 'domain.suspend' ? 'off' : 'on',
        reason,
        given: reason === '' ? 'no' : 'yes',
      },
      path: routes.domain(domainId),
      domains: [ascii],
    };
  },
});
