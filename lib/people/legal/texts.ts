import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import { locales, type Locale } from '@/lib/base/i18n/locales';
import { legalKinds, type LegalKind, type LegalVersion } from '@/lib/people/legal/kinds';

/** Publishes a new version of a text, which everybody is asked about anew, and returns its number. */
export async function publishText(
  tx: Tx,
  { kind, ...texts }: { readonly kind: LegalKind } & Readonly<Record<Locale, string>>,
): Promise<number> {
  await lock(tx, `legal:${kind}`);
  const newest = await tx.legalText.aggregate({ where: { kind }, _max: { version: true } });
  const version = (newest._max.version ?? 0) + 1;
  const written = locales.filter((locale) => texts[locale] !== '');
  await tx.legalText.createMany({ data: written.map((locale) => ({ kind, version, locale, text: texts[locale] })) });
  return version;
}

/** The versions that hold now; a kind that nothing was published of is not there. */
export async function textsInForce(tx: Tx): Promise<readonly LegalVersion[]> {
  const newest = await tx.legalText.groupBy({ by: ['kind'], _max: { version: true } });
  return legalKinds.flatMap((kind) => {
    const version = newest.find((row) => row.kind === kind)?._max.version;
    return version ? [{ kind, version }] : [];
  });
}
