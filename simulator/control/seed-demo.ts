import { createFolder } from '../functions/folder-choice';
import { issueBill } from '../rules/billing';
import type { Account } from '../world/account';
import type { World } from '../world/world';
import type { ZoneRecord } from '../world/zone';
import { seedDomain, type SeedDomain } from './seed-domain';
import { seedOutside } from './seed-outside';

const ELSEWHERE = [{ ns: 'ns1.cloud-dns.example.net' }, { ns: 'ns2.cloud-dns.example.net' }] as const;

/** Name and days to expiry. */
const SIMPLE: readonly (readonly [dname: string, expiresInDays: number])[] = [
  ['teplodom-tver.ru', 3],
  ['volga-tour.ru', 11],
  ['kamin-master.ru', 19],
  ['lesnaya-skazka.ru', 27],
  ['avtoshkola-start.ru', 44],
  ['pekarnya-hleb.ru', 58],
  ['sad-i-ogorod.ru', 92],
  ['stroy-garant69.ru', 140],
  ['foto-studio-luch.ru', 201],
  ['chaynaya-lavka.ru', 233],
  ['remont-okon.su', 36],
  ['retro-radio.su', 310],
  ['тёплый-дом.рф', 8],
  ['чайная-лавка.рф', 61],
  ['волжские-туры.рф', 128],
  ['пекарня-на-углу.рф', 299],
  ['orlov-design.com', 15],
  ['northwind-crafts.com', 73],
  ['tver-coworking.com', 184],
  ['volga-freight.com', 420],
  ['orlov-design.net', 49],
  ['birch-and-pine.net', 267],
  ['open-garden.org', 88],
  ['river-museum.org', 512],
  ['tver-maps.info', 33],
  ['handmade-wool.store', 120],
  ['morning-bread.shop', 154],
  ['volga-fest.online', 22],
  ['pixel-forge.dev', 240],
  ['quiet-notes.app', 333],
  ['tiny-meteo.io', 405],
  ['ask-pavel.me', 178],
  ['kvartal-69.site', 64],
  ['nordic-oak.xyz', 5],
];

/** A small reseller's account: soon and late expiries, zones in use, servers elsewhere, folders, an unpaid bill. */
export function seedDemo(world: World, account: Account): void {
  if (hasPortfolio(world)) return;
  seedPortfolio(world, account, { autoRenews: true });
  seedBeyond(world, account);
}

/** Its domains and folders alone; `autoRenews`: the registrar renews some of them by itself. */
export function seedPortfolio(world: World, account: Account, { autoRenews }: { readonly autoRenews: boolean }): void {
  if (hasPortfolio(world)) return;
  const used = IN_USE.map((seed) => seedDomain(world, account, autoRenews ? seed : { ...seed, autoRenews }));
  const simple = SIMPLE.map(([dname, expiresInDays], index) =>
    seedDomain(world, account, {
      dname,
      expiresInDays,
      years: 1 + (index % 4),
      autoRenews: autoRenews && index % 3 === 0,
    }),
  );
  createFolder('Клиенты Тверь', account, world).serviceIds = simple
    .filter((_, index) => index % 4 === 0)
    .map((service) => service.id);
  createFolder('Own projects', account, world).serviceIds = used.map((service) => service.id);
  createFolder('To sell', account, world);
}

/** What lies around it: names elsewhere and on sale, and a renewal of its first domain that was billed and not paid. */
export function seedBeyond(world: World, account: Account): void {
  seedOutside(world, account);
  const [first] = world.servicesOn(SIMPLE[0]?.[0] ?? '');
  if (first === undefined) return;
  const item = {
    itemtype: 'service',
    action: 'renew',
    dname: first.dname,
    servtype: 'domain',
    serviceId: first.id,
    userServid: null,
    amount: 20_900,
  } as const;
  issueBill(world, account, [item], 'bank', false);
}

function hasPortfolio(world: World): boolean {
  return world.servicesOn('severny-veter.ru').length > 0;
}

const IN_USE: readonly SeedDomain[] = [
  {
    dname: 'severny-veter.ru',
    expiresInDays: 205,
    years: 6,
    autoRenews: true,
    isOrganization: true,
    records: siteWithMail('203.0.113.24', 'mx.severny-veter.ru'),
  },
  {
    dname: 'severny-veter.com',
    expiresInDays: 118,
    years: 5,
    autoRenews: true,
    records: siteWithMail('203.0.113.24', 'mx.severny-veter.ru'),
  },
  {
    dname: 'северный-ветер.рф',
    expiresInDays: 205,
    years: 4,
    isOrganization: true,
    records: [record('@', 'A', '203.0.113.24'), record('www', 'CNAME', 'severny-veter.ru')],
  },
  { dname: 'orlov-pavel.ru', expiresInDays: 41, years: 3, records: siteWithMail('198.51.100.7', 'emx.mail.ru') },
  { dname: 'cloud-hosted.ru', expiresInDays: 97, years: 2, nss: ELSEWHERE },
  { dname: 'cloud-hosted.com', expiresInDays: 260, years: 2, nss: ELSEWHERE },
  { dname: 'forgotten-blog.ru', expiresInDays: -6, years: 2 },
];

function siteWithMail(address: string, mailServer: string): readonly ZoneRecord[] {
  return [
    record('@', 'A', address),
    record('www', 'A', address),
    record('@', 'AAAA', '2001:db8:24::7'),
    record('@', 'MX', mailServer, 10),
    record('@', 'TXT', 'v=spf1 mx -all'),
    record('_dmarc', 'TXT', 'v=DMARC1; p=quarantine'),
    record('@', 'CAA', '0 issue "letsencrypt.org"'),
    record('blog', 'CNAME', 'pages.example.net'),
    record('_sip._udp', 'SRV', '5 5060 sip.example.net', 10),
  ];
}

function record(subname: string, rectype: string, content: string, prio = 0): ZoneRecord {
  return { subname, rectype, content, prio };
}
