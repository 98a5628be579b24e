import 'server-only';
import type { Actor, CustomerActor } from '@/lib/people/access/actor';
import type { Tx } from '@/lib/base/db/client';
import { lackOfAgreement, type GivenAgreement, type NoAgreement } from '@/lib/people/legal/agreement';
import { versionsText, type LegalVersion } from '@/lib/people/legal/kinds';
import { textsInForce } from '@/lib/people/legal/texts';
import type { CustomerId, UserId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** The texts in force that the customer who asks has not agreed to. */
export async function pendingTexts(tx: Tx, actor: CustomerActor): Promise<readonly LegalVersion[]> {
  const inForce = await textsInForce(tx);
  if (inForce.length === 0) return [];
  const given = await tx.consent.findMany({
    where: { customerId: actor.customerId },
    select: { kind: true, version: true },
  });
  const isGiven = (text: LegalVersion) =>
    given.some(({ kind, version }) => kind === text.kind && version === text.version);
  return inForce.filter((text) => !isGiven(text));
}

/** Whether somebody who has just signed in is first shown texts that they have not agreed to. */
export async function owesConsent(tx: Tx, actor: Actor | null): Promise<boolean> {
  return actor?.kind === 'customer' && (await pendingTexts(tx, actor)).length > 0;
}

export type Agreement = {
  readonly customerId: CustomerId;
  readonly userId: UserId;
  readonly texts: readonly LegalVersion[];
  /** Where the box was ticked. */
  readonly address: string;
  readonly at?: Date;
};

/**
 * Asked wherever a customer gives personal data: agrees to what is pending if its box was ticked, and otherwise answers
 * why nothing may be taken. Staff who see as the customer cannot agree for them.
 */
export async function agreeToPending(
  tx: Tx,
  actor: CustomerActor,
  given: GivenAgreement,
  address: string,
): Promise<NoAgreement | null> {
  const texts = await pendingTexts(tx, actor);
  if (texts.length > 0 && actor.seenBy !== null) return 'notTheirs';
  const lack = lackOfAgreement(texts, given);
  if (lack === null) await recordConsents(tx, { customerId: actor.customerId, userId: actor.userId, texts, address });
  return lack;
}

/** Why somebody may not give personal data on a form without a box of its own; null for whoever agreed, and for staff. */
export async function lackOfConsent(tx: Tx, actor: Actor): Promise<NoAgreement | null> {
  return actor.kind === 'customer' ? lackOfAgreement(await pendingTexts(tx, actor), {}) : null;
}

/** The customer agrees to the texts that were shown (`versions`), and to nothing that was published meanwhile. */
export async function acceptPending(
  tx: Tx,
  actor: CustomerActor,
  { versions, address }: { readonly versions: string; readonly address: string },
): Promise<Result<null, NoAgreement>> {
  const texts = await pendingTexts(tx, actor);
  if (versionsText(texts) !== versions) return fail('textsChanged');
  await recordConsents(tx, { customerId: actor.customerId, userId: actor.userId, texts, address });
  return ok(null);
}

/** Writes down that a customer agreed; agreeing again changes nothing. */
export async function recordConsents(tx: Tx, { customerId, userId, texts, address, at }: Agreement): Promise<void> {
  const moment = at === undefined ? {} : { at };
  await tx.consent.createMany({
    data: texts.map(({ kind, version }) => ({ customerId, userId, kind, version, address, ...moment })),
    skipDuplicates: true,
  });
}
