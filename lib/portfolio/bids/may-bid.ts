import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { parseDomainName, toUnicode, zoneIn } from '@/lib/base/values/domain-name';
import { minorFromDatabase, type Money } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { namesIn } from '@/lib/base/values/typed-names';
import { mostBids } from './schema';

/**
 * `ours`: the panel has it, so it is renewed or restored; `notExpiring`: no auction of it is known; `over`: nobody can bid
 * any more; `step`: its zone allows other amounts; `tooLow`: less than what would lead.
 */
export type NotBid =
  | { readonly code: 'tooMany' }
  | { readonly code: 'wrongName' | 'ours' | 'notExpiring' | 'over' | 'inProgress'; readonly name: string }
  | { readonly code: 'step'; readonly name: string; readonly steps: readonly number[] }
  | { readonly code: 'tooLow'; readonly name: string; readonly least: number };

/** The names that were typed, in ASCII. */
export function namesOfBid(typed: string): Result<readonly string[], NotBid> {
  const written = namesIn(typed);
  if (written.length > mostBids) return fail({ code: 'tooMany' });
  const names: string[] = [];
  for (const name of written) {
    const parsed = parseDomainName(name);
    if (!parsed.ok || parsed.value.tld === '') return fail({ code: 'wrongName', name });
    names.push(parsed.value.ascii);
  }
  return ok([...new Set(names)]);
}

/** Why so much cannot be bid for one of the names, by what is known; amounts of refusals are roubles. */
export async function whyNoBid(tx: Tx, names: readonly string[], amount: Money): Promise<NotBid | null> {
  const known = await knownOf(tx, names);
  for (const name of names) {
    const refused = refusalOf(name, amount.minor, known);
    if (refused) return refused;
  }
  return null;
}

type Known = Awaited<ReturnType<typeof knownOf>>;

function refusalOf(asciiName: string, minor: number, known: Known): NotBid | null {
  const name = toUnicode(asciiName);
  if (known.here.has(asciiName)) return { code: 'ours', name };
  if (known.asked.has(asciiName)) return { code: 'inProgress', name };
  const [told, listed] = [known.told.get(asciiName), known.listed.get(asciiName)];
  if (told === undefined && listed === undefined) return { code: 'notExpiring', name };
  if (listed && !listed.isOpen) return { code: 'over', name };
  const steps = known.steps
    .filter(({ tld }) => tld === zoneIn(asciiName))
    .map(({ amountMinor }) => Number(amountMinor));
  if (steps.length > 0 && !steps.includes(minor))
    return { code: 'step', name, steps: steps.toSorted((one, other) => one - other).map((step) => step / 100) };
  const least = Math.max(listed?.nextMinor ?? told ?? 0, (known.own.get(asciiName) ?? 0) + 1);
  return minor < least ? { code: 'tooLow', name, least: Math.ceil(least / 100) } : null;
}

/** What the cache knows of the names and of our bids for them. */
async function knownOf(tx: Tx, names: readonly string[]) {
  const asciiName = { in: [...names] };
  const [released, listed, bids, here, steps] = await Promise.all([
    tx.releasedName.findMany({ where: { asciiName, state: 'expiring' }, select: { asciiName: true, bidMinor: true } }),
    tx.registrarBid.findMany({ where: { asciiName }, select: { asciiName: true, isOpen: true, nextMinor: true } }),
    tx.bid.findMany({
      where: { asciiName, state: { in: ['asked', 'placed'] } },
      select: { asciiName: true, state: true, amountMinor: true },
    }),
    // What waits there for its auction is nobody's yet.
    tx.domain.findMany({
      where: { asciiName, state: { not: 'gone' }, NOT: { state: 'registering', customerId: null } },
      select: { asciiName: true },
    }),
    tx.bidStep.findMany(),
  ]);
  const own = new Map<string, number>();
  for (const bid of bids)
    if (bid.state === 'placed')
      own.set(bid.asciiName, Math.max(own.get(bid.asciiName) ?? 0, minorFromDatabase(bid.amountMinor)));
  return {
    told: new Map(released.map((row) => [row.asciiName, minorFromDatabase(row.bidMinor ?? 0n)])),
    listed: new Map(
      listed.map(({ nextMinor, ...row }) => [
        row.asciiName,
        { isOpen: row.isOpen, nextMinor: nextMinor === null ? null : minorFromDatabase(nextMinor) },
      ]),
    ),
    asked: new Set(bids.filter(({ state }) => state === 'asked').map((row) => row.asciiName)),
    here: new Set(here.map((row) => row.asciiName)),
    own,
    steps,
  };
}
