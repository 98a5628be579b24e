import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { StaffActor } from '@/lib/people/access/actor';
import { allZones } from '@/lib/money/prices/zones';
import { putOnSale } from '@/lib/money/prices/zones-on-sale';
import { contactGroupOf } from '@/lib/portfolio/contacts/profiles';
import type { Tx } from '@/lib/base/db/client';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** `unknown`: the registrar has no price for them; `unsupported`: they ask for contacts that cannot be given yet. */
export type NotSellable = { readonly code: 'unknown' | 'unsupported'; readonly tlds: readonly string[] };

/** Puts zones on sale behind those that are, all of them or none; answers those that were not on sale yet. */
export async function sellZones(
  tx: Tx,
  actor: StaffActor,
  tlds: readonly string[],
  address: string,
): Promise<Result<readonly string[], NotSellable>> {
  const priced = (await allZones(tx)).map(({ tld }) => tld);
  const unknown = tlds.filter((tld) => !priced.includes(tld));
  if (unknown.length > 0) return fail({ code: 'unknown', tlds: unknown });
  const unsupported = tlds.filter((tld) => contactGroupOf(tld) === null);
  if (unsupported.length > 0) return fail({ code: 'unsupported', tlds: unsupported });
  const added = await putOnSale(tx, tlds);
  if (added.length > 0)
    await audit(tx, actor, {
      action: 'zones.putOnSale',
      subject: 'zones-on-sale',
      details: { names: written(added) },
      address,
    });
  return ok(added);
}

/** ".com, .net". */
export function written(tlds: readonly string[]): string {
  return tlds.map((tld) => `.${tld}`).join(', ');
}
