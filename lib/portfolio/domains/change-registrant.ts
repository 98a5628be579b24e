import 'server-only';
import { lockAll } from '@/lib/base/db/locks';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { beginGroup } from '@/lib/queue/engine/enqueue-group';
import { updateContacts } from './operations/contacts';
import { keepOwner } from './owned';
import { planRegistrants, type RegistrantPlan } from './registrant-plan';
import { registrantSet } from './registrant/sets';

type Asked = { readonly contactId: string; readonly domains: readonly string[] };

/** What was begun: one operation, or a group of them. */
export type Begun = { readonly operationId: string } | { readonly groupId: string };

/** `moved`: one of them is not to be had any more as it was shown. */
export type NotBegun = 'notFound' | 'moved';

/** Asks for some domains of one owner to be registered to a contact of theirs, all of them or none. */
export async function changeRegistrant(
  change: Change<Actor>,
  { contactId, domains }: Asked,
): Promise<Result<Begun, NotBegun>> {
  const { tx, actor } = change;
  const ids = [...new Set(domains)].toSorted();
  for (const id of ids) await keepOwner(tx, actor, id);
  const first = await planRegistrants(tx, actor, { contactId, domainIds: ids });
  if (!first || first.rows.length === 0) return fail('notFound');
  await lockAll(
    tx,
    first.rows.map(({ asciiName }) => `change:domain:${asciiName}`),
  );
  const plan = await planRegistrants(tx, actor, { contactId, domainIds: ids });
  if (!plan || plan.rows.length < ids.length || plan.rows.some(({ why }) => why !== null)) return fail('moved');
  return ok(await begin(change, plan));
}

async function begin({ tx, actor, address }: Change<Actor>, { contact, rows }: RegistrantPlan): Promise<Begun> {
  const { kind } = updateContacts;
  const [only, ...others] = rows;
  const sets = new Set(rows.map(({ tld }) => registrantSet(tld, contact.profile)));
  const promised = { count: rows.length, calls: sets.size };
  const customerId = actor.kind === 'customer' ? actor.customerId : null;
  const groupId = others.length > 0 ? await beginGroup(tx, { actor, customerId, kind, promised }) : undefined;
  const operations: string[] = [];
  for (const { id: domainId, asciiName, tld, now, customerId: owner } of rows) {
    const set = registrantSet(tld, contact.profile);
    const input = { domainId, asciiName, contactId: contact.id, set, former: now?.id ?? null };
    operations.push(await enqueue(tx, updateContacts, input, { actor, customerId: owner, groupId }));
  }
  const [operationId = ''] = operations;
  if (groupId === undefined) {
    const subject = `domain:${only?.asciiName ?? ''}`;
    const details = { operationId, contactId: contact.id };
    await audit(tx, actor, { action: kind, subject, details, address });
    return { operationId };
  }
  const details = { count: rows.length, contactId: contact.id };
  await audit(tx, actor, { action: 'bulk.contacts', subject: `group:${groupId}`, details, address });
  return { groupId };
}
