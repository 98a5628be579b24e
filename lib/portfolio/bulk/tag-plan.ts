import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { fail, type Result } from '@/lib/base/values/result';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { giveTag, takeTag } from '@/lib/portfolio/tags/tag-domains';
import { chosenDomains, type ChosenDomain } from './chosen';
import { markOf } from './folder-plan';
import type { BulkAsked } from './group-key';

export type TaggedDomain = { readonly domain: ChosenDomain; readonly tags: readonly string[] };

export type TagPlan = {
  readonly rows: readonly TaggedDomain[];
  /** The tags that there are, for whoever asks. */
  readonly known: readonly string[];
  readonly mark: string;
};

/** Which tags the chosen domains have now. */
export async function planTags(tx: Tx, actor: Actor, domains: readonly ChosenDomain[]): Promise<TagPlan> {
  const customerId = actor.kind === 'customer' ? actor.customerId : null;
  const ids = domains.map(({ id }) => id);
  const [tags, given] = await Promise.all([
    tx.tag.findMany({ where: { customerId }, orderBy: { name: 'asc' } }),
    tx.taggedDomain.findMany({ where: { domainId: { in: ids }, tag: { customerId } }, include: { tag: true } }),
  ]);
  const byDomain = new Map<string, string[]>();
  for (const { domainId, tag } of given) byDomain.set(domainId, [...(byDomain.get(domainId) ?? []), tag.name]);
  const namesOf = (id: string) => (byDomain.get(id) ?? []).toSorted();
  return {
    rows: domains.map((domain) => ({ domain, tags: namesOf(domain.id) })),
    known: tags.map(({ name }) => name),
    mark: markOf(domains),
  };
}

type TagAsked = Omit<BulkAsked, 'key'> & { readonly name: string; readonly verb: 'give' | 'take' };

/** Puts a tag on what was shown, or takes it off; answers how many domains that changed. */
export async function tagChosen(
  change: Change<Actor>,
  { search, mark, name, verb }: TagAsked,
): Promise<Result<{ readonly count: number; readonly name: string }, 'moved' | 'tooMany' | 'notFound'>> {
  const { domains } = await chosenDomains(change.tx, change.actor, search);
  if (markOf(domains) !== mark) return fail('moved');
  const tagged = { domains: domains.map(({ id }) => id), name };
  return verb === 'give' ? giveTag(change, tagged) : takeTag(change, tagged);
}
