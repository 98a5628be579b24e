import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffZones, isEmptyDiff } from './zone/diff';
import { effectiveZone, expectedRecords } from './effective';
import { planChange } from './plan';
import { planWord } from './plan-word';
import { besidesParking } from './records/parking';
import type { ZoneRecord } from './records/record';
import { applySteps } from './zone/step';

const zone = 'example.ru';

function record(subname: string, type: string, content: string, priority: number | null = null): ZoneRecord {
  return { subname, type, content, priority };
}

const site = record('www', 'A', '203.0.113.10');
const apex = record('@', 'A', '203.0.113.10');

const records = fc.array(
  fc.record({
    subname: fc.constantFrom('@', 'www', 'mail', '*'),
    type: fc.constantFrom('A', 'MX', 'TXT', 'CNAME'),
    content: fc.constantFrom('203.0.113.1', 'mx.example.com', 'MX.example.com.', '"text"', 'text'),
    priority: fc.constantFrom(null, 5, 10),
  }),
  { maxLength: 8 },
);

describe('the page of the registrar', () => {
  const parked = [record('@', 'A', '194.58.112.174'), record('www', 'A', '194.58.112.174')];

  it('gives way where a site comes, and is told of where it stays', () => {
    const after = [...besidesParking(parked, apex), apex];
    expect(after).toEqual([parked[1], apex]);
    const { steps, refusals, warnings } = planChange(zone, parked, after);
    expect(steps.map(({ verb, record: { content } }) => [verb, content])).toEqual([
      ['add', '203.0.113.10'],
      ['remove', '194.58.112.174'],
    ]);
    expect(refusals).toEqual([]);
    expect(warnings).toEqual([{ code: 'stillParked', name: 'www' }]);
  });

  it('lets an alias come to its name', () => {
    const alias = record('www', 'CNAME', 'shop.example.net');
    const { steps, refusals } = planChange(zone, parked, [...besidesParking(parked, alias), alias]);
    expect(steps.map(({ verb }) => verb)).toEqual(['remove', 'add']);
    expect(refusals).toEqual([]);
  });

  it.each([
    ['a record that brings no site', record('@', 'TXT', 'v=spf1 -all'), parked],
    ['a site at another name', record('shop', 'A', '203.0.113.10'), parked],
    ['an address of somebody’s own', site, [record('www', 'A', '203.0.113.20')]],
    ['a forwarding', site, [record('www', 'A', '194.58.112.165')]],
  ])('stays beside %s', (_, added, before) => {
    expect(besidesParking(before, added)).toEqual(before);
    expect(planChange(zone, before, [...before, added]).warnings).toEqual([]);
  });
});

describe('a plan', () => {
  it('leads from any zone to any other, and a second one is empty', () => {
    fc.assert(
      fc.property(records, records, (before, after) => {
        const { steps } = planChange(zone, before, after);
        const reached = applySteps(before, steps);
        return isEmptyDiff(diffZones(reached, after)) && planChange(zone, reached, after).steps.length === 0;
      }),
    );
  });

  it('adds the new address before it takes the old one away', () => {
    const moved = record('www', 'A', '203.0.113.20');
    expect(planChange(zone, [site], [moved]).steps.map(({ verb }) => verb)).toEqual(['add', 'remove']);
  });

  it('clears the way for a CNAME first', () => {
    const alias = record('www', 'CNAME', 'shop.example.com');
    expect(planChange(zone, [site], [alias]).steps.map(({ verb }) => verb)).toEqual(['remove', 'add']);
  });

  it('changes a priority without ever listing the server twice', () => {
    const [five, ten] = [record('@', 'MX', 'mx.example.com', 5), record('@', 'MX', 'mx.example.com', 10)];
    expect(planChange(zone, [five], [ten]).steps.map(({ verb }) => verb)).toEqual(['remove', 'add']);
  });
});

describe('a plan is refused', () => {
  it.each([
    [
      'a CNAME beside another record',
      [site, record('www', 'CNAME', 'a.example.com')],
      'dns.problems.aliasConflict?name=www&type=A',
    ],
    [
      'a record beside a CNAME',
      [record('www', 'CNAME', 'a.example.com'), record('www', 'TXT', 'x')],
      'dns.problems.aliasConflict',
    ],
    ['a CNAME at the apex', [record('@', 'CNAME', 'a.example.com')], 'dns.problems.aliasAtApex'],
    ['a server of the domain itself', [record('@', 'NS', 'ns1.example.com')], 'dns.problems.serversAtApex'],
    ['the same record twice', [apex, { ...apex }], 'dns.problems.duplicate?type=A&name=%40'],
  ])('for %s', (_what, after, message) => {
    expect(
      planChange(zone, [], after)
        .refusals.map(planWord)
        .some((word) => word.startsWith(message)),
    ).toBe(true);
  });
});

it('warns of mail that goes to an alias', () => {
  const alias = record('mail', 'CNAME', 'host.example.com');
  const after = [alias, record('@', 'MX', 'mail.example.ru', 10)];
  expect(planChange(zone, [alias], after).warnings.map(planWord)).toEqual([
    'dns.problems.pointsToAlias?type=MX&host=mail.example.ru',
  ]);
});

describe('the zone as people see it', () => {
  it('shows what is on its way without changing what was read', () => {
    const mail = record('@', 'MX', 'mx.example.com', 10);
    const steps = [
      { verb: 'add', record: mail },
      { verb: 'remove', record: site },
    ] as const;
    const seen = effectiveZone([site, apex], [{ operationId: 'op', steps }]);
    expect(seen.map(({ type, state }) => `${type} ${state}`)).toEqual(['A removing', 'A live', 'MX adding']);
    expect(expectedRecords(seen)).toEqual([apex, mail]);
  });
});
