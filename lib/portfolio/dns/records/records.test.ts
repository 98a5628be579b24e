import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordAction } from '@/lib/registrar/regapi/functions/zone-records';
import { recordKey, recordType, recordTypes, removal, sameRecord } from './index';
import type { RecordFields, ZoneRecord } from './record';

const key = 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA'.repeat(9);
const dkim = `v=DKIM1; k=rsa; p=${key}`;

/** One good entry of each type. */
const entries: Readonly<Record<string, RecordFields>> = {
  A: { address: '203.0.113.10' },
  AAAA: { address: '2001:DB8:0:0::10' },
  CNAME: { target: 'Shop.Example.com.' },
  MX: { target: 'mx.example.com', priority: '10' },
  TXT: { text: '"v=spf1 -all"' },
  SRV: { target: 'sip.example.com', port: '5060', priority: '5', weight: '1' },
  CAA: { tag: 'issue', value: 'letsencrypt.org', flags: '0' },
  NS: { target: 'ns1.example.com' },
};

const parse = (type: string, fields: RecordFields) => recordType(type)?.schema.safeParse(fields);

function record(type: string, fields: RecordFields, subname = 'www'): ZoneRecord {
  const parsed = parse(type, fields);
  if (!parsed?.success) throw new Error(`${type}: ${parsed?.error.message}`);
  return { type, subname, ...parsed.data };
}

describe.each(recordTypes.map(({ type }) => type))('a record of type %s', (type) => {
  const subname = type === 'SRV' ? '_sip._udp' : 'www';

  it('is the same after it was opened for editing and saved unchanged', () => {
    const saved = record(type, entries[type] ?? {}, subname);
    const again = record(type, recordType(type)?.fieldsOf(saved) ?? {}, subname);
    expect(again).toEqual(saved);
  });

  it('goes out with parameters that the registrar knows', () => {
    const saved = record(type, entries[type] ?? {}, subname);
    expect(recordAction.safeParse(recordType(type)?.addition(saved)).error).toBeUndefined();
    expect(recordAction.safeParse(removal(saved)).error).toBeUndefined();
  });
});

describe('a 2048-bit DKIM key is one record however it was pasted', () => {
  const split = dkim.match(/.{1,255}/g) ?? [];
  it.each([
    ['raw', dkim],
    ['in quotes', `"${dkim}"`],
    ['split into strings', split.map((part) => `"${part}"`).join(' ')],
    ['split over lines in brackets', `( ${split.map((part) => `"${part}"`).join('\n  ')} )`],
    ['broken over lines', `${dkim.slice(0, 120)}\n${dkim.slice(120, 240)}\r\n  ${dkim.slice(240)}`],
  ])('%s', (_how, text) => {
    expect(record('TXT', { text }).content).toBe(dkim);
  });
});

describe('two spellings of one record', () => {
  it.each([
    ['CNAME', 'shop.example.com', 'SHOP.example.com.'],
    ['AAAA', '2001:db8::1', '2001:0DB8:0:0:0:0:0:1'],
    ['TXT', 'v=spf1 -all', '"v=spf1 -all"'],
    ['CAA', '0 issue "letsencrypt.org"', '0 ISSUE letsencrypt.org'],
    ['SRV', '1 5060 sip.example.com', '1 5060 sip.example.com.'],
  ])('%s: %s and %s', (type, left, right) => {
    const at = { subname: 'www', type, priority: 5 };
    expect(sameRecord({ ...at, content: left }, { ...at, content: right })).toBe(true);
  });

  it('the priority tells mail servers apart, and nothing else', () => {
    const mail = { subname: '@', type: 'MX', content: 'mx.example.com' };
    expect(sameRecord({ ...mail, priority: 5 }, { ...mail, priority: 10 })).toBe(false);
    const host = { subname: '@', type: 'A', content: '203.0.113.10' };
    expect(sameRecord({ ...host, priority: 0 }, { ...host, priority: null })).toBe(true);
  });
});

describe('what is wrong is said beside its field', () => {
  it.each([
    ['A', { address: '300.1.1.1' }, 'address', 'dns.problems.badIpv4'],
    ['A', {}, 'address', 'errors.required'],
    ['AAAA', { address: '203.0.113.10' }, 'address', 'dns.problems.badIpv6'],
    ['CNAME', { target: 'mail' }, 'target', 'dns.problems.relativeName'],
    ['MX', { target: '203.0.113.10' }, 'target', 'dns.problems.addressNotName'],
    ['MX', { target: 'mx.example.com', priority: '11' }, 'priority', 'dns.problems.wholeNumber?max=10'],
    ['TXT', { text: 'привет' }, 'text', 'dns.problems.notAscii?character=%D0%BF'],
    ['CAA', { tag: 'iodef', value: 'letsencrypt.org' }, 'value', 'dns.problems.badReportAddress'],
    ['SRV', { target: 'sip.example.com', port: '70000' }, 'port', 'dns.problems.wholeNumber?max=65535'],
  ])('%s %o', (type, fields, field, message) => {
    const issues = parse(type, fields)?.error?.issues.map((issue) => [issue.path.join('.'), issue.message]);
    expect(issues).toContainEqual([field, message]);
  });
});

it('no text that is pasted breaks the comparison', () => {
  const anyRecord = fc.record({
    subname: fc.string(),
    type: fc.constantFrom(...recordTypes.map(({ type }) => type), 'LOC'),
    content: fc.string(),
    priority: fc.option(fc.nat(65_535)),
  });
  fc.assert(fc.property(anyRecord, (one) => recordKey(one) === recordKey({ ...one })));
});
