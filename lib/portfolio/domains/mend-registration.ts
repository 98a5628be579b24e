import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { audit } from '@/lib/people/audit/audit';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { newestVersion, versionsUntil } from '@/lib/portfolio/contacts/versions';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { nameContact } from './registration/registration';
import { askedWithContact, kindsWithContact, type AskedWithContact } from './registrant/asked-with-contact';
import { retryOperation } from '@/lib/queue/engine/by-hand';
import { fittingContacts } from '@/lib/portfolio/contacts/fitting';
import { saveFor, saveVersion, type ChangeFor, type NotSaved } from '@/lib/portfolio/contacts/save-contact';
import type { ContactInput } from '@/lib/portfolio/contacts/schema';
import { remedyOf } from '@/lib/queue/live/remedy';

/** Saves a contact that was refused, and sends what was refused for it again; `sent` says how much that was. */
export async function saveAndSend(
  change: Change,
  input: ContactInput,
): Promise<Result<{ readonly id: string; readonly sent: number }, NotSaved>> {
  const saved = await saveVersion(change, input);
  return saved.ok ? ok({ id: saved.value.id, sent: await sendAgainWith(ofOwn(change), saved.value.id) }) : saved;
}

/** The same by staff, of the customer's contact that the registration which it mends was refused for. */
export async function saveAndSendFor(
  change: Change<StaffActor>,
  input: ContactInput,
): Promise<Result<{ readonly id: string; readonly sent: number }, 'stale'>> {
  const { tx } = change;
  const row = input.mends === undefined ? null : await tx.operation.findUnique({ where: { id: input.mends } });
  const { data } = askedWithContact.safeParse(row?.input);
  if (!row || row.customerId === null || !data || remedyOf(row) !== 'contact') return fail('stale');
  if (input.replaces !== (await newestVersion(tx, data.contactId))) return fail('stale');
  const own = { ...change, customerId: row.customerId };
  const saved = await saveFor(own, input);
  return saved.ok ? ok({ id: saved.value.id, sent: await sendAgainWith(own, saved.value.id) }) : saved;
}

const ofOwn = (change: Change): ChangeFor => ({ ...change, customerId: change.actor.customerId });

/**
 * A contact that was refused has a new version: every registration of the customer's that was refused for it goes out
 * again with that, in the transaction that made it. Answers how many.
 */
async function sendAgainWith(change: ChangeFor, contactId: string): Promise<number> {
  const versions = await versionsUntil(change.tx, contactId);
  const refused = await refusedRegistrations(change);
  let sent = 0;
  for (const one of refused)
    if (versions.includes(one.input.contactId) && (await sendWith(change, { ...one, contactId }))) sent += 1;
  return sent;
}

/** A registration that was refused for its contact goes out again with another of the customer's that its zone takes. */
export async function registerWith(
  change: Change,
  { operationId, contactId }: { readonly operationId: string; readonly contactId: string },
): Promise<Result<null, 'stale' | 'notFitting'>> {
  const [found] = await refusedRegistrations(ofOwn(change), operationId);
  if (!found) return fail('stale');
  const { tx, actor } = change;
  const newest = await newestVersion(tx, found.input.contactId);
  const choices = await fittingContacts(tx, actor.customerId, { ...found.input, contactId: newest });
  if (!choices.some(({ id, isReplaced }) => id === contactId && !isReplaced)) return fail('notFitting');
  const isSent = await sendWith(ofOwn(change), { ...found, contactId });
  return isSent ? ok(null) : fail('stale');
}

type Registration = { readonly id: string; readonly kind: string; readonly input: AskedWithContact };

type Waiting = Prisma.OperationWhereInput;

/** Those of the customer's that wait for another contact, locked: two corrections at once do not mix. */
async function refusedRegistrations({ tx, customerId }: ChangeFor, only?: string): Promise<readonly Registration[]> {
  const own = { customerId, kind: { in: [...kindsWithContact] }, state: 'attention' } satisfies Waiting;
  const waiting = await tx.operation.findMany({
    where: { ...own, ...(only === undefined ? {} : { id: only }) },
    select: { id: true },
    orderBy: { seq: 'asc' },
  });
  const ids = waiting.map(({ id }) => id);
  await tx.$queryRaw`SELECT id FROM operation WHERE id = ANY(${ids}::bpchar[]) ORDER BY seq FOR UPDATE`;
  const rows = await tx.operation.findMany({
    where: { ...own, id: { in: ids } },
    orderBy: { seq: 'asc' },
    select: { id: true, kind: true, state: true, input: true, errorCode: true, errorText: true, errorParams: true },
  });
  return rows.flatMap((row) => {
    const { data: input } = askedWithContact.safeParse(row.input);
    return input && remedyOf(row) === 'contact' ? [{ id: row.id, kind: row.kind, input }] : [];
  });
}

/** Whoever chooses a contact of the panel means that one, and none that the registrar keeps. */
const ownContact = { profile: null };

async function sendWith(
  { tx, actor, address, customerId }: ChangeFor,
  { id, kind, input, contactId }: Registration & { readonly contactId: string },
): Promise<boolean> {
  const done = await retryOperation(tx, id, { by: actor, input: { ...input, contactId, ...ownContact } });
  if (!done.ok) return false;
  await nameContact(tx, { ...input, contactId }, { customerId });
  await audit(tx, actor, {
    action: 'operation.correct',
    subject: `domain:${input.asciiName}`,
    details: { operationId: id, kind, contactId },
    address,
    customerId,
  });
  return true;
}
