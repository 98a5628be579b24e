import 'server-only';
import type { Piece, Verdict } from '@/lib/portfolio/whois/reading/pieces';
import { isAbout, rdapReferral } from '@/lib/portfolio/whois/reading/rdap-object';
import { readReferral, readVerdict } from '@/lib/portfolio/whois/reading/whois-text';
import { ianaServer, ownRdapOrigin, serversOf, standsIn, type Servers } from '@/lib/portfolio/whois/servers/servers';
import type { DomainName } from '@/lib/base/values/domain-name';
import { askRdap } from './ask-rdap';
import { askWhois } from './ask-whois';
import { decodeAnswer, tidy } from './decode';
import { isHostName, whoisPort, type Endpoint } from '@/lib/portfolio/whois/servers/endpoint';

/** What came of asking about a name. */
export type Asked =
  | { readonly kind: 'answered'; readonly verdict: Verdict; readonly pieces: readonly Piece[] }
  /** Nobody can be asked about this zone. */
  | { readonly kind: 'no-server' }
  | { readonly kind: 'unreachable'; readonly server: string }
  /** Not before so many seconds, by the server's word or by ours. */
  | { readonly kind: 'too-often'; readonly server: string; readonly seconds: number };

/** Waits until a server may be asked; otherwise says for how many seconds it may not. */
export type TakeTurn = (
  server: string,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly seconds: number }>;

/** Says that a server does not want to be asked for so many seconds. */
export type Pause = (server: string, seconds: number) => Promise<void>;

export type Asking = {
  readonly name: Pick<DomainName, 'ascii' | 'unicode'>;
  /** In ASCII. */
  readonly zone: string;
  readonly signal: AbortSignal;
  readonly takeTurn: TakeTurn;
  readonly pause: Pause;
};

/** How long a server that complains is left alone where it does not say. */
const pauseSeconds = 600;
/** One that did not answer is left alone a moment, so that not each visitor waits for nothing. */
const downSeconds = 20;
/** RDAP gives up early enough for WHOIS to be asked instead. */
const rdapPatienceMs = 3500;

/** Asks the registry of a name, by RDAP where it has that and otherwise by WHOIS, then the registrar that it names: of it one answer, if it comes. */
export async function ask(asking: Asking): Promise<Asked> {
  const servers = serversOf(asking.zone);
  const found = servers === 'iana' ? await askIana(asking) : servers;
  if (found === null) return { kind: 'no-server' };
  if ('kind' in found) return found;
  const byRdap = found.rdap === null ? null : await askRegistryRdap(asking, found.rdap);
  if (byRdap?.kind === 'answered' || found.whois === null) return byRdap ?? { kind: 'no-server' };
  return askRegistryWhois(asking, found.whois);
}

async function askRegistryRdap(asking: Asking, base: string): Promise<Asked> {
  const { hostname } = new URL(base);
  const turn = await asking.takeTurn(hostname);
  if (!turn.ok) return { kind: 'too-often', server: hostname, seconds: turn.seconds };
  const signal = AbortSignal.any([asking.signal, AbortSignal.timeout(rdapPatienceMs)]);
  const answer = await askRdap(`${base}domain/${asking.name.ascii}`, ownRdapOrigin, signal);
  if (answer.kind === 'too-often') {
    const seconds = Math.min(answer.seconds ?? pauseSeconds, 24 * 3600);
    await asking.pause(hostname, seconds);
    return { kind: 'too-often', server: hostname, seconds };
  }
  if (answer.kind !== 'found' && answer.kind !== 'missing') return unreachable(asking, hostname);
  const piece: Piece = { protocol: 'rdap', server: answer.host, text: printed(answer.text) };
  if (answer.kind === 'missing') return { kind: 'answered', verdict: 'free', pieces: [piece] };
  if (!isAbout(answer.text, asking.name.ascii)) return { kind: 'answered', verdict: 'unclear', pieces: [piece] };
  const further = await askRegistrarRdap(asking, rdapReferral(answer.text));
  return { kind: 'answered', verdict: 'registered', pieces: [piece, ...further] };
}

async function askRegistrarRdap({ name, signal, takeTurn }: Asking, address: string | null): Promise<readonly Piece[]> {
  if (address === null || standsIn || !URL.canParse(address) || !(await takeTurn(new URL(address).hostname)).ok)
    return [];
  const answer = await askRdap(address, null, signal);
  if (answer.kind !== 'found' || !isAbout(answer.text, name.ascii)) return [];
  return [{ protocol: 'rdap', server: answer.host, text: printed(answer.text) }];
}

async function askRegistryWhois(asking: Asking, server: NonNullable<Servers['whois']>): Promise<Asked> {
  const { host, prefix } = server;
  const turn = await asking.takeTurn(host);
  if (!turn.ok) return { kind: 'too-often', server: host, seconds: turn.seconds };
  const piece = await askOne(server, `${prefix}${asking.name.ascii}`, asking.signal);
  if (piece === null || piece.text === '') return unreachable(asking, host);
  const verdict = readVerdict(piece.text, [asking.name.ascii, asking.name.unicode]);
  if (verdict === null) {
    await asking.pause(host, pauseSeconds);
    return { kind: 'too-often', server: host, seconds: pauseSeconds };
  }
  const further = verdict === 'registered' ? await askRegistrarWhois(asking, piece) : [];
  return { kind: 'answered', verdict, pieces: [piece, ...further] };
}

async function askRegistrarWhois({ name, signal, takeTurn }: Asking, registry: Piece): Promise<readonly Piece[]> {
  const host = readReferral(registry.text);
  if (host === null || standsIn || host === registry.server || !isHostName(host) || !(await takeTurn(host)).ok)
    return [];
  const piece = await askOne({ host, port: whoisPort, isOwn: false }, name.ascii, signal);
  // Of a registrar that complains or knows nothing, nothing is told: the registry has said enough.
  return piece && readVerdict(piece.text, [name.ascii, name.unicode]) === 'registered' ? [piece] : [];
}

/** Where IANA says that a zone's registry answers. */
async function askIana(asking: Asking): Promise<Servers | Asked> {
  const { zone, signal, takeTurn } = asking;
  const { host } = ianaServer;
  const turn = await takeTurn(host);
  if (!turn.ok) return { kind: 'too-often', server: host, seconds: turn.seconds };
  const piece = await askOne(ianaServer, zone, signal);
  if (piece === null || piece.text === '') return unreachable(asking, host);
  const whois = readReferral(piece.text);
  if (whois === null || !isHostName(whois)) return { kind: 'no-server' };
  return { rdap: null, whois: { host: whois, port: whoisPort, isOwn: false, prefix: '' } };
}

async function unreachable({ pause }: Asking, server: string): Promise<Asked> {
  await pause(server, downSeconds);
  return { kind: 'unreachable', server };
}

async function askOne(endpoint: Endpoint, question: string, signal: AbortSignal): Promise<Piece | null> {
  const fetched = await askWhois(endpoint, question, signal);
  return fetched.ok ? { protocol: 'whois', server: endpoint.host, text: decodeAnswer(fetched.bytes) } : null;
}

/** JSON as people read it; what is none stays as it came. */
function printed(text: string): string {
  try {
    return tidy(JSON.stringify(JSON.parse(text), null, 2));
  } catch {
    return tidy(text);
  }
}
