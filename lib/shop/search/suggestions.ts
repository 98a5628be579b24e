import 'server-only';
import { pricesIn, zonesFor } from '@/lib/money/prices/zones';
import { isOffered } from '@/lib/portfolio/domains/offered-zones';
import { zoneProblem } from '@/lib/portfolio/domains/zone-rules';
import { suggestNames } from '@/lib/registrar/account/suggestions';
import type { FoundName, Suggested } from '@/lib/shop/search/schema';
import { db } from '@/lib/base/db/client';
import type { CustomerId } from '@/lib/base/values/ids';
import { parseDomainName, toAscii } from '@/lib/base/values/domain-name';

/** Suggestions shown: what nobody reads helps nobody. */
const mostShown = 8;

/** Names like the one that was typed, each in the first zone of the reseller's order where it is free. */
export async function suggestionsFor(
  typed: string,
  visitor: string | null,
  buyer: CustomerId | null,
): Promise<Suggested> {
  const zones = (await zonesFor(db, buyer)).filter(isOffered);
  const parsed = parseDomainName(typed, { zones: zones.map(({ tld }) => tld) });
  if (!parsed.ok) return { names: [] };
  const { label } = parsed.value;
  const suggestions = await suggestNames(label, { zones: zones.map(({ tld }) => tld), visitor });
  if (suggestions === null) return { names: null };
  const names = suggestions
    .filter((suggestion) => suggestion.label !== label)
    .flatMap((suggestion): readonly FoundName[] => {
      const zone = zones.find(
        ({ tld }) => suggestion.zones.includes(tld) && zoneProblem(suggestion.label, tld) === null,
      );
      const unicode = `${suggestion.label}.${zone?.tld ?? ''}`;
      const ascii = toAscii(unicode);
      if (!zone || ascii === null) return [];
      const { tld } = zone;
      const { price } = pricesIn(zone, { ascii });
      return [{ ascii, unicode, tld, state: 'available', code: null, letters: [], price, renewsAsPremium: false }];
    });
  return { names: names.slice(0, mostShown) };
}
