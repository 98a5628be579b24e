import type { Verdict } from './pieces';
import { readMoment, type Moment } from './moment';
import { holderOf, stateOf, type Registration } from './registration';

type Rows = ReadonlyMap<string, readonly string[]>;

const mostLines = 2000;
const longestLine = 1000;
const row = /^([A-Za-z][A-Za-z0-9 /_-]{0,40})[ .\t]*:(?:[ \t]+|$)(.*)$/;

/** The rows of a WHOIS text, "key: value", by key in small letters. What only explains ("%", "#", ">>>") is passed over. */
function rowsOf(text: string): Rows {
  const rows = new Map<string, string[]>();
  for (const line of text.split('\n', mostLines)) {
    const [, key, value = ''] = row.exec(line.slice(0, longestLine).trim()) ?? [];
    if (key === undefined || value.trim() === '') continue;
    const name = key.trim().toLowerCase();
    rows.set(name, [...(rows.get(name) ?? []), value.trim()]);
  }
  return rows;
}

const free =
  /^[%*# \t]*(?:no (?:entries|match|data|object|record)s? (?:found|for)|no match\b|nothing found|(?:the )?(?:queried )?(?:domain |object )?(?:name )?(?:does not exist|not found)|domain .{0,80} not found|not found: )/im;
const available = /^(?:domain )?status:\s*(?:available|free)\s*$/im;
const reserved = /reserved by (?:the )?regist|^[%*# \t]*(?:this )?(?:domain )?name is reserved|^status:\s*reserved/im;
const tooOften =
  /exceeded (?:the )?(?:allowed |maximum )?(?:connection|query|number)|not allowed to connect|limit exceeded|too many (?:requests|queries)|quota exceeded|still in grace period/i;

/** What a registry's text says of a name, in either spelling; null when it says that one asks too often. */
export function readVerdict(text: string, spellings: readonly string[]): Verdict | null {
  if (available.test(text)) return 'free';
  const rows = rowsOf(text);
  const named = [...(rows.get('domain') ?? []), ...(rows.get('domain name') ?? [])].map((value) =>
    value.toLowerCase().replace(/\.$/, ''),
  );
  if (named.some((value) => spellings.includes(value))) return 'registered';
  // Of another name than was asked about nothing follows.
  if (named.length > 0 && rows.size > 3) return 'unclear';
  if (tooOften.test(text)) return null;
  if (reserved.test(text)) return 'reserved';
  return free.test(text) ? 'free' : 'unclear';
}

const keys = {
  registrar: ['registrar', 'sponsoring registrar', 'current registar', 'current registrar', 'registrar name'],
  created: ['created', 'creation date', 'domain created', 'created on', 'domain registration date', 'registered on'],
  updated: ['updated date', 'modified', 'last modified', 'changed', 'updated on', 'domain last updated date'],
  paidTill: [
    'paid-till',
    'registry expiry date',
    'registrar registration expiration date',
    'domain expiration date',
    'expiration date',
    'expires on',
    'expires',
    'expiry date',
  ],
  free: ['free-date'],
  states: ['state', 'domain status', 'status'],
  nameServers: ['nserver', 'name server', 'nameserver', 'nameservers', 'name servers'],
  signed: ['dnssec', 'ds-rdata', 'dnssec ds data', 'ds record'],
  organization: ['org', 'registrant organization', 'organization'],
  person: ['person', 'registrant name', 'registrant'],
} as const;

const most = 20;

/** What a WHOIS text says of a registered name. */
export function readWhoisText(text: string): Registration {
  const rows = rowsOf(text);
  const all = (names: readonly string[]): readonly string[] => names.flatMap((name) => rows.get(name) ?? []);
  const moment = (names: readonly string[]): Moment | null =>
    all(names)
      .map(readMoment)
      .find((read) => read !== null) ?? null;
  const states = all(keys.states).flatMap((value) => value.split(',').map(stateOf));
  return {
    registrar: all(keys.registrar)[0] ?? null,
    created: moment(keys.created),
    updated: moment(keys.updated),
    paidTill: moment(keys.paidTill),
    free: moment(keys.free),
    states: [...new Set(states)].filter((state) => state !== '').slice(0, most),
    nameServers: all(keys.nameServers).map(nameServerOf).slice(0, most),
    isSigned: signedBy(all(keys.signed)),
    holder: holderOf(all(keys.organization)[0], all(keys.person)[0]),
  };
}

/** "ns1.example.ru. 193.0.2.1, 2001:db8::1" and "NS1.EXAMPLE.COM". */
function nameServerOf(value: string): Registration['nameServers'][number] {
  const [host = '', ...addresses] = value.split(/[\s,]+/).filter((part) => part !== '');
  return { host: host.toLowerCase().replace(/\.$/, ''), addresses };
}

function signedBy(values: readonly string[]): boolean | null {
  const [first] = values;
  if (first === undefined) return null;
  return !/^(?:unsigned|no|inactive|not? signed)/i.test(first);
}

const referrals = ['whois', 'refer', 'registrar whois server', 'whois server'];

/** The WHOIS server that an answer leads to, as it is written. */
export function readReferral(text: string): string | null {
  const rows = rowsOf(text);
  const [server] = referrals.flatMap((name) => rows.get(name) ?? []);
  return (
    server
      ?.toLowerCase()
      .replace(/^whois:\/\//, '')
      .replace(/\/$/, '') ?? null
  );
}
