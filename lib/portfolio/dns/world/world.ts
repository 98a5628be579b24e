import 'server-only';
import { Resolver } from 'node:dns/promises';
import { now, steadyMs } from '@/lib/base/clock/clock';
import { isReachable } from '@/lib/base/values/ip-address';
import { askCertificate, type Certificate } from './certificate';
import { answerWithinMs, askServer, codeOf, type Asked } from './ask-server';

/** A server that is to serve the zone, and what it said; `lost`: its name has no address that the internet reaches. */
export type WorldServer = { readonly host: string } & (Asked | { readonly kind: 'lost' });

export type WorldAnswer = {
  readonly askedAt: Date;
  readonly servers: readonly WorldServer[];
  /** Where the world looks for the zone; empty where the name is not in its zone, null where that is not known. */
  readonly delegatedTo: readonly string[] | null;
  /** What its site shows browsers; null where that is not known. */
  readonly certificate: Certificate | null;
};

type Server = { readonly host: string; readonly addresses: readonly string[] };

/** How names are looked up and servers asked: the real thing, unless a test stands in for the world. */
export type World = {
  readonly addressesOf: (host: string) => Promise<readonly string[]>;
  readonly serversOf: (asciiName: string) => Promise<readonly string[] | null>;
  readonly certificateOf: (asciiName: string) => Promise<Certificate | null>;
  readonly ask: (address: string, asciiName: string) => Promise<Asked>;
};

const mostServers = 6;
const keptMs = 10 * 60_000;
const mostKept = 500;

const kept = new Map<string, { readonly at: number; readonly answer: Promise<WorldAnswer> }>();

/** What the world's servers answer for a zone now; an answer is kept for ten minutes, and one question waits about three seconds at most. */
export function worldAnswer(asciiName: string, servers: readonly Server[]): Promise<WorldAnswer> {
  const key = `${asciiName} ${servers
    .map(({ host }) => host)
    .toSorted()
    .join(' ')}`;
  const known = kept.get(key);
  if (known && steadyMs() - known.at < keptMs) return known.answer;
  const answer = askWorld(asciiName, servers, internet);
  kept.delete(key);
  kept.set(key, { at: steadyMs(), answer });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return answer;
}

/** Lets the next look at a zone ask anew. */
export function forgetWorld(asciiName: string): void {
  for (const key of kept.keys()) if (key.startsWith(`${asciiName} `)) kept.delete(key);
}

/** Asks each server of a zone at the first of its addresses that the internet reaches, and its site what it shows. */
export async function askWorld(asciiName: string, servers: readonly Server[], world: World): Promise<WorldAnswer> {
  const [delegatedTo, certificate, ...answers] = await Promise.all([
    world.serversOf(asciiName),
    world.certificateOf(asciiName),
    ...servers.slice(0, mostServers).map((server) => askOne(asciiName, server, world)),
  ]);
  return { askedAt: now(), servers: answers, delegatedTo, certificate };
}

async function askOne(asciiName: string, { host, addresses }: Server, world: World): Promise<WorldServer> {
  const found = addresses.length > 0 ? addresses : await world.addressesOf(host);
  // A name server is anybody's to name: it must not make us knock at our own doors.
  const address = found.find(isReachable);
  return address === undefined ? { host, kind: 'lost' } : { host, ...(await world.ask(address, asciiName)) };
}

const internet: World = {
  addressesOf: (host) => lookUp((resolver) => resolver.resolve4(host)).then((found) => found ?? []),
  serversOf: (asciiName) => lookUp((resolver) => resolver.resolveNs(asciiName)),
  certificateOf: askCertificate,
  ask: askServer,
};

/** Asks this machine's resolver; empty where there is no such name, null where it does not answer. */
async function lookUp(question: (resolver: Resolver) => Promise<string[]>): Promise<readonly string[] | null> {
  try {
    return await question(new Resolver({ timeout: answerWithinMs, tries: 1 }));
  } catch (error) {
    return ['ENOTFOUND', 'ENODATA'].includes(codeOf(error)) ? [] : null;
  }
}
