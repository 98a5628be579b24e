import 'server-only';
import { cache } from 'react';
import type { CustomerActor, StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { db } from '@/lib/base/db/client';
import { isLocale, type Locale } from '@/lib/base/i18n/locales';
import { pendingTexts } from '@/lib/people/legal/consents';
import { legalKinds, type LegalKind, type LegalVersion } from '@/lib/people/legal/kinds';
import { textsInForce } from '@/lib/people/legal/texts';

/** The texts that hold now, for footers and checkboxes. Public, read once a request. */
export const currentTexts: () => Promise<readonly LegalVersion[]> = cache(() => textsInForce(db));

/** The texts that the customer who asks still has to agree to; none for staff, who cannot agree for them. */
export async function textsToAgree(actor: CustomerActor): Promise<readonly LegalVersion[]> {
  if (actor.seenBy !== null) return [];
  return pendingTexts(db, actor);
}

export type LegalPage = {
  readonly version: number;
  readonly locale: Locale;
  readonly text: string;
  readonly publishedAt: Date;
  readonly versions: readonly number[];
};

/** A published text, the newest or a named version, in the reader's language where it has one. Public. */
export async function legalPage(kind: LegalKind, locale: Locale, version?: number): Promise<LegalPage | null> {
  const published = await db.legalText.findMany({
    where: { kind },
    distinct: ['version'],
    select: { version: true },
    orderBy: { version: 'desc' },
  });
  const versions = published.map((row) => row.version);
  const shown = version ?? versions[0];
  const rows = await db.legalText.findMany({ where: { kind, version: shown ?? 0 } });
  const row = rows.find((one) => one.locale === locale) ?? rows[0];
  if (!row || !isLocale(row.locale)) return null;
  return { version: row.version, locale: row.locale, text: row.text, publishedAt: row.publishedAt, versions };
}

export type EditedText = Readonly<Record<Locale, string>> & {
  readonly kind: LegalKind;
  readonly version: number | null;
};

/** What is published of each kind, to be written anew; for the owner. */
export async function textsToEdit(actor: StaffActor): Promise<readonly EditedText[]> {
  if (!may(actor, 'settings.change')) return [];
  const inForce = await currentTexts();
  const rows = await db.legalText.findMany({
    where: { OR: inForce.map((text) => ({ kind: text.kind, version: text.version })) },
  });
  return legalKinds.map((kind) => {
    const version = inForce.find((text) => text.kind === kind)?.version ?? null;
    const of = (locale: Locale) =>
      rows.find((row) => row.kind === kind && row.version === version && row.locale === locale)?.text ?? '';
    return { kind, version, en: of('en'), ru: of('ru') };
  });
}
