import 'server-only';
import { db } from '@/lib/base/db/client';
import { parseDomainName, type DomainName, type DomainNameError } from '@/lib/base/values/domain-name';
import type { Yearly } from '@/lib/money/prices/prices';
import { pricesIn, zonesFor, type Zone } from '@/lib/money/prices/zones';
import { buyerOf, type Actor } from '@/lib/people/access/actor';
import { hit } from '@/lib/people/auth/rate-limit';
import { isOffered } from '@/lib/portfolio/domains/offered-zones';
import { zoneProblem } from '@/lib/portfolio/domains/zone-rules';
import { whoisAskingLimits, whoisLimits } from '@/lib/registrar/account/visitor-limits';
import { keptAnswer } from './kept-answers';
import { lookUp, type LookUp } from './look-up';
import type { Piece, Verdict } from './reading/pieces';
import { readRegistration } from './reading/read';
import type { Registration } from './reading/registration';
import { soldBelow } from './servers/table';

type Name = Pick<DomainName, 'ascii' | 'unicode'>;

/** What is known of the name that was asked about, or why nothing is. */
export type WhoisView =
  | { readonly kind: 'wrong'; readonly code: DomainNameError['code'] | 'no-zone'; readonly values: Values }
  | { readonly kind: 'limited'; readonly minutes: number }
  | (Exclude<LookUp, { kind: 'known' | 'limited' }> & { readonly name: Name })
  | {
      readonly kind: 'known';
      readonly name: Name;
      readonly verdict: Verdict;
      readonly pieces: readonly Piece[];
      readonly readAt: Date;
      /** The servers do not answer now, and this is what they said before. */
      readonly isOld: boolean;
      /** Of a registered name. */
      readonly registration: Registration | null;
      /** What a free name costs here; null where it is not sold. */
      readonly price: Yearly | null;
    };

type Values = Readonly<Record<string, string | number>>;

/** What registry and registrar say of a name that somebody at this address typed. */
export async function whois(typed: string, address: string, actor: Actor | null = null): Promise<WhoisView> {
  const zones = await zonesFor(db, buyerOf(actor));
  const parsed = parseDomainName(typed, { zones: [...zones.map(({ tld }) => tld), ...soldBelow] });
  if (!parsed.ok) {
    const { code, ...values } = parsed.error;
    return { kind: 'wrong', code, values };
  }
  if (parsed.value.tld === '') return { kind: 'wrong', code: 'no-zone', values: {} };
  const minutes = await hit(db, whoisLimits(address));
  if (minutes !== null) return { kind: 'limited', minutes };
  return viewOf(parsed.value, await lookUp(parsed.value, whoisAskingLimits(address)), zones);
}

/** The states of a registered name as its registry told them last (`clienttransferprohibited`); null where nobody has asked. */
export async function keptStates(
  asciiName: string,
): Promise<{ readonly states: readonly string[]; readonly readAt: Date } | null> {
  const kept = await keptAnswer(asciiName);
  if (kept?.verdict !== 'registered') return null;
  return { states: readRegistration(kept.pieces).states, readAt: kept.readAt };
}

function viewOf(name: DomainName, found: LookUp, zones: readonly Zone[]): WhoisView {
  if (found.kind === 'limited') return found;
  if (found.kind !== 'known') return { ...found, name };
  const { verdict, pieces, readAt } = found.answer;
  return {
    kind: 'known',
    name,
    verdict,
    pieces,
    readAt,
    isOld: found.isOld,
    registration: verdict === 'registered' ? readRegistration(pieces) : null,
    price: verdict === 'free' ? priceOf(name, zones) : null,
  };
}

function priceOf(name: DomainName, zones: readonly Zone[]): Yearly | null {
  const zone = zones.find(({ tld }) => tld === name.tld);
  if (!zone || !isOffered(zone) || zoneProblem(name.label, name.tld) !== null) return null;
  return pricesIn(zone, name).price;
}
