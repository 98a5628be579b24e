import type { DomainName } from '../rules/domain-name';
import type { WhoisEntry } from './entry';

const HEAD = '% TCI Whois Service. Terms of use: https://tcinet.ru/documents/whois_ru_rf.pdf\r\n\r\n';
const VALUE_COLUMN = 15;

/** The registry of .ru keeps .su, .рф and the zones below .ru in one form. */
export function isRussian({ tld }: DomainName): boolean {
  return tld.contacts === 'ru' || tld.name.endsWith('.ru');
}

/** How the registry of .ru, .su and .рф answers; `now` is an ISO time. */
export function ripnEntry(entry: WhoisEntry, now: string): string {
  const { name, nss, contacts } = entry;
  const rows: readonly (readonly [key: string, value: string | undefined])[] = [
    ['domain', name.ascii.toUpperCase()],
    ...nss.map(({ ns, ip }): [string, string] => [
      'nserver',
      `${ns}.${ip === undefined ? '' : ` ${ip.replaceAll(',', ', ')}`}`,
    ]),
    ...entry.ds.map((ds): [string, string] => [
      'ds-rdata',
      `${ds.keyTag} ${ds.algorithm} ${ds.digestType} ${ds.digest.toUpperCase()}`,
    ]),
    ['state', `REGISTERED, ${entry.isDelegated ? 'DELEGATED' : 'NOT DELEGATED'}, VERIFIED`],
    ...holder(contacts),
    ['registrar', registrar(entry)],
    ['admin-contact', entry.registrar === 'here' ? 'https://www.reg.ru/whois/admin_contact' : undefined],
    ['created', time(entry.createdOn)],
    ['paid-till', time(entry.paidTill)],
    ['free-date', entry.freeOn ?? undefined],
    ['source', 'TCI'],
  ];
  const lines = rows.flatMap(([key, value]) =>
    value === undefined ? [] : [`${`${key}:`.padEnd(VALUE_COLUMN)}${value}\r\n`],
  );
  return `${HEAD}${lines.join('')}${foot(now)}`;
}

export function ripnMissing(now: string): string {
  return `${HEAD}No entries found for the selected source(s).\r\n${foot(now)}`;
}

/** Organisations are always named; people only when they did not hide (REG.API 8.16). */
function holder(contacts: WhoisEntry['contacts']): readonly (readonly [string, string | undefined])[] {
  if (contacts === null) return [['person', 'Private Person']];
  if (contacts['org'] !== undefined)
    return [
      ['org', contacts['org']],
      ['taxpayer-id', contacts['code']],
    ];
  return [
    ['person', contacts['person'] ?? 'Private Person'],
    ['phone', contacts['phone']],
    ['e-mail', contacts['e_mail']],
  ];
}

/** One registrar has a name for each zone: `REGRU-RU`. */
function registrar({ registrarName, name }: WhoisEntry): string {
  const zone = name.tld.name === 'рф' ? 'RF' : (name.ascii.split('.').at(-1) ?? '').toUpperCase();
  return `${registrarName.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}-${zone}`;
}

function time(day: string | null): string | undefined {
  return day === null ? undefined : `${day}T00:00:00Z`;
}

function foot(now: string): string {
  return `\r\nLast updated on ${now.slice(0, 19)}Z\r\n\r\n`;
}
