import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { declareLetter } from '@/lib/people/mail/letter';
import type { ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import { openContact } from '@/lib/portfolio/contacts/sealed-contact';
import en from '@/messages/en/portfolio/letters.json';
import ru from '@/messages/ru/portfolio/letters.json';

/** So many names are written out with their data; how many more there are is said. */
const writtenOut = 100;

/** What a registry shows of an owner, in the order in which it is written; never a document. */
const shown = [
  'latinFirstName',
  'latinLastName',
  'latinCompany',
  'email',
  'phone',
  'latinAddress',
  'latinCity',
  'latinState',
  'postcode',
  'country',
];

/** The contact data of a customer's names, once a year: whoever finds it wrong mends it, for wrong data can cost the name. */
export const dataReminder = declareLetter({
  name: 'dataReminder',
  about: z.object({ dataReminderId: z.string() }),
  words: { en: en.dataReminder, ru: ru.dataReminder },
  facts: async (tx, { dataReminderId: id }) => {
    const reminder = await tx.dataReminder.findUnique({ where: { id } });
    if (!reminder) return null;
    const { customerId } = reminder;
    const domains = await tx.domain.findMany({
      // Whoever lost a name since has no say in its data.
      where: { customerId, dataReminders: { some: { reminderId: id } }, state: { in: ['active', 'suspended'] } },
      include: { contact: { select: { sealed: true } } },
      orderBy: { asciiName: 'asc' },
    });
    const [first] = domains;
    if (!first) return null;
    const names = domains.slice(0, writtenOut).map(({ unicodeName, contact }) => {
      const data = contact ? dataOf(openContact(contact.sealed)) : '';
      return { name: unicodeName, data, known: data === '' ? 'no' : 'yes' };
    });
    return {
      readers: { kind: 'customer', id: customerId },
      facts: { names, name: first.unicodeName, count: domains.length, more: domains.length - names.length },
      path: routes.contacts(),
      domains: domains.map(({ asciiName }) => asciiName),
    };
  },
});

function dataOf(values: ContactValues): string {
  return shown.flatMap((field) => values[field] ?? []).join(', ');
}
