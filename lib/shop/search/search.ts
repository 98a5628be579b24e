import 'server-only';
import { candidate, found, type Candidate } from '@/lib/shop/search/candidates';
import { mostAsked, type SearchResult } from '@/lib/shop/search/schema';
import { minLabelLength, zoneProblem } from '@/lib/portfolio/domains/zone-rules';
import { zonesFor, type Zone } from '@/lib/money/prices/zones';
import { didYouMean, type Meant } from '@/lib/shop/search/did-you-mean';
import { isOffered } from '@/lib/portfolio/domains/offered-zones';
import { parseDomainName, type DomainName, type DomainNameError } from '@/lib/base/values/domain-name';
import { db } from '@/lib/base/db/client';
import type { CustomerId } from '@/lib/base/values/ids';
import { namesIn } from '@/lib/base/values/typed-names';

/** Zones asked about beside the one that was typed. */
const mostOthers = 24;

/** Names of a list asked about at once. */
const mostListed = 50;

/** Zones in which a word of a list is asked about. */
const zonesOfWord = 3;

/**
 * What a person typed, as names that can be bought: the very name first, then the same word in the other zones, in the
 * reseller's order; of a list each name alone, in the list's order. At the prices of whoever asks.
 */
export async function searchNames(
  typed: string,
  visitor: string | null = null,
  buyer: CustomerId | null = null,
): Promise<SearchResult> {
  if (typed.length > mostAsked) {
    return { kind: 'error', question: '', code: 'question-too-long', values: { max: mostAsked }, meant: [] };
  }
  const zones = await zonesFor(db, buyer);
  const names = namesIn(typed);
  if (names.length > 1) return searchList(typed, names, zones, visitor);
  const parsed = parseDomainName(typed, factsOf(zones));
  const meant = meantBy([typed], zones);
  if (!parsed.ok) return { kind: 'error', question: typed, ...problemOf(parsed.error), meant };
  const name = parsed.value;
  const exact = name.tld === '' ? null : candidate(name.label, name.tld, zones);
  const others = inOfferedZones(name, zones).slice(0, mostOthers);
  const [first, ...rest] = await found(exact ? [exact, ...others] : others, visitor);
  const all = first ? [first, ...rest] : [];
  return {
    kind: 'names',
    question: name.unicode,
    exact: exact ? (first ?? null) : null,
    others: exact ? rest : all,
    meant,
  };
}

function meantBy(texts: readonly string[], zones: readonly Zone[]): readonly Meant[] {
  const offered = zones.filter(isOffered).map(({ tld }) => tld);
  return texts.flatMap((text) => didYouMean(text, offered) ?? []);
}

async function searchList(
  typed: string,
  names: readonly string[],
  zones: readonly Zone[],
  visitor: string | null,
): Promise<SearchResult> {
  const read = names.slice(0, mostListed).map((typed) => ({ typed, parsed: parseDomainName(typed, factsOf(zones)) }));
  const wrong = read.flatMap(({ typed, parsed }) => (parsed.ok ? [] : [{ typed, ...problemOf(parsed.error) }]));
  const candidates = read.flatMap(({ parsed }) => {
    if (!parsed.ok) return [];
    const { label, tld } = parsed.value;
    return tld === ''
      ? inOfferedZones(parsed.value, zones).slice(0, zonesOfWord)
      : (candidate(label, tld, zones) ?? []);
  });
  const once = [...new Map(candidates.map((one) => [one.name.ascii, one])).values()];
  // "example,ru" is read as a list, and may be one name.
  const [whole] = meantBy([typed], zones);
  const meant = whole
    ? [whole]
    : meantBy(
        read.map((one) => one.typed),
        zones,
      );
  return { kind: 'list', names: [...(await found(once, visitor))], wrong, left: names.length - read.length, meant };
}

const factsOf = (zones: readonly Zone[]) => ({ zones: zones.map(({ tld }) => tld), minLabelLength });

function inOfferedZones({ label, tld }: DomainName, zones: readonly Zone[]): readonly Candidate[] {
  return zones
    .filter((zone) => isOffered(zone) && zone.tld !== tld && zoneProblem(label, zone.tld) === null)
    .flatMap((zone) => candidate(label, zone.tld, zones) ?? []);
}

function problemOf({ code, ...values }: DomainNameError) {
  return { code, values };
}
