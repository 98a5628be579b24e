import 'server-only';
import { zoneProblem } from '@/lib/shop/search/zone-rules';
import { allZones } from '@/lib/money/prices/zones';
import { isOffered } from '@/lib/portfolio/domains/offered-zones';
import type { Tx } from '@/lib/base/db/client';
import type { DomainName } from '@/lib/base/values/domain-name';

/** Those names (ASCII) that could be bought here at all: no call is spent on others. */
export async function namesOnSale(tx: Tx, names: readonly DomainName[]): Promise<readonly string[]> {
  const zones = (await allZones(tx)).filter(isOffered);
  return names
    .filter(({ unicode }) =>
      zones.some(
        ({ tld }) => unicode.endsWith(`.${tld}`) && zoneProblem(unicode.slice(0, -tld.length - 1), tld) === null,
      ),
    )
    .map(({ ascii }) => ascii);
}
