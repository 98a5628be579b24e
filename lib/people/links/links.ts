import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import type { Prisma } from '@/generated/prisma/client';
import { digest, newToken } from '@/lib/base/crypto/token';
import type { Tx } from '@/lib/base/db/client';
import type { Locale } from '@/lib/base/i18n/locales';
import { postLink } from '@/lib/people/mail/post';
import { newId } from '@/lib/base/values/ids';

export type LinkPurpose = 'password-reset' | 'sign-up' | 'first-owner' | 'email-change' | 'email-changed';

const hourMs = 60 * 60_000;
const lifeMs: Readonly<Record<LinkPurpose, number>> = {
  'password-reset': hourMs,
  'sign-up': 24 * hourMs,
  'first-owner': 24 * hourMs,
  'email-change': hourMs,
  // No link at all: the letter that tells the old address.
  'email-changed': 24 * hourMs,
};

type AskedLink = {
  readonly purpose: LinkPurpose;
  readonly email: string;
  readonly locale: Locale;
  /** Whose account it changes, where that is known before the letter is written. */
  readonly userId?: string | null;
  readonly details?: Prisma.InputJsonObject;
};

/** Asks for a letter with a link. The same work for every address: nothing here knows who has an account. */
export async function askForLink(
  tx: Tx,
  { purpose, email, locale, userId = null, details = {} }: AskedLink,
): Promise<void> {
  const id = newId('lnk');
  const expiresAt = new Date(nowMs() + lifeMs[purpose]);
  await tx.oneTimeLink.create({ data: { id, purpose, email, locale, userId, details, expiresAt } });
  await postLink(tx, id);
}

type ShownLink = Omit<AskedLink, 'details' | 'userId'> & { readonly token: string };

/** A link that no letter carries: whoever made the token shows it. Earlier links of the same purpose stop working. */
export async function storeShownLink(tx: Tx, { purpose, email, locale, token }: ShownLink): Promise<void> {
  const now = new Date(nowMs());
  const expiresAt = new Date(now.getTime() + lifeMs[purpose]);
  await tx.oneTimeLink.updateMany({ where: { purpose, usedAt: null }, data: { usedAt: now } });
  await tx.oneTimeLink.create({
    data: { id: newId('lnk'), purpose, email, locale, tokenHash: digest(token), expiresAt },
  });
}

/** Gives a link its token, for the letter that is being written. An earlier letter of the same link stops working. */
export async function armLink(tx: Tx, id: string, userId: string | null): Promise<string> {
  const token = newToken();
  await tx.oneTimeLink.update({ where: { id }, data: { tokenHash: digest(token), userId } });
  return token;
}

const fields = { id: true, email: true, userId: true, details: true } as const satisfies Prisma.OneTimeLinkSelect;
export type Link = Prisma.OneTimeLinkGetPayload<{ select: typeof fields }>;

/** The link of a token while it works; reading uses nothing up, for mail scanners open links too. */
export function liveLink(tx: Tx, purpose: LinkPurpose, token: string, now = new Date(nowMs())): Promise<Link | null> {
  return tx.oneTimeLink.findFirst({ where: working(purpose, token, now), select: fields });
}

/** Uses a link up, and every other of the same purpose and address; null when it was used, has expired or never was. */
export async function spendLink(
  tx: Tx,
  purpose: LinkPurpose,
  token: string,
  now = new Date(nowMs()),
): Promise<Link | null> {
  const link = await liveLink(tx, purpose, token, now);
  if (!link) return null;
  const spent = await tx.oneTimeLink.updateMany({
    where: { id: link.id, ...working(purpose, token, now) },
    data: { usedAt: now },
  });
  if (spent.count === 0) return null;
  await tx.oneTimeLink.updateMany({ where: { purpose, email: link.email, usedAt: null }, data: { usedAt: now } });
  return link;
}

/** Ends what was sent to a person before their sign-in changed in another way. */
export async function endLinks(tx: Tx, userId: string): Promise<void> {
  await tx.oneTimeLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date(nowMs()) } });
}

function working(purpose: LinkPurpose, token: string, now: Date) {
  return { purpose, tokenHash: digest(token), usedAt: null, expiresAt: { gt: now } };
}
