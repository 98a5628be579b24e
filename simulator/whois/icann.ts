import type { DomainName } from '../rules/domain-name';
import type { WhoisEntry } from './entry';

/** Zones whose registry says "No match", where the others say "not found". */
const NO_MATCH_ZONES = new Set(['com', 'net', 'cc', 'tv', 'name']);

/** What a hidden registrant reads like. */
const PROTECTED: Readonly<Record<string, string>> = {
  Name: 'Protection of Private Person',
  Street: 'PO box 87, REG.RU Protection Service',
  City: 'Moscow',
  'Postal Code': '123007',
  Country: 'RU',
  Phone: '+7.4955801111',
};

/** How the registries of generic zones answer, in the form that ICANN prescribes; `now` is an ISO time. */
export function icannEntry(entry: WhoisEntry, now: string): string {
  const { name, nss, ds } = entry;
  const isHere = entry.registrar === 'here';
  const rows: readonly (readonly [key: string, value: string | undefined])[] = [
    ['Domain Name', name.ascii.toUpperCase()],
    ['Registry Domain ID', `${entry.id}_DOMAIN`],
    ['Registrar WHOIS Server', isHere ? 'whois.reg.com' : undefined],
    ['Registrar URL', isHere ? 'https://www.reg.com' : undefined],
    ['Creation Date', time(entry.createdOn)],
    ['Registry Expiry Date', time(entry.paidTill)],
    ['Registrar', isHere ? 'Registrar of Domain Names REG.RU LLC' : entry.registrarName],
    ['Registrar IANA ID', isHere ? '1606' : undefined],
    ['Registrar Abuse Contact Email', isHere ? 'abuse@reg.ru' : undefined],
    ['Domain Status', status(entry.isDelegated ? 'ok' : 'clientHold')],
    ...registrant(entry),
    ...nss.map((server): [string, string] => ['Name Server', server.ns.toUpperCase()]),
    ['DNSSEC', ds.length === 0 ? 'unsigned' : 'signedDelegation'],
    ...ds.map((row): [string, string] => [
      'DNSSEC DS Data',
      `${row.keyTag} ${row.algorithm} ${row.digestType} ${row.digest.toUpperCase()}`,
    ]),
    ['URL of the ICANN Whois Inaccuracy Complaint Form', 'https://icann.org/wicf/'],
  ];
  const lines = rows.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [`${key}: ${value}\r\n`]));
  return `${lines.join('')}${foot(now)}`;
}

export function icannMissing(name: DomainName, now: string): string {
  const text = NO_MATCH_ZONES.has(name.tld.name) ? `No match for "${name.ascii.toUpperCase()}".` : 'Domain not found.';
  return `${text}\r\n${foot(now)}`;
}

function registrant(entry: WhoisEntry): readonly (readonly [string, string | undefined])[] {
  return Object.entries(registrantOf(entry)).map(([key, value]) => [`Registrant ${key}`, value]);
}

/** What the registry shows of whoever has the name; nothing where another registrar keeps it. */
export function registrantOf({ contacts, registrar, name }: WhoisEntry): Readonly<Record<string, string | undefined>> {
  if (registrar === 'elsewhere') return {};
  return contacts === null ? { ...PROTECTED, Email: `${name.ascii}@regprivate.ru` } : shown(contacts);
}

/** The owner among the four roles of a generic zone's contacts (REG.API 8.7). */
function shown(contacts: Readonly<Record<string, string>>): Readonly<Record<string, string | undefined>> {
  return {
    Name: [contacts['o_first_name'], contacts['o_last_name']].filter(Boolean).join(' '),
    Organization: contacts['o_company'],
    Street: contacts['o_addr'],
    City: contacts['o_city'],
    'State/Province': contacts['o_state'],
    'Postal Code': contacts['o_postcode'],
    Country: contacts['o_country_code'],
    Phone: contacts['o_phone'],
    Email: contacts['o_email'],
  };
}

function status(code: string): string {
  return `${code} https://icann.org/epp#${code}`;
}

function time(day: string | null): string | undefined {
  return day === null ? undefined : `${day}T00:00:00Z`;
}

function foot(now: string): string {
  return `>>> Last update of WHOIS database: ${now.slice(0, 19)}Z <<<\r\n`;
}
