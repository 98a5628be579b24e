import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import { deviceOf } from '@/lib/people/users/device';
import { qrCode, type QrCode } from '@/lib/people/users/qr-code';
import type { Actor } from '@/lib/people/access/actor';
import { actsInPerson } from '@/lib/people/access/policy';
import { offeredSeed } from '@/lib/people/auth/second-factor';
import { groupedSeed, otpauthUri } from '@/lib/people/auth/totp';
import { db } from '@/lib/base/db/client';
import { isLocale, type Locale } from '@/lib/base/i18n/locales';
import { currentSettings } from '@/lib/people/settings/queries';

export type OwnSession = {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly openedAt: Date;
  readonly lastSeenAt: Date;
  readonly address: string;
  readonly browser: string | null;
  readonly system: string | null;
};

export type OwnAccount = {
  readonly name: string;
  readonly email: string;
  /** The new address whose letter waits to be answered. */
  readonly pendingEmail: string | null;
  readonly locale: Locale;
  readonly hasSecondFactor: boolean;
  readonly recoveryCodesLeft: number;
  readonly sessions: readonly OwnSession[];
};

/** The account of the person who asks; null for staff who look at the panel as a customer: it is not theirs to see. */
export async function ownAccount(actor: Actor, now = new Date(nowMs())): Promise<OwnAccount | null> {
  if (!actsInPerson(actor)) return null;
  const {
    sessions,
    links,
    _count: count,
    ...user
  } = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: {
      name: true,
      email: true,
      locale: true,
      totpSealed: true,
      _count: { select: { recoveryCodes: true } },
      links: pendingEmailLink(now),
      sessions: {
        where: { revokedAt: null, expiresAt: { gt: now } },
        select: { id: true, createdAt: true, lastSeenAt: true, address: true, userAgent: true },
        orderBy: { lastSeenAt: 'desc' },
        take: 50,
      },
    },
  });
  return {
    name: user.name,
    email: user.email,
    pendingEmail: links[0]?.email ?? null,
    locale: isLocale(user.locale) ? user.locale : 'en',
    hasSecondFactor: user.totpSealed !== null,
    recoveryCodesLeft: count.recoveryCodes,
    sessions: sessions.map(({ id, createdAt, lastSeenAt, address, userAgent }) => ({
      id,
      isCurrent: id === actor.sessionId,
      openedAt: createdAt,
      lastSeenAt,
      address,
      ...deviceOf(userAgent),
    })),
  };
}

function pendingEmailLink(now: Date) {
  return {
    where: { purpose: 'email-change', usedAt: null, expiresAt: { gt: now } },
    select: { email: true },
    orderBy: { createdAt: 'desc' },
    take: 1,
  } as const;
}

export type SecondFactorOffer = { readonly uri: string; readonly key: string; readonly qr: QrCode };

/** The key to add to an authenticator app; null when a second factor is on already, or for a "see as" session. */
export async function secondFactorOffer(actor: Actor): Promise<SecondFactorOffer | null> {
  if (!actsInPerson(actor)) return null;
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { email: true, totpSealed: true, totpLastStep: true },
  });
  if (user.totpSealed !== null) return null;
  const seed = offeredSeed(actor, user.totpLastStep);
  const { brandName } = await currentSettings();
  const uri = otpauthUri(seed, { issuer: brandName, account: user.email });
  return { uri, key: groupedSeed(seed), qr: qrCode(uri) };
}
