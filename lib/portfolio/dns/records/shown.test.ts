import { describe, expect, it } from 'vitest';
import { fieldsOfRecord, recordOf, recordShape } from './record-form';
import { z } from 'zod';
import { callRecords, isFoundBy, nameInSentence, shownRecord } from './shown';

const zone = 'xn--e1afmkfd.xn--p1ai';
const a = { subname: 'xn--80aaf6ac', type: 'A', content: '203.0.113.1', priority: null };
const of = (type: string, content: string) => ({ ...a, subname: '@', type, content });

describe('a record in national letters', () => {
  it.each([
    [a, 'лавка', '203.0.113.1'],
    [{ ...a, subname: '*.xn--80aaf6ac' }, '*.лавка', '203.0.113.1'],
    [{ ...a, subname: '_dmarc.xn--80aaf6ac' }, '_dmarc.лавка', '203.0.113.1'],
    [of('CNAME', 'shop.xn--80aaf6ac.xn--p1ai.'), '@', 'shop.лавка.рф.'],
    [of('MX', 'XN--80AAF6AC.xn--p1ai'), '@', 'лавка.рф'],
    [of('NS', 'ns1.xn--80aaf6ac.com'), '@', 'ns1.лавка.com'],
    [of('SRV', '0 5060 sip.xn--80aaf6ac.com'), '@', '0 5060 sip.лавка.com'],
    [of('TXT', 'include:xn--80aaf6ac.com'), '@', 'include:xn--80aaf6ac.com'],
    [of('CNAME', 'xn--a.example.com'), '@', 'xn--a.example.com'],
  ])('%j is shown as %s, %s', (record, subname, content) => {
    expect(shownRecord(record)).toEqual({ subname, content });
  });

  it.each([
    'лавка',
    'ЛАВ',
    'xn--80aaf6ac',
    'лавка.пример.рф',
    'xn--80aaf6ac.xn--e1afmkfd.xn--p1ai.',
    '203.0',
    'лавка.',
  ])('is found by %s', (typed) => {
    expect(isFoundBy(a, zone, typed)).toBe(true);
  });

  it('is found by where it points, in either spelling', () => {
    const alias = of('CNAME', 'shop.xn--80aaf6ac.com');
    for (const typed of ['shop.лавка.com', 'лавка', 'xn--80aaf6ac']) expect(isFoundBy(alias, zone, typed)).toBe(true);
    expect(isFoundBy(alias, zone, 'лавочка')).toBe(false);
    expect(isFoundBy(alias, zone, 'ж'.repeat(300))).toBe(false);
  });

  it('is named in a sentence with its punycode', () => {
    expect(nameInSentence('xn--80aaf6ac')).toBe('лавка (xn--80aaf6ac)');
    expect(nameInSentence('www')).toBe('www');
  });

  it.each([a, of('CNAME', 'shop.xn--80aaf6ac.com'), { ...of('MX', 'xn--80aaf6ac.com'), priority: 5 }])(
    'is edited in its letters and stays the same record: %j',
    (record) => {
      const fields = fieldsOfRecord(record);
      expect(Object.values(fields).join(' ')).toContain('лавка');
      expect(recordOf(z.object(recordShape).parse(fields))).toEqual(record);
    },
  );
});

it('calls records of one name and type by their values too', () => {
  const called = (...records: readonly (typeof a)[]) => records.map(callRecords(records));
  const mx = of('MX', 'mx.xn--80aaf6ac.com');
  expect(called(a, mx, of('TXT', 'one'))).toEqual(['лавка (xn--80aaf6ac)', '@', '@']);
  expect(called(mx, of('MX', 'mx2.example.com'), a)).toEqual([
    '@ → mx.лавка.com',
    '@ → mx2.example.com',
    'лавка (xn--80aaf6ac)',
  ]);
  expect(called(of('TXT', 'v'.repeat(61)), of('TXT', 'w'))).toEqual([`@ → ${'v'.repeat(60)}…`, '@ → w']);
});
