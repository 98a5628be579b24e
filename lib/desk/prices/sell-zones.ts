import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { allZones } from '@/lib/money/prices/zones';
import { moveZone, putOnSale, takeOffSale } from '@/lib/money/prices/zones-on-sale';
import { contactGroupOf } from '@/lib/portfolio/contacts/profiles/declarations';
import { fail, ok, type Result } from '@/lib/base/values/result';

type StaffChange = Change<StaffActor>;

/** `unknown`: the registrar has no price for them; `unsupported`: they ask for contacts that cannot be given yet. */
export type NotSellable = { readonly code: 'unknown' | 'unsupported'; readonly tlds: readonly string[] };

/** Puts zones on sale behind those that are, all of them or none; answers those that were not on sale yet. */
export async function sellZones(
  change: StaffChange,
  tlds: readonly string[],
): Promise<Result<readonly string[], NotSellable>> {
  const priced = (await allZones(change.tx)).map(({ tld }) => tld);
  const unknown = tlds.filter((tld) => !priced.includes(tld));
  if (unknown.length > 0) return fail({ code: 'unknown', tlds: unknown });
  const unsupported = tlds.filter((tld) => contactGroupOf(tld) === null);
  if (unsupported.length > 0) return fail({ code: 'unsupported', tlds: unsupported });
  const added = await putOnSale(change.tx, tlds);
  if (added.length > 0) await keepInAudit(change, 'zones.putOnSale', { names: written(added) });
  return ok(added);
}

/** Takes a zone off sale; its price rule stays, and whoever has names there can renew them. Done twice, it is done once. */
export async function stopSelling(change: StaffChange, tld: string): Promise<Result<null, never>> {
  const taken = await takeOffSale(change.tx, [tld]);
  if (taken.length > 0) await keepInAudit(change, 'zones.takeOffSale', { names: written(taken) });
  return ok(null);
}

/** Gives a zone on sale another place, counted from 1; beyond the last is the last. */
export async function placeZone(
  change: StaffChange,
  { tld, place }: { readonly tld: string; readonly place: number },
): Promise<Result<null, 'notOnSale'>> {
  const moved = await moveZone(change.tx, tld, place);
  if (!moved.ok) return moved;
  if (moved.value) await keepInAudit(change, 'zones.move', { names: written([tld]), place: String(place) });
  return ok(null);
}

function keepInAudit(
  { tx, actor, address }: StaffChange,
  action: `zones.${string}`,
  details: Readonly<Record<string, string>>,
): Promise<void> {
  return audit(tx, actor, { action, subject: 'zones-on-sale', details, address });
}

/** ".com, .net". */
export function written(tlds: readonly string[]): string {
  return tlds.map((tld) => `.${tld}`).join(', ');
}
