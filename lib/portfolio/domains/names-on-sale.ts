import 'server-only';
import { zoneProblem } from './zone-rules';
import { isOffered } from './offered-zones';
import { allZones } from '@/lib/money/prices/zones';
import type { Tx } from '@/lib/base/db/client';
import { toUnicode } from '@/lib/base/values/domain-name';

/** Those names (ASCII) that could be bought here at all: no call is spent on others. */
export async function namesOnSale(tx: Tx, names: readonly string[]): Promise<readonly string[]> {
  const zones = (await allZones(tx)).filter(isOffered);
  return names.filter((ascii) => {
    const unicode = toUnicode(ascii);
    return zones.some(
      ({ tld }) => unicode.endsWith(`.${tld}`) && zoneProblem(unicode.slice(0, -tld.length - 1), tld) === null,
    );
  });
}
