import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/base/db/client';
import { env } from '@/lib/base/env/env';
import { defaultLocale, isLocale } from '@/lib/base/i18n/locales';
import { declareLetter, type Letter, type Words } from '@/lib/people/mail/letter';
import { readSettings } from '@/lib/people/settings/read-settings';

export type AboutLink = { readonly linkId: string };

type LinkLetter<Name extends string> = {
  readonly name: Name;
  readonly words: Words;
  /** Where it leads; arms the link where the letter carries it. `hasIt`: who has the address. */
  readonly path: (
    tx: Tx,
    link: { id: string; userId: string | null; hasIt: string | null },
  ) => Promise<string> | string;
};

/** A letter to the address of a one-time link, in the language of who has it, else of who asked. */
export function declareLinkLetter<const Name extends string>({
  name,
  words,
  path,
}: LinkLetter<Name>): Letter<AboutLink, Name> {
  return declareLetter({
    name,
    about: z.object({ linkId: z.string() }),
    words,
    facts: async (tx, { linkId: id }) => {
      const { email, locale, userId } = await tx.oneTimeLink.findUniqueOrThrow({ where: { id } });
      const user = await tx.user.findUnique({ where: { email }, select: { id: true, locale: true } });
      const { brandName, supportEmail } = await readSettings(tx);
      return {
        readers: { kind: 'address', email, locale: [user?.locale, locale].find(isLocale) ?? defaultLocale },
        facts: { brand: brandName, support: supportEmail || env.PUBLIC_URL },
        path: await path(tx, { id, userId, hasIt: user?.id ?? null }),
      };
    },
  });
}
