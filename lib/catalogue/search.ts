import 'server-only';
import { checkNames } from '@/lib/catalogue/availability';
import { yearlyPrice, type Yearly } from '@/lib/catalogue/prices';
import type { Reading } from '@/lib/catalogue/readings';
import type { FoundName, SearchResult } from '@/lib/catalogue/schema';
import { minLabelLength, zoneProblem } from '@/lib/catalogue/zone-rules';
import { allZones, isOffered, pricesIn, type Zone } from '@/lib/catalogue/zones';
import { parseDomainName, toAscii, type DomainName, type DomainNameError } from '@/lib/values/domain-name';

/** Zones asked about beside the one that was typed. */
const mostOthers = 24;

/** What a person typed, as names that can be bought: the very name first, then the same word in the other zones, in the reseller's order. */
export async function searchNames(typed: string, visitor: string | null = null): Promise<SearchResult> {
  const zones = await allZones();
  const parsed = parseDomainName(typed, { zones: zones.map(({ tld }) => tld), minLabelLength });
  if (!parsed.ok) return failure(typed, parsed.error);
  const name = parsed.value;
  const exact = name.tld === '' ? null : candidate(name.label, name.tld, zones);
  const others = zones
    .filter((zone) => isOffered(zone) && zone.tld !== name.tld && zoneProblem(name.label, zone.tld) === null)
    .slice(0, mostOthers)
    .flatMap((zone) => candidate(name.label, zone.tld, zones) ?? []);
  const [first, ...rest] = await found(exact ? [exact, ...others] : others, visitor);
  const names = first ? [first, ...rest] : [];
  return { kind: 'names', question: name.unicode, exact: exact ? (first ?? null) : null, others: exact ? rest : names };
}

type Candidate = {
  readonly name: Pick<DomainName, 'ascii' | 'unicode' | 'tld'>;
  readonly zone: Zone | null;
  /** Why it need not be asked about. */
  readonly problem: string | null;
};

function candidate(label: string, tld: string, zones: readonly Zone[]): Candidate | null {
  const unicode = `${label}.${tld}`;
  const ascii = toAscii(unicode);
  if (ascii === null) return null;
  const zone = zones.find((known) => known.tld === tld && isOffered(known)) ?? null;
  const problem = zone ? zoneProblem(label, tld) : 'ZONE_NOT_OFFERED';
  return { name: { ascii, unicode, tld }, zone, problem };
}

async function found(candidates: readonly Candidate[], visitor: string | null): Promise<readonly FoundName[]> {
  const asked = candidates.filter(({ problem }) => problem === null).map(({ name }) => name.ascii);
  const readings = new Map((await checkNames(asked, { visitor })).map((reading) => [reading.asciiName, reading]));
  return candidates.map(({ name, zone, problem }) => {
    const reading = readings.get(name.ascii);
    const state = problem === null ? (reading?.state ?? 'unknown') : 'not_allowed';
    const price = zone && reading ? priceShown(zone, name, reading) : null;
    const renewsAsPremium = state === 'premium' && zone !== null && price !== null && isDearer(zone, name, price);
    return { ...name, state, code: problem ?? reading?.code ?? null, price, renewsAsPremium };
  });
}

function priceShown(zone: Zone, name: Candidate['name'], { state, premiumCost }: Reading): Yearly | null {
  if (state === 'premium') return premiumCost && yearlyPrice(premiumCost, zone.margin);
  return state === 'available' ? pricesIn(zone, name).price : null;
}

function isDearer(zone: Zone, name: Candidate['name'], { renew }: Yearly): boolean {
  return renew.minor > pricesIn(zone, name).price.renew.minor;
}

function failure(typed: string, error: DomainNameError): SearchResult {
  const { code, ...values } = error;
  return { kind: 'error', question: typed.slice(0, 300), code, values };
}
