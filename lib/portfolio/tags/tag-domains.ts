import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import { newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { rowsOf } from '@/lib/people/access/rows';
import { audit } from '@/lib/people/audit/audit';
import { mostTags, type TagDomainInput } from './schema';

type Tagged = { readonly domains: readonly string[]; readonly name: string };

/** Puts a tag on domains, the customer's own on theirs, staff's on any; how many had it not, and its name as it is written. */
export async function giveTag(
  { tx, actor, address }: Change<Actor>,
  { domains, name }: Tagged,
): Promise<Result<{ readonly count: number; readonly name: string }, 'tooMany'>> {
  const owner = ownerOf(actor);
  const tags = await tagsOfOwner(tx, owner);
  const known = tags.find((tag) => tag.name.toLowerCase() === name.toLowerCase());
  if (!known && tags.length >= mostTags) return fail('tooMany');
  const tag = known ?? { id: newId('tag'), name };
  if (!known) await tx.tag.create({ data: { ...tag, customerId: owner } });
  const count = await tx.$executeRaw`
    INSERT INTO tagged_domain (tag_id, domain_id)
    SELECT ${tag.id}, id FROM domain
    WHERE id = ANY(${[...domains]}::text[]) AND (${owner}::text IS NULL OR customer_id = ${owner})
    ON CONFLICT DO NOTHING`;
  await dropUnused(tx, tag.id);
  const details = { count };
  if (count > 0) await audit(tx, actor, { action: 'domain.tag', subject: `tag:${tag.name}`, details, address });
  return ok({ count, name: tag.name });
}

/** Takes a tag off domains; how many had it. */
export async function takeTag(
  { tx, actor, address }: Change<Actor>,
  { domains, name }: Tagged,
): Promise<Result<{ readonly count: number; readonly name: string }, 'notFound'>> {
  const tags = await tagsOfOwner(tx, ownerOf(actor));
  const tag = tags.find((known) => known.name.toLowerCase() === name.toLowerCase());
  if (!tag) return fail('notFound');
  const { count } = await tx.taggedDomain.deleteMany({ where: { tagId: tag.id, domainId: { in: [...domains] } } });
  await dropUnused(tx, tag.id);
  const details = { count };
  if (count > 0) await audit(tx, actor, { action: 'domain.untag', subject: `tag:${tag.name}`, details, address });
  return ok({ count, name: tag.name });
}

/** Puts a tag on one domain that the actor sees, or takes it off; what is so already stays so. */
export async function tagDomain(
  change: Change<Actor>,
  { domainId: id, name, verb }: TagDomainInput,
): Promise<Result<null, 'notFound' | 'tooMany'>> {
  const domain = await change.tx.domain.findFirst({
    where: { id, ...rowsOf(change.actor, 'customers.view') },
    select: { id: true },
  });
  if (!domain) return fail('notFound');
  const done = await (verb === 'give' ? giveTag : takeTag)(change, { domains: [id], name });
  return done.ok || done.error === 'notFound' ? ok(null) : done;
}

/** Whose tags somebody gives: a customer's, or staff's together. */
const ownerOf = (actor: Actor) => (actor.kind === 'customer' ? actor.customerId : null);

/** Nobody else changes the tags of this owner until the transaction ends. */
async function tagsOfOwner(tx: Tx, owner: string | null): Promise<readonly { id: string; name: string }[]> {
  await lock(tx, `tags:${owner ?? 'staff'}`);
  return tx.tag.findMany({ where: { customerId: owner }, select: { id: true, name: true } });
}

async function dropUnused(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM tag WHERE id = ${id} AND NOT EXISTS (SELECT FROM tagged_domain g WHERE g.tag_id = ${id})`;
}
