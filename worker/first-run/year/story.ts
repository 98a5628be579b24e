import { seededRandom } from '@/lib/base/clock/seeded';
import { control } from './control';
import { addRecord, buy, keepRenewed, moveServers, renew, setUpSite, troubled } from './customers';
import * as desk from './desk';
import type { Deed } from './life';
import { paymentReturned } from './money';
import { bought, brought } from './names';
import * as papers from './papers';
import { cast, type CustomerKey } from './people';

export type Moment = { readonly atMs: number; readonly deed: Deed };

type Planned = { readonly day: number; readonly hour: number; readonly deed: Deed };

export const yearDays = 365;
const hourMs = 3_600_000;
const seed = 20_26;

/** Everything that happens in the year that begins then (a midnight), in its order: the same for the same beginning. */
export function story(beginMs: number, endMs: number): readonly Moment[] {
  const { fraction } = seededRandom(seed);
  return [
    ...beginning(),
    ...shopping(),
    ...renewals(),
    ...routine(),
    ...trouble(),
    ...staffDays(),
    ...atTheBank(),
    ...lastDays(),
  ]
    .map(({ day, hour, deed }) => ({ atMs: beginMs + (day * 24 + hour) * hourMs + fraction() * 0.8 * hourMs, deed }))
    .filter(({ atMs }) => atMs < endMs)
    .toSorted((one, other) => one.atMs - other.atMs);
}

const at = (day: number, hour: number, deed: Deed): Planned => ({ day, hour, deed });
const listed = (names: string): readonly string[] => names.split(' ').filter(Boolean);

function beginning(): readonly Planned[] {
  return [
    at(0, 6, desk.introduceCompany),
    at(0, 7, desk.hire('Павел Громов')),
    at(0, 8, desk.welcome('anna')),
    at(0, 9, desk.welcome('northwind')),
    ...keys().flatMap((key) => {
      const { joins } = cast[key];
      const { auto, byHand } = brought[key];
      const day = joins ?? 0;
      return [
        ...(joins === null ? [] : [at(day, 8, desk.welcome(key))]),
        at(day, 11, desk.assign(key, [...listed(auto), ...listed(byHand)])),
        at(day, 14, keepRenewed(key, listed(auto))),
      ];
    }),
  ];
}

function shopping(): readonly Planned[] {
  return bought.flatMap(([day, by, list], index) => {
    const names = listed(list);
    const [first = ''] = names;
    const site = {
      at: `203.0.113.${20 + (index % 60)}`,
      mail: index % 2 === 0 ? 'emx.mail.ru' : `mail.${asZone(first)}`,
    };
    return [
      at(day, 9 + (index % 9), lossy(index, buy(by, names))),
      ...(index % 5 === 4 && by !== 'stroy' ? [] : [at(day, 19, keepRenewed(by, names))]),
      ...(index % 3 === 2 ? [] : [at(day + 1, 10 + (index % 5), setUpSite(by, first, site))]),
    ];
  });
}

/** Mail servers are named in ASCII. */
const asZone = (name: string) => (/^[a-z0-9.-]+$/.test(name) ? name : 'yandex.example');

/** Now and then the registrar is busy, or its answer is lost: the panel finds out what became of it. */
function lossy(index: number, deed: Deed): Deed {
  if (index % 11 === 6) return troubled({ function: 'domain/create', fault: 'cut-after' }, deed);
  if (index % 11 === 9) return troubled({ function: 'domain/create', fault: 'refuse', code: 'BILLING_LOCK' }, deed);
  return deed;
}

/** Days to the end of their term on the day the year begins, of those whose owners renew them by hand. */
const endsOn: readonly (readonly [CustomerKey, string, number])[] = [
  ['stroy', 'forgotten-blog.ru', -6],
  ['anna', 'teplodom-tver.ru', 3],
  ['northwind', 'nordic-oak.xyz', 5],
  ['anna', 'тёплый-дом.рф', 8],
  ['kirill', 'volga-tour.ru', 11],
  ['anna', 'kamin-master.ru', 19],
  ['kirill', 'volga-fest.online', 22],
  ['pixel', 'tver-maps.info', 33],
  ['pixel', 'pekarnya-hleb.ru', 58],
  ['northwind', 'northwind-crafts.com', 73],
  ['pixel', 'sad-i-ogorod.ru', 92],
  ['samovar', 'morning-bread.shop', 154],
  ['anna', 'ask-pavel.me', 178],
  ['pixel', 'quiet-notes.app', 333],
];

function renewals(): readonly Planned[] {
  return endsOn.map(([by, name, day], index) =>
    at(Math.max(2, day - 1 - (index % 6)), 12 + (index % 6), renew(by, name)),
  );
}

/** Whoever pays in before renewals are due. One stops, and owes by the end. */
function routine(): readonly Planned[] {
  const weeks = Array.from({ length: 52 }, (_, week) => week * 7 + 3);
  const months = Array.from({ length: 12 }, (_, month) => month * 30 + 31);
  const payers = (day: number) =>
    keys().filter((key) => (cast[key].joins ?? 0) < day && !(key === 'stroy' && day > 240));
  return [
    ...[...weeks, 364].map((day) => at(day, 5, desk.renewWeekly(payers(day)))),
    ...months.map((day) => at(day, 21, desk.closeMonth)),
  ];
}

/** What went wrong, and how it ended. */
function trouble(): readonly Planned[] {
  const contact = {
    function: 'domain/create',
    fault: 'refuse',
    code: 'INVALID_CONTACTS',
    text: 'passport has incorrect format',
  };
  const taken = (name: string) => () => control('taken', { names: [name] });
  return [
    at(84, 16, troubled(contact, buy('kirill', ['дубрава-тверь.рф']))),
    at(85, 10, desk.tryAgain('olga', 'дубрава-тверь.рф')),
    at(139, 13, buy('pixel', ['remont-tver.ru'], taken('remont-tver.ru'))),
    at(139, 17, desk.cancel('pavel', 'remont-tver.ru')),
    at(212, 15, buy('samovar', ['samovary.ru'], taken('samovary.ru'))),
    at(213, 9, desk.cancel('olga', 'samovary.ru')),
    at(289, 14, buy('anna', ['orlova-art.com'], taken('orlova-art.com'))),
    at(290, 11, desk.cancel('pavel', 'orlova-art.com')),
    at(252, 12, paymentReturned('stroy')),
    at(
      253,
      10,
      desk.note(
        'owner',
        'stroy',
        'Платёж вернулся из банка. Позвонили 2 раза, обещают оплатить. В долг не продлевать.',
      ),
    ),
  ];
}

function staffDays(): readonly Planned[] {
  return [
    at(1, 17, desk.changePrice('owner', '*', 30)),
    at(47, 10, desk.changePrice('owner', 'com', 22)),
    at(120, 10, desk.changePrice('owner', 'рф', 45)),
    at(215, 10, desk.changePrice('owner', 'online', 60)),
    at(306, 10, desk.changePrice('owner', 'ru', 40)),
    at(362, 9, desk.lookAtDifferences('olga')),
    at(70, 11, desk.lookAs('olga', 'school')),
    at(161, 15, desk.lookAs('pavel', 'kirill')),
    at(282, 12, desk.lookAs('olga', 'northwind')),
    at(349, 16, desk.lookAs('pavel', 'pixel')),
    at(71, 12, desk.note('olga', 'school', 'Договор подписан, оригинал в папке 14. Бухгалтер — Вера Павловна.')),
    at(283, 13, desk.note('olga', 'northwind', 'Asks for invoices in English. Time zone: Tallinn.')),
    at(
      350,
      11,
      desk.note(
        'pavel',
        'pixel',
        'Ведёт сайты клиентов, заказывает сразу помногу. Переезд на облачный DNS — по частям.',
      ),
    ),
    at(
      96,
      15,
      moveServers('veter', 'severny-veter.online', ['ns1.cloud-dns.example.net', 'ns2.cloud-dns.example.net']),
    ),
    at(180, 15, desk.moveManyServers('pixel', ['klinika-dobro.com', 'advokat-belov.com', 'yoga-na-volge.online'])),
    at(352, 15, desk.moveManyServers('pixel', ['teploe-mesto.com', 'cvety-tver.com', 'gostinica-volga.com'])),
  ];
}

/** What is not settled yet when somebody opens the demo. */
/** Papers of the year, and money that comes by the bank at its end. */
function atTheBank(): readonly Planned[] {
  const months = Array.from({ length: 12 }, (_, month) => month * 30 + 32);
  return [
    at(0, 6.9, papers.nameSeller),
    ...papers.businesses.map((key) => at((cast[key].joins ?? 0) + 1, 16, papers.introduceBuyer(key))),
    ...months.map((day) => at(day, 8, papers.closePapers)),
    at(355, 11, papers.askToPay('school', 3_000)),
    at(361, 9, papers.askToPay('samovar', 6_000)),
    at(364, 4, papers.readStatement),
  ];
}

function lastDays(): readonly Planned[] {
  const contact = {
    function: 'domain/create',
    fault: 'refuse',
    code: 'INVALID_CONTACTS',
    text: 'passport has incorrect format',
  };
  const cname = { function: 'zone/update_records', fault: 'refuse', code: 'CNAME_ANDOTHERDATA' };
  const servers = {
    function: 'domain/update_nss',
    fault: 'refuse',
    code: 'INVALID_NSS',
    text: 'nameserver does not answer for the domain',
  };
  return [
    at(
      361,
      18,
      troubled(
        cname,
        addRecord('samovar', 'bubliki-tver.ru', {
          subname: 'shop',
          type: 'A',
          content: '203.0.113.80',
          priority: null,
        }),
      ),
    ),
    at(
      362,
      13,
      troubled(
        servers,
        moveServers('veter', 'sever-kurier.ru', ['ns1.sever-kurier.example.net', 'ns2.sever-kurier.example.net']),
      ),
    ),
    at(364, 6, troubled(contact, buy('kirill', ['заповедный-лес.рф']))),
    at(
      363,
      16,
      desk.moveManyServers(
        'pixel',
        ['ded-moroz-tver.ru', 'kon-klub-podkova.ru', 'barbershop-ded.ru', 'avtoservis-motor.ru'],
        'olga',
      ),
    ),
  ];
}

function keys(): readonly CustomerKey[] {
  return ['anna', 'northwind', 'samovar', 'pixel', 'school', 'kirill', 'stroy', 'veter'];
}
