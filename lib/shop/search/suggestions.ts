import 'server-only';
import { zonesFor } from '@/lib/money/prices/zones';
import { isOffered } from '@/lib/portfolio/domains/offered-zones';
import { suggestNames } from '@/lib/registrar/account/suggestions';
import { candidate, found, foundAs, type Candidate } from '@/lib/shop/search/candidates';
import type { FoundName, Suggested } from '@/lib/shop/search/schema';
import { db } from '@/lib/base/db/client';
import type { CustomerId } from '@/lib/base/values/ids';
import { parseDomainName } from '@/lib/base/values/domain-name';

/** Names sent to the browser, which narrows them. */
const mostShown = 150;

type Asked = {
  readonly visitor: string | null;
  /** Whose prices are told. */
  readonly buyer: CustomerId | null;
  /** Words of a name are parted by hyphens. */
  readonly hyphens: boolean;
  /** Costs a call more, and tells which of them are premium names. */
  readonly areChecked: boolean;
};

/**
 * Names like the one that was typed, in the zones where they are free: each first in the zone that stands first in the
 * reseller's order (REG.API 8.3).
 */
export async function suggestionsFor(
  typed: string,
  { visitor, buyer, hyphens, areChecked }: Asked,
): Promise<Suggested> {
  const zones = (await zonesFor(db, buyer)).filter(isOffered);
  const tlds = zones.map(({ tld }) => tld);
  const parsed = parseDomainName(typed, { zones: tlds });
  if (!parsed.ok) return { names: [] };
  const { label } = parsed.value;
  const suggestions = await suggestNames(label, { zones: tlds, visitor, hyphens });
  if (suggestions === null) return { names: null };
  const wanted = suggestions
    .filter((suggestion) => suggestion.label !== label)
    .map((suggestion) => ({
      ...suggestion,
      zones: tlds.filter((tld) => suggestion.zones.includes(tld)),
    }));
  const candidates = inTurns(wanted.map(({ zones: free }) => free))
    .flatMap(({ at, tld }) => candidate(wanted[at]?.label ?? '', tld, zones) ?? [])
    .filter(({ problem }) => problem === null)
    .slice(0, mostShown);
  const checked = areChecked ? await found(candidates, visitor) : [];
  return { names: candidates.flatMap((one, at) => stillFree(one, checked[at]) ?? []) };
}

/** One that was suggested is free unless a check says otherwise; it is asked about once more before it enters a cart. */
function stillFree(one: Candidate, checked: FoundName | undefined): FoundName | null {
  if (checked === undefined || checked.state === 'unknown') {
    return foundAs(one, { state: 'available', code: null, premiumCost: null });
  }
  return checked.price === null ? null : checked;
}

/** Every name in its first zone, then every one in its second, and so on. */
function inTurns(zonesOf: readonly (readonly string[])[]): readonly { readonly at: number; readonly tld: string }[] {
  const most = Math.max(0, ...zonesOf.map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) =>
    zonesOf.flatMap((zones, at) => {
      const tld = zones[turn];
      return tld === undefined ? [] : [{ at, tld }];
    }),
  ).flat();
}
