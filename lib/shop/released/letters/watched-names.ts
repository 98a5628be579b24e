import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/shop/letters.json';
import ru from '@/messages/ru/shop/letters.json';

/** So many names are written out; how many more there are is said. */
const writtenOut = 50;

/** Names that somebody watches and that became free, or will be; those that were taken meanwhile are left out. */
export const watchedNames = declareLetter({
  name: 'watchedNames',
  about: z.object({ watchLetterId: z.string() }),
  words: { en: en.watchedNames, ru: ru.watchedNames },
  facts: async (tx, { watchLetterId: id }) => {
    const letter = await tx.watchLetter.findUnique({
      where: { id },
      include: { names: { select: { asciiName: true } } },
    });
    if (!letter) return null;
    const rows = await tx.releasedName.findMany({
      where: { asciiName: { in: letter.names.map(({ asciiName }) => asciiName) } },
      orderBy: [{ state: 'desc' }, { freedOn: 'asc' }, { unicodeName: 'asc' }],
    });
    const [first] = rows;
    if (!first) return null;
    const names = rows
      .slice(0, writtenOut)
      .map(({ unicodeName, state, freedOn }) => ({ name: unicodeName, state, freedOn }));
    const show = rows.some(({ state }) => state === 'free') ? undefined : ('expiring' as const);
    return {
      readers: { kind: 'customer', id: letter.customerId },
      facts: { names, name: first.unicodeName, count: rows.length, more: rows.length - names.length },
      path: routes.released({ show }),
      domains: rows.map(({ asciiName }) => asciiName),
    };
  },
});
