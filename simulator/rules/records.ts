import { isIPv4, isIPv6 } from 'node:net';
import { encodeServiceParams } from '../dns/service-params';
import type { Fields } from '../functions/fields';
import { missing, Refusal } from '../refusal';
import type { ZoneRecord } from '../world/zone';
import { toAsciiHost, toSubname } from './host-name';

/** `origin`: the zone's name in punycode, for owners that are given in full. */
type Reader = (fields: Fields, origin: string) => ZoneRecord;

/** One reader for each `zone/add_*` function (REG.API 9.2 to 9.9): its parameters to the record that they mean. */
export const RECORD_READERS: Readonly<Record<string, Reader>> = {
  add_alias: (fields, origin) => record(fields, origin, 'A', address(fields, isIPv4)),
  add_aaaa: (fields, origin) => record(fields, origin, 'AAAA', address(fields, isIPv6).toLowerCase()),
  add_cname: (fields, origin) => record(fields, origin, 'CNAME', host(fields, 'canonical_name', 'CNAME_INVALID')),
  add_mx: (fields, origin) => record(fields, origin, 'MX', mailServer(fields), fields.int('priority') ?? 0),
  add_ns: (fields, origin) =>
    record(fields, origin, 'NS', host(fields, 'dns_server', 'NSADDR_INVALID'), fields.int('record_number') ?? 0),
  add_txt: (fields, origin) => record(fields, origin, 'TXT', text(fields)),
  add_spf: (fields, origin) => record(fields, origin, 'TXT', text(fields)),
  add_caa: (fields, origin) => record(fields, origin, 'CAA', authority(fields)),
  add_srv: readService,
  add_https: (fields, origin) => record(fields, origin, 'HTTPS', httpsTarget(fields), fields.int('priority') ?? 1),
};

/** Where the record is to stand; `@` when nothing is said. */
export function ownerName(fields: Fields, origin: string): string {
  const subname = toSubname(fields.text('subdomain') ?? '@', origin);
  if (subname === undefined) throw new Refusal('SUBD_INVALID', { subdomain: fields.text('subdomain') ?? '' });
  return subname;
}

function record(fields: Fields, origin: string, rectype: string, content: string, prio = 0): ZoneRecord {
  return { subname: ownerName(fields, origin), rectype, content, prio };
}

function address(fields: Fields, isAddress: (text: string) => boolean): string {
  const value = fields.required('ipaddr');
  if (!isAddress(value)) throw new Refusal('IP_INVALID', { ipaddr: value });
  return value;
}

function host(fields: Fields, param: string, code: string): string {
  const value = fields.text(param);
  const name = value === undefined ? undefined : toAsciiHost(value);
  if (name === undefined) throw new Refusal(code, { [param]: value ?? '' });
  return name;
}

function mailServer(fields: Fields): string {
  const value = fields.text('mail_server');
  if (value !== undefined && isIPv4(value)) return value;
  return host(fields, 'mail_server', 'MAILHOST_INVALID');
}

function text(fields: Fields): string {
  const value = fields.text('text');
  if (value === undefined) throw new Refusal('TEXT_NOT_FOUND');
  if (!/^[\u0020-\u007e]*$/.test(value)) throw new Refusal('TEXT_CONTAINS_INVALID_CHARACTERS');
  if (value.length > MAX_TEXT) throw new Refusal('TEXT_TOOLONG');
  return value;
}

const MAX_TEXT = 4096;

function authority(fields: Fields): string {
  const flags = fields.text('flags') ?? '0';
  const tag = fields.text('tag');
  const value = fields.text('value')?.replaceAll(/^"|"$/g, '');
  if (flags !== '0' && flags !== '128') throw new Refusal('FLAGS_INVALID');
  if (tag !== 'issue' && tag !== 'issuewild' && tag !== 'iodef') throw new Refusal('TAG_INVALID');
  const isValid =
    tag === 'iodef' ? /^(mailto:[^\s@]+@[^\s@]+|https?:\/\/\S+)$/.test(value ?? '') : isIssuer(value ?? '');
  if (value === undefined || !isValid) throw new Refusal('CAA_INVALID', { value: value ?? '' });
  return `${flags} ${tag} "${value}"`;
}

/** An authority's domain with optional parameters, or `;` for "nobody". */
function isIssuer(value: string): boolean {
  const [domain = '', ...parameters] = value.split(';').map((part) => part.trim());
  if (domain === '') return value.includes(';');
  return toAsciiHost(domain) !== undefined && parameters.every((part) => part === '' || /^[\w-]+=\S*$/.test(part));
}

/** Comes as `subdomain` with `sip.udp`, or as `_sip._udp` alone, in full as well; all mean the same owner. */
function readService(fields: Fields, origin: string): ZoneRecord {
  const given = fields.required('service');
  const labels = ((given.endsWith('.') ? toSubname(given, origin) : undefined) ?? given)
    .replace(/\.$/, '')
    .split('.')
    .map((label) => label.replace(/^_/, ''));
  if (labels.length < 2 || labels.slice(0, 2).some((label) => !/^[a-z0-9-]{1,62}$/i.test(label)))
    throw new Refusal('SERVICE_INVALID');
  const priority = number(fields, 'priority', 'PRIORITY_INVALID');
  const weight = fields.has('weight') ? number(fields, 'weight', 'WEIGHT_INVALID') : 0;
  const port = number(fields, 'port', 'PORT_INVALID');
  if (!fields.has('target')) throw missing('target');
  const target = host(fields, 'target', 'SERVICE_INVALID');
  const base = ownerName(fields, origin);
  const [service = '', protocol = '', ...rest] = labels;
  const owner = [`_${service}`, `_${protocol}`, ...rest, ...(base === '@' ? [] : [base])].join('.').toLowerCase();
  return { subname: owner, rectype: 'SRV', content: `${weight} ${port} ${target}`, prio: priority };
}

function number(fields: Fields, param: string, code: string): number {
  const value = fields.int(param);
  if (value === undefined || value > 65_535) throw new Refusal(code, { [param]: fields.text(param) ?? '' });
  return value;
}

function httpsTarget(fields: Fields): string {
  const target = fields.required('target');
  const name = target === '.' ? '.' : host(fields, 'target', 'INVALID_RECORDS');
  const value = fields.text('value');
  if (value === undefined) return name;
  if (encodeServiceParams(value) === undefined) throw new Refusal('INVALID_RECORDS', { value });
  return `${name} ${value}`;
}
