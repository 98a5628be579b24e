import { isParking } from '../records/parking';
import { plainText } from '../records/quoted-text';
import type { ZoneRecord } from '../records/record';

type CheckedPart = 'site' | 'www' | 'mail' | 'spf' | 'dkim' | 'dmarc';

type ZoneProblem = 'parked' | 'noSite' | 'noWww' | 'noSpf' | 'severalSpf' | 'noDkim' | 'noDmarc';

/** One check of a zone by its records: nothing wrong, or what is. */
export type ZoneCheck = { readonly part: CheckedPart; readonly problem: ZoneProblem | null };

/** The records that the checks look at: of the name itself, of the name that browsers ask for, and of the policy of mail ... */
export const checkedNames = ['@', 'www', '*', '_dmarc'];

/** ... and all names that end so, where the keys of letters stand. */
export const keyNames = '_domainkey';

/**
 * What a zone says of its site and its mail. Mail is only checked where the zone takes some: a name that sends none from
 * its own address needs no rules about it.
 */
export function checkZone(records: readonly ZoneRecord[]): readonly ZoneCheck[] {
  const at = (...names: readonly string[]) => records.filter(({ subname }) => names.includes(subname));
  const site = siteProblem(at('@'));
  const takesMail = at('@').some(({ type, content }) => type === 'MX' && content.trim() !== '.');
  return [
    { part: 'site', problem: site },
    // Where no site stands yet, www is not missed.
    ...(site === null ? [{ part: 'www', problem: at('www', '*').some(leadsOn) ? null : 'noWww' } as const] : []),
    ...(takesMail ? mailChecks(at('@'), at('_dmarc'), records.filter(isKey)) : []),
  ];
}

function siteProblem(apex: readonly ZoneRecord[]): ZoneProblem | null {
  const leading = apex.filter(leadsOn);
  if (leading.length === 0) return 'noSite';
  return leading.every(isParking) ? 'parked' : null;
}

function mailChecks(
  apex: readonly ZoneRecord[],
  dmarc: readonly ZoneRecord[],
  keys: readonly ZoneRecord[],
): readonly ZoneCheck[] {
  const senders = textsOf(apex).filter((text) => /^v=spf1(?:\s|$)/i.test(text)).length;
  const hasPolicy = textsOf(dmarc).some((text) => /^v=DMARC1\s*(?:;|$)/i.test(text));
  return [
    { part: 'mail', problem: null },
    { part: 'spf', problem: senders === 1 ? null : senders === 0 ? 'noSpf' : 'severalSpf' },
    { part: 'dkim', problem: keys.length > 0 ? null : 'noDkim' },
    { part: 'dmarc', problem: hasPolicy ? null : 'noDmarc' },
  ];
}

const textsOf = (records: readonly ZoneRecord[]): readonly string[] =>
  records.flatMap(({ type, content }) => (type === 'TXT' ? [plainText(content).trim()] : []));

/** A key that letters are signed with, whatever its selector; or where it is to be found. One without a value is revoked. */
function isKey({ subname, type, content }: ZoneRecord): boolean {
  if (subname !== keyNames && !subname.endsWith(`.${keyNames}`)) return false;
  return type === 'TXT' ? /(?:^|;)\s*p=[^;\s]/i.test(plainText(content)) : ['CNAME', 'NS'].includes(type);
}

const leadsOn = ({ type }: ZoneRecord): boolean => ['A', 'AAAA', 'CNAME'].includes(type);
