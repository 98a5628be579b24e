import 'server-only';
import { checkNames } from '@/lib/registrar/account/availability';
import type { Reading } from '@/lib/registrar/account/readings';
import { yearlyPrice, type Yearly } from '@/lib/money/prices/prices';
import { pricesIn, type Zone } from '@/lib/money/prices/zones';
import { isOffered } from '@/lib/portfolio/domains/offered-zones';
import { zoneProblem, type ZoneProblem } from '@/lib/portfolio/domains/zone-rules';
import type { FoundName } from '@/lib/shop/search/schema';
import { toAscii, type DomainName } from '@/lib/base/values/domain-name';

/** A name that may be asked about. */
export type Candidate = {
  readonly name: Pick<DomainName, 'ascii' | 'unicode' | 'tld'>;
  readonly zone: Zone | null;
  /** Why it need not be asked about. */
  readonly problem: ZoneProblem | { readonly code: 'ZONE_NOT_OFFERED'; readonly letters: readonly string[] } | null;
};

/** A label in a zone; null where it has no form that machines read. */
export function candidate(label: string, tld: string, zones: readonly Zone[]): Candidate | null {
  const unicode = `${label}.${tld}`;
  const ascii = toAscii(unicode);
  if (ascii === null) return null;
  const zone = zones.find((known) => known.tld === tld && isOffered(known)) ?? null;
  const problem = zone ? zoneProblem(label, tld) : ({ code: 'ZONE_NOT_OFFERED', letters: [] } as const);
  return { name: { ascii, unicode, tld }, zone, problem };
}

/** What each of them is and costs, asked of the registrar where that is not remembered. */
export async function found(candidates: readonly Candidate[], visitor: string | null): Promise<readonly FoundName[]> {
  const asked = candidates.filter(({ problem }) => problem === null).map(({ name }) => name.ascii);
  const readings = new Map((await checkNames(asked, { visitor })).map((reading) => [reading.asciiName, reading]));
  return candidates.map((one) => foundAs(one, readings.get(one.name.ascii)));
}

/** As it is shown, by what was told of it; what nobody told of is unknown. */
export function foundAs(
  { name, zone, problem }: Candidate,
  reading: Pick<Reading, 'state' | 'code' | 'premiumCost'> | undefined,
): FoundName {
  const state = problem === null ? (reading?.state ?? 'unknown') : 'not_allowed';
  const price = zone && reading ? priceShown(zone, name, reading) : null;
  const renewsAsPremium = state === 'premium' && zone !== null && price !== null && isDearer(zone, name, price);
  const code = problem?.code ?? reading?.code ?? null;
  return { ...name, state, code, letters: [...(problem?.letters ?? [])], price, renewsAsPremium };
}

function priceShown(
  zone: Zone,
  name: Candidate['name'],
  { state, premiumCost }: Pick<Reading, 'state' | 'premiumCost'>,
): Yearly | null {
  if (state === 'premium') return premiumCost && yearlyPrice(premiumCost, zone.rules.register, zone.rules.renew);
  return state === 'available' ? pricesIn(zone, name).price : null;
}

function isDearer(zone: Zone, name: Candidate['name'], { renew }: Yearly): boolean {
  return renew.minor > pricesIn(zone, name).price.renew.minor;
}
