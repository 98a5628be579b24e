import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planChange } from '../plan';
import { recordOf, recordShape } from './record-form';
import { z } from 'zod';
import { nameWithin } from './host-name';
import { nameWord } from './name-word';
import { recordKey, recordType } from './index';
import { readText, writeText } from './quoted-text';
import type { RecordFields } from './record';

const form = z.object(recordShape);
const parse = (type: string, fields: RecordFields) => recordType(type)?.schema.safeParse(fields);
const contentOf = (type: string, fields: RecordFields) => parse(type, fields)?.data?.content;
const saidOf = (type: string, fields: RecordFields) => parse(type, fields)?.error?.issues.map(({ message }) => message);

describe('a TXT value as people paste it', () => {
  it.each([
    ['v=DKIM1\\; k=rsa\\; p=AAAA', 'v=DKIM1; k=rsa; p=AAAA'],
    ['v=DKIM1\\; p=AAAA ; ----- DKIM key', 'v=DKIM1; p=AAAA'],
    ['( "v=DKIM1; " "p=AA" ) ; ----- DKIM key', 'v=DKIM1; p=AA'],
    ['( "v=DKIM1; " ; first\n\t"p=AA" )\t; ----- DKIM key', 'v=DKIM1; p=AA'],
    ['("one""two")', 'onetwo'],
    ['"a\\032b"', 'a b'],
    ['"a\\"b\\\\c"', 'a"b\\c'],
    ['"v=spf1 -all" ; mail', 'v=spf1 -all'],
    ['v=DKIM1; k=rsa; p=AAAA', 'v=DKIM1; k=rsa; p=AAAA'],
    ['(c) 2026; all rights', '(c) 2026; all rights'],
    ['C:\\temp\\032', 'C:\\temp\\032'],
    ['key="value"; other=1', 'key="value"; other=1'],
    ['"v=spf1 -all', '"v=spf1 -all'],
  ])('%s', (pasted, text) => {
    expect(contentOf('TXT', { text: pasted })).toBe(text);
  });

  it('is refused where it stands for nothing that can be kept', () => {
    expect(saidOf('TXT', { text: '"a\\999b"' })).toEqual(['dns.problems.badEscape']);
    expect(saidOf('TXT', { text: '"a\\1b"' })).toEqual(['dns.problems.badEscape']);
    expect(saidOf('TXT', { text: '"\\208\\191"' })).toEqual(['dns.problems.notAscii?character=%D0%BF']);
    expect(saidOf('TXT', { text: '"\\208" "\\191"' })).toEqual(['dns.problems.notAscii?character=%D0%BF']);
    expect(saidOf('TXT', { text: '"\\255"' })).toEqual(['dns.problems.badEscape']);
    expect(saidOf('TXT', { text: 'mail._domainkey IN TXT ( "v=DKIM1" )' })).toEqual(['dns.problems.onlyTheValue']);
    expect(saidOf('TXT', { text: 'a'.repeat(4001) })).toEqual(['errors.tooLong?max=4000']);
    expect(saidOf('TXT', { text: `"${'\\'.repeat(65_536)}` })).toEqual(['errors.tooLong?max=4000']);
  });

  it('is warned of when a quote has no partner', () => {
    const record = { subname: '@', type: 'TXT', content: '"v=spf1 -all', priority: null };
    expect(planChange('example.ru', [], [record]).warnings).toEqual([{ code: 'unpairedQuote', name: '@' }]);
  });

  it('that was printed reads back as the very same text', () => {
    const printable = fc.string({
      unit: fc.constantFrom('a', ' ', '"', '\\', ';', '(', ')', '0', '3', '2', 'п', '\n'),
    });
    fc.assert(
      fc.property(printable, (text) => readText(writeText(text)) === text),
      { numRuns: 2000 },
    );
  });
});

describe('a name of the form', () => {
  it.each<[string, string | null]>([
    ['www.other-domain.com.', 'dns.problems.outsideZone?zone=example.ru'],
    ['notexample.ru.', 'dns.problems.outsideZone?zone=example.ru'],
    [`${'a.'.repeat(120)}aa`, null],
    [`${'a.'.repeat(121)}a`, 'errors.tooLong?max=242'],
    [`${'a.'.repeat(125)}aa`, 'errors.tooLong?max=242'],
  ])('%s', (typed, said) => {
    const name = nameWithin('example.ru', form.parse({ type: 'A', subname: typed }).subname);
    expect(name.ok ? null : nameWord(name.error)).toBe(said);
  });

  it.each([
    ['www.example.ru.', 'www'],
    ['www.example.ru', 'www'],
    ['example.ru.', '@'],
    ['WWW', 'www'],
    ['лавка', 'xn--80aaf6ac'],
    ['my\u2010shop', 'my-shop'],
    ['my\u2011shop', 'my-shop'],
    ['w\u200eww', 'www'],
    ['ｗｗｗ。example.ru。', 'www'],
    ['_dmarc', '_dmarc'],
    ['*.shop', '*.shop'],
  ])('%s is %s', (typed, subname) => {
    const record = recordOf(form.parse({ type: 'A', subname: typed, address: '203.0.113.1' }));
    const name = nameWithin('example.ru', record.subname);
    expect(name.ok && name.value).toBe(subname);
  });
});

describe('what a record points to', () => {
  it.each([
    ['MX', '.', 'dns.problems.nullMx'],
    ['SRV', '.', 'dns.problems.noService'],
    ['MX', 'mail_1.example.com', 'dns.problems.underscore'],
    ['NS', 'ns_1.example.com', 'dns.problems.underscore'],
    ['SRV', '_sip.example.com', 'dns.problems.underscore'],
    ['NS', 'ns1.example.123', 'dns.problems.badHostName'],
    ['NS', '1.2', 'dns.problems.badHostName'],
    ['CNAME', '192.0.2.1', 'dns.problems.addressNotName'],
    ['CNAME', 'ns1.example.123', 'dns.problems.badHostName'],
    ['CNAME', '.', 'dns.problems.badHostName'],
  ])('%s %s', (type, target, said) => {
    expect(saidOf(type, { target, port: '1' })).toContain(said);
  });

  it('may hold underscores in a CNAME, and letters of its own', () => {
    expect(contentOf('CNAME', { target: 's1._domainkey.example.com.' })).toBe('s1._domainkey.example.com');
    expect(contentOf('MX', { target: 'почта.пример.рф' })).toMatch(/^xn--\w+\.xn--\w+\.xn--p1ai$/);
    expect(contentOf('CNAME', { target: 'shop。example.com' })).toBe('shop.example.com');
  });

  it('is never the CNAME itself, nor by way of another', () => {
    const alias = (subname: string, content: string) => ({ subname, type: 'CNAME', content, priority: null });
    const refusals = (...after: readonly ReturnType<typeof alias>[]) => planChange('example.ru', [], after).refusals;
    expect(refusals(alias('c7', 'C7.example.ru.'))).toEqual([{ code: 'aliasLoop', name: 'c7' }]);
    expect(refusals(alias('a', 'b.example.ru'), alias('b', 'a.example.ru'))).toHaveLength(2);
    expect(refusals(alias('a', 'b.example.ru'), alias('b', 'c.example.com'))).toEqual([]);
  });
});

describe('a CAA value has the syntax of RFC 8659 4.2', () => {
  it.each([
    ['letsencrypt.org', '0 issue "letsencrypt.org"'],
    ['ca.example.net; policy=ev', '0 issue "ca.example.net; policy=ev"'],
    ['ca.example.net; policy=a"b', '0 issue "ca.example.net; policy=a\\"b"'],
    [
      'ca.example.net; account=1; validationmethods=dns-01',
      '0 issue "ca.example.net; account=1; validationmethods=dns-01"',
    ],
    [';', '0 issue ";"'],
  ])('%s', (value, content) => {
    expect(contentOf('CAA', { value })).toBe(content);
    const saved = { subname: '@', type: 'CAA', content, priority: null };
    const again = contentOf('CAA', recordType('CAA')?.fieldsOf(saved) ?? {}) ?? '';
    expect(recordKey({ ...saved, content: again })).toBe(recordKey(saved));
  });

  it.each([
    'ca.example.net; policy=имя',
    'ca.example.net; policy=\u200bev',
    'ca.example.net; policy',
    'ca_x.example.net',
    '',
    'a b',
  ])('%j is none', (value) => {
    expect(saidOf('CAA', { value })).toContain('dns.problems.badIssuer');
  });
});

it('a type that cannot be edited is told apart by its content, so that it can be deleted', () => {
  const https = { subname: '@', type: 'HTTPS', content: '. alpn="h2,h3"', priority: 1 };
  expect(planChange('example.ru', [https], []).steps).toEqual([{ verb: 'remove', record: https }]);
});
