import 'server-only';
import { db } from '@/lib/base/db/client';
import type { Actor, StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { rowsOf } from '@/lib/people/access/rows';
import type { Facts } from '@/lib/queue/engine/view';
import { factsOf } from '@/lib/queue/live/facts';
import { stageOf, type Stage } from '@/lib/queue/live/progress';
import { subjectOf, type Subject } from '@/lib/queue/live/subject';

export type EnteringRow = {
  readonly offerId: string;
  readonly asciiName: string;
  readonly unicodeName: string;
  readonly seenAt: Date;
  /** An answer of ours is on its way, or waits for a person. */
  readonly operationId: string | null;
};

/** Domains that other accounts hand over to ours, as the registrar listed them last. */
export async function enteringDomains(actor: StaffActor): Promise<readonly EnteringRow[]> {
  if (!may(actor, 'customers.view')) return [];
  // Before the offers: an answer that ends between the two takes its offer with it.
  const underWay = await db.operation.findMany({
    where: { kind: 'domain.answer-entering', endedAt: null },
    select: { id: true, subject: true },
  });
  const rows = await db.enteringDomain.findMany({ orderBy: { offerId: 'asc' }, take: mostShown });
  const answers = new Map(underWay.map(({ id, subject }) => [subjectOf(subject).ascii, id]));
  return rows.map(({ offerId, ...row }) => ({
    ...row,
    offerId: String(offerId),
    operationId: answers.get(row.asciiName) ?? null,
  }));
}

export type AskedThere = {
  readonly id: string;
  readonly kind: string;
  readonly subject: Subject;
  readonly facts: Facts;
  readonly stage: Stage;
  readonly askedAt: Date;
};

/** What was asked of other accounts and answered to them lately, newest first. */
export async function askedOfAccounts(actor: StaffActor): Promise<readonly AskedThere[]> {
  if (!may(actor, 'operations.view')) return [];
  const operations = await db.operation.findMany({
    where: { kind: { in: [...kinds] } },
    orderBy: { seq: 'desc' },
    take: 20,
    select: { id: true, kind: true, subject: true, state: true, input: true, askedAt: true },
  });
  return operations.map(({ input, subject, state, ...row }) => ({
    ...row,
    subject: subjectOf(subject),
    stage: stageOf(state),
    facts: factsOf({ kind: row.kind, input }),
  }));
}

/** Which account of the registrar manages a domain of the actor's (any, for staff) beside ours; null = none. */
export async function controlOf(actor: Actor, domainId: string): Promise<string | null> {
  const row = await db.domain.findFirst({
    where: { id: domainId, ...rowsOf(actor, 'customers.view') },
    select: { sharedWith: true },
  });
  return row?.sharedWith ?? null;
}

const kinds = ['domain.push', 'domain.answer-entering', 'domain.request'] as const;
const mostShown = 200;
