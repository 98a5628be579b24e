import { nowMs } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { env } from '@/lib/base/env/env';
import { deleteCallsBefore } from '@/lib/registrar/calls/retention';

/** For how many days what only grows is kept after it was of use; the log of calls has a setting of its own. */
const keptDays = {
  rateLimitHits: 1,
  availability: 1,
  /** Shown with their age while a registry is down; they name people. */
  whois: 1,
  pastedLists: 7,
  links: 1,
  /** Anybody may make them, of 10,000 rows each. */
  nameLists: 2,
  /** Longer than they are read again: what the sync could not take away goes here. */
  releasedNames: 45,
  workers: 1,
  letters: 7,
  sessions: 30,
  /** Pay, pressed again on an old page, leads to the order as long. */
  carts: 30,
  seenDrift: 90,
  /** Who was told of what is asked years later; shorter than invoices are kept. */
  sentLetters: 1_100,
} as const;

const dayMs = 24 * 60 * 60_000;

/** Deletes what nobody needs any more. Orders, money, operations, documents, consents and the audit stay for ever. */
export async function forget(): Promise<void> {
  const now = nowMs();
  const ago = (days: number) => ({ lt: new Date(now - days * dayMs) });
  await deleteCallsBefore(ago(env.CALL_LOG_DAYS).lt);
  await db.rateLimitHit.deleteMany({ where: { at: ago(keptDays.rateLimitHits) } });
  await db.availabilityReading.deleteMany({ where: { readAt: ago(keptDays.availability) } });
  await db.transferReading.deleteMany({ where: { readAt: ago(keptDays.availability) } });
  await db.whoisAnswer.deleteMany({ where: { readAt: ago(keptDays.whois) } });
  await db.whoisTurn.deleteMany({ where: { freeAt: ago(keptDays.whois) } });
  await db.releasedName.deleteMany({ where: { freedOn: ago(keptDays.releasedNames) } });
  await db.watchLetter.deleteMany({ where: { at: ago(keptDays.releasedNames) } });
  await db.nameList.deleteMany({ where: { createdAt: ago(keptDays.nameLists) } });
  await db.oneTimeLink.deleteMany({ where: { expiresAt: ago(keptDays.links) } });
  await db.pastedList.deleteMany({ where: { createdAt: ago(keptDays.pastedLists) } });
  await db.telegramCode.deleteMany({ where: { expiresAt: ago(keptDays.links) } });
  await db.workerNode.deleteMany({ where: { seenAt: ago(keptDays.workers) } });
  await db.sentLetter.deleteMany({ where: { createdAt: ago(keptDays.sentLetters) } });
  await db.keptLetter.deleteMany({ where: { createdAt: ago(keptDays.letters) } });
  const over = ago(keptDays.sessions);
  await db.session.deleteMany({ where: { OR: [{ expiresAt: over }, { revokedAt: over }] } });
  await db.quote.deleteMany({ where: { expiresAt: ago(keptDays.carts) } });
  // The key of a name that was never ordered goes with the cart that it lay in.
  await db.transfer.deleteMany({ where: { state: 'wanted', createdAt: ago(keptDays.carts) } });
  // What nobody has looked at stays, however old.
  await db.drift.deleteMany({ where: { seenAt: ago(keptDays.seenDrift) } });
}
