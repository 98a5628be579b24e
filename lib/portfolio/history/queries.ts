import 'server-only';
import { z } from 'zod';
import type { OperationState, Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import type { Difference } from '@/lib/base/values/difference';
import type { Actor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { rowsOf } from '@/lib/people/access/rows';
import type { Facts } from '@/lib/queue/engine/view';
import { changesOf, factsOf } from '@/lib/queue/live/facts';
import { faultOf, type FaultView } from '@/lib/queue/live/fault';
import { problemOf, proposalFields } from '@/lib/queue/live/remedy';
import { contactDifference } from '@/lib/portfolio/contacts/difference';
import { restoringOf } from '@/lib/queue/live/restoring';
import { subjectOf, type Subject } from '@/lib/queue/live/subject';

/** Who did something: somebody by name, our schedule, or the reseller, whose people a customer is not told. */
export type Doer = { readonly kind: 'person'; readonly name: string } | { readonly kind: 'schedule' | 'reseller' };

/** What an operation does, as it is said. */
export type Deed = {
  readonly kind: string;
  readonly subject: Subject;
  readonly facts: Facts;
  readonly changes: readonly Difference[];
};

type Entry = { readonly id: string; readonly at: Date; readonly by: Doer };

export type HistoryEntry =
  | (Entry & {
      readonly what: 'operation';
      readonly deed: Deed;
      readonly state: OperationState;
      readonly endedAt: Date | null;
      /** What the registrar said against it; to a customer where they can do something about it. */
      readonly problem: FaultView | null;
      /** What would bring back what was there before; null where nothing does, or it is not for whoever looks to ask. */
      readonly restore: Deed | null;
    })
  | (Entry & {
      readonly what: 'autoRenewal';
      readonly isOn: boolean;
      /** It is so now, by this entry, and whoever looks may switch it back. */
      readonly isRestorable: boolean;
    });

const mostShown = 100;

/** Everything that was changed of one domain, the latest first; null where it is not the actor's to see. */
export async function domainHistory(actor: Actor, id: string): Promise<readonly HistoryEntry[] | null> {
  const domain = await db.domain.findFirst({
    where: { id, ...rowsOf(actor, 'customers.view') },
    select: { asciiName: true, autoRenews: true },
  });
  if (!domain) return null;
  const { asciiName, autoRenews } = domain;
  const [operations, switches] = await Promise.all([
    db.operation.findMany({
      where: { subject: { in: [`domain:${asciiName}`, `zone:${asciiName}`] }, ...rowsOf(actor, 'operations.view') },
      orderBy: { seq: 'desc' },
      take: mostShown,
      select: operationFields,
    }),
    db.auditEntry.findMany({
      where: { subject: `domain:${asciiName}`, action: 'domain.auto-renew', ...ownEntries(actor) },
      orderBy: { id: 'desc' },
      take: mostShown,
    }),
  ]);
  const doers = await doersOf(actor, [
    ...operations.map((one) => one.askedByUserId),
    ...switches.map((one) => one.actingUserId ?? one.userId),
  ]);
  const done: HistoryEntry[] = [];
  for (const operation of operations) {
    const { id: operationId, askedAt: at, askedByUserId, state, endedAt } = operation;
    const by = doers(askedByUserId);
    const restore = await restoreOf(actor, operation);
    const problem = actor.kind === 'customer' ? problemOf(operation) : endedAt ? null : faultOf(operation);
    const deed = await deedOf(actor, operation);
    done.push({ what: 'operation', id: operationId, at, by, deed, state, endedAt, problem, restore });
  }
  const switched = switches.map((entry, index): HistoryEntry => {
    const isOn = switchedTo.parse(entry.details).autoRenews;
    const isRestorable = index === 0 && actor.kind === 'customer' && isOn === autoRenews;
    const by = doers(entry.actingUserId ?? entry.userId);
    return { what: 'autoRenewal', id: String(entry.id), at: entry.at, by, isOn, isRestorable };
  });
  return [...done, ...switched].toSorted((one, other) => other.at.getTime() - one.at.getTime()).slice(0, mostShown);
}

const operationFields = {
  id: true,
  kind: true,
  subject: true,
  state: true,
  input: true,
  snapshot: true,
  askedAt: true,
  endedAt: true,
  askedByUserId: true,
  sentAt: true,
  errorCode: true,
  errorText: true,
  errorParams: true,
  ...proposalFields,
} as const satisfies Prisma.OperationSelect;

type Row = Prisma.OperationGetPayload<{ select: typeof operationFields }>;

const switchedTo = z.object({ autoRenews: z.boolean() }).catch({ autoRenews: false });

/** A name may have had another owner before: only what concerned a customer is theirs to see. */
function ownEntries(actor: Actor): Prisma.AuditEntryWhereInput {
  return actor.kind === 'customer' ? { customerId: actor.customerId } : {};
}

type Asked = Pick<Row, 'kind' | 'subject'> & { readonly input: unknown; readonly snapshot: unknown };

async function deedOf(actor: Actor, row: Asked): Promise<Deed> {
  const changes = [...changesOf(row), ...(await contactChanges(actor, row))];
  return { kind: row.kind, subject: subjectOf(row.subject), facts: factsOf(row), changes };
}

const contacts = z.object({ contactId: z.string(), former: z.string().nullable() });

/** From which contact to which: both of one owner, for a name may have come with that of another. */
async function contactChanges(actor: Actor, { kind, input }: Asked): Promise<readonly Difference[]> {
  const { data } = contacts.safeParse(kind === 'domain.contacts' ? input : null);
  if (!data?.former) return [];
  const owners = await db.contact.findMany({
    where: { id: { in: [data.contactId, data.former] }, ...rowsOf(actor, 'customers.view') },
    select: { customerId: true },
  });
  const isOnes = owners.length === 2 && owners[0]?.customerId === owners[1]?.customerId;
  return isOnes ? contactDifference(db, data.former, data.contactId) : [];
}

async function restoreOf(actor: Actor, row: Row): Promise<Deed | null> {
  if (!may(actor, 'domains.change')) return null;
  const restoring = await restoringOf(db, row);
  return restoring && deedOf(actor, restoring);
}

/** Names of those who did it, as the actor may know them. */
async function doersOf(actor: Actor, ids: readonly (string | null)[]): Promise<(id: string | null) => Doer> {
  const known = await db.user.findMany({
    where: { id: { in: ids.flatMap((id) => id ?? []) }, ...(actor.kind === 'customer' && ownUsers(actor.customerId)) },
    select: { id: true, name: true },
  });
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return (id) => {
    if (id === null) return { kind: 'schedule' };
    const name = names.get(id);
    return name === undefined ? { kind: 'reseller' } : { kind: 'person', name };
  };
}

const ownUsers = (customerId: string) => ({ customerId });
