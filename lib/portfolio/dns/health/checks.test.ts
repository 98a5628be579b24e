import { expect, test } from 'vitest';
import { checkZone } from './checks';

const record = (subname: string, type: string, content: string) => ({ subname, type, content, priority: null });
const site = [record('@', 'A', '203.0.113.7'), record('www', 'CNAME', 'example.ru')];
const mail = record('@', 'MX', 'mx.example.net');
const spf = record('@', 'TXT', '"v=spf1 include:_spf.example.net ~all"');
const dmarc = record('_dmarc', 'TXT', '"v=DMARC1; p=none"');

const problems = (...records: Parameters<typeof checkZone>[0]) =>
  checkZone(records).flatMap(({ problem }) => problem ?? []);

test('a zone with a site, mail and its rules has no problem', () => {
  expect(checkZone([...site, mail, spf, dmarc])).toEqual(
    ['site', 'www', 'mail', 'spf', 'dmarc'].map((part) => ({ part, problem: null })),
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
  expect(problems(...site, mail)).toEqual(['noSpf', 'noDmarc']);
  expect(problems(...site, mail, spf, record('@', 'TXT', 'v=spf1 -all'), dmarc)).toEqual(['severalSpf']);
  expect(problems(...site, mail, record('@', 'TXT', 'v=spf10'), dmarc)).toEqual(['noSpf']);
});
