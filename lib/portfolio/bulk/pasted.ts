import 'server-only';
import { db } from '@/lib/base/db/client';
import type { Tx } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { namesOf, readPasted, type PastedName } from './pasted-names';
import { ownedBy } from './owned-by';

/** Keeps a pasted list for some days, so that pages about it have an address; answers its id. */
export async function keepPasted({ tx, actor }: Change<Actor>, names: string): Promise<string> {
  const id = newId('lst');
  await tx.pastedList.create({ data: { id, names, ...whose(actor) } });
  return id;
}

/** The names (ASCII) of a list of whoever looks; none of another's. */
export async function namesPasted(tx: Pick<Tx, 'pastedList'>, actor: Actor, id: string): Promise<readonly string[]> {
  const names = await textPasted(tx, actor, id);
  return names === null ? [] : namesOf(readPasted(names));
}

export type PastedView = {
  readonly id: string;
  readonly names: string;
  /** How many of its names can be changed. */
  readonly count: number;
  /** What is left out, in its order. */
  readonly left: readonly LeftOut[];
};

/** `unknown`: not here, or not theirs who look. */
export type LeftOut = Pick<PastedName, 'line' | 'typed'> & { readonly why: 'notName' | 'twice' | 'unknown' };

/** A list of whoever looks, and which of its names are left out; null where there is none. */
export async function pastedView(actor: Actor, id: string): Promise<PastedView | null> {
  const names = await textPasted(db, actor, id);
  const owned = ownedBy(actor);
  if (names === null || !owned) return null;
  const pasted = readPasted(names);
  const found = await db.domain.findMany({
    where: { AND: [owned, { asciiName: { in: [...namesOf(pasted)] } }] },
    select: { asciiName: true },
  });
  const there = new Set(found.map(({ asciiName }) => asciiName));
  const left = pasted.flatMap(({ line, typed, ...one }): LeftOut[] => {
    if (one.kind === 'bad') return [{ line, typed, why: one.why }];
    return there.has(one.asciiName) ? [] : [{ line, typed, why: 'unknown' }];
  });
  return { id, names, count: there.size, left };
}

/** As it was pasted, by whoever looks; null where there is none, or it is another's. */
export async function textPasted(tx: Pick<Tx, 'pastedList'>, actor: Actor, id: string): Promise<string | null> {
  const list = await tx.pastedList.findFirst({ where: { id, ...whose(actor) }, select: { names: true } });
  return list?.names ?? null;
}

const whose = (actor: Actor) => ({
  userId: actor.userId,
  customerId: actor.kind === 'customer' ? actor.customerId : null,
});
