import { expect, test } from 'vitest';
import { checkZone } from './checks';

const record = (subname: string, type: string, content: string) => ({ subname, type, content, priority: null });
const site = [record('@', 'A', '203.0.113.7'), record('www', 'CNAME', 'example.ru')];
const mail = record('@', 'MX', 'mx.example.net');
const spf = record('@', 'TXT', '"v=spf1 include:_spf.example.net ~all"');
const dmarc = record('_dmarc', 'TXT', '"v=DMARC1; p=none"');

const dkim = record('mail._domainkey', 'TXT', '"v=DKIM1; k=rsa; p=MIIB" "IjAN"');

const problems = (...records: Parameters<typeof checkZone>[0]) =>
  checkZone(records).flatMap(({ problem }) => problem ?? []);

test('a zone with a site, mail and its rules has no problem', () => {
  expect(checkZone([...site, mail, spf, dkim, dmarc])).toEqual(
    ['site', 'www', 'mail', 'spf', 'dkim', 'dmarc'].map((part) => ({ part, problem: null })),
  );
});

test('a zone without mail needs no rules about it, and one that refuses mail takes none', () => {
  expect(checkZone(site).map(({ part }) => part)).toEqual(['site', 'www']);
  expect(checkZone([...site, record('@', 'MX', '.')]).map(({ part }) => part)).toEqual(['site', 'www']);
});

test('what is wrong is said', () => {
  expect(problems()).toEqual(['noSite']);
  expect(problems(record('@', 'A', '95.163.244.138'), record('www', 'A', '95.163.244.138'))).toEqual(['parked']);
  expect(checkZone([record('@', 'A', '95.163.244.138')])).toHaveLength(1);
  expect(problems(record('@', 'AAAA', '2001:db8::1'))).toEqual(['noWww']);
  expect(problems(record('@', 'A', '203.0.113.7'), record('*', 'A', '203.0.113.7'))).toEqual([]);
  expect(problems(...site, mail)).toEqual(['noSpf', 'noDkim', 'noDmarc']);
  expect(problems(...site, mail, spf, record('@', 'TXT', 'v=spf1 -all'), dkim, dmarc)).toEqual(['severalSpf']);
  expect(problems(...site, mail, record('@', 'TXT', 'v=spf10'), dkim, dmarc)).toEqual(['noSpf']);
});

test('a key of letters is found at whatever selector, in the zone or where the zone leads; a revoked one is none', () => {
  const withKey = (...keys: Parameters<typeof checkZone>[0]) => problems(...site, mail, spf, dmarc, ...keys);
  expect(withKey(record('s1._domainkey', 'CNAME', 's1.mail.example.net'))).toEqual([]);
  expect(withKey(record('_domainkey', 'NS', 'ns.mail.example.net'))).toEqual([]);
  expect(withKey(record('mail._domainkey', 'TXT', 'k=rsa;p=MIIB'))).toEqual([]);
  expect(withKey(record('mail._domainkey', 'TXT', 'v=DKIM1; p='))).toEqual(['noDkim']);
  expect(withKey(record('mail._domainkey', 'TXT', 'v=DKIM1; p=; n=left'))).toEqual(['noDkim']);
  expect(withKey(record('my_domainkey', 'TXT', 'p=MIIB'))).toEqual(['noDkim']);
});
