import { parseDomainName } from '../rules/domain-name';
import type { Account } from '../world/account';
import { addDays, addYears } from '../world/clock';
import type { OutsideName } from '../world/outside-name';
import type { World } from '../world/world';
import { sampleContacts } from './seed-contacts';

type OutsideRow = readonly [dname: string, authinfo: string, expiresInDays: number, lock: OutsideName['lock']];

/** Names that could come here, and one that its registrar does not let go. */
const OUTSIDE: readonly OutsideRow[] = [
  ['tver-bakery.ru', 'Tver-2048-key', 120, 'none'],
  ['старый-мост.рф', 'Most-1024-key', 75, 'none'],
  ['volga-ferry.com', 'fErry!48x5', 240, 'none'],
  ['wool-and-linen.net', 'liNEN#77q2', 310, 'none'],
  ['locked-away.org', 'aWay$93k1', 200, 'client'],
];

type LotRow = readonly [
  dname: string,
  deletesInDays: number,
  years: number,
  yandexTic: number,
  visitors: number,
  rivalBid: number,
];

/** Names that will be free soon; bids of strangers in roubles. */
const LOTS: readonly LotRow[] = [
  ['okna-tver.ru', 2, 9, 40, 25, 225],
  ['sadovod69.ru', 3, 6, 10, 8, 0],
  ['volga-fish.ru', 5, 12, 120, 90, 590],
  ['kvartira-tver.ru', 5, 4, 0, 3, 0],
  ['avto-zapchasti-69.ru', 8, 7, 30, 40, 0],
  ['retro-foto.su', 9, 11, 20, 12, 400],
  ['nash-gorod.su', 12, 14, 60, 35, 0],
  ['тверские-окна.рф', 4, 5, 0, 15, 0],
  ['волжская-рыба.рф', 6, 8, 10, 22, 225],
  ['садовод.рф', 11, 10, 150, 210, 2500],
];

type DeletedRow = readonly [dname: string, daysAgo: number, years: number];

const DELETED: readonly DeletedRow[] = [
  ['tver-kafe.ru', 1, 3],
  ['lodka-motor.ru', 1, 8],
  ['mebel-optom69.ru', 1, 5],
  ['stroy-kontrol.su', 1, 6],
  ['речной-вокзал.рф', 1, 4],
  ['shkola-tanca.ru', 4, 2],
  ['zoo-lavka.ru', 9, 7],
  ['полезный-сад.рф', 16, 3],
];

/** What lies beyond the account: names elsewhere, names on sale, names freed, and contacts kept on the registrar's site. */
export function seedOutside(world: World, account: Account): void {
  for (const row of OUTSIDE) seedOutsideName(row, world);
  for (const row of LOTS) seedLot(row, world);
  for (const row of DELETED) seedDeleted(row, world);
  const contacts = sampleContacts(parseDomainName('tver-bakery.ru').tld, false);
  world.contactProfiles.push({ accountId: account.id, type: 'RU.PP', name: 'orlov', contacts });
}

function seedOutsideName([dname, authinfo, expiresInDays, lock]: OutsideRow, world: World): void {
  const { ascii } = parseDomainName(dname);
  const expiresOn = addDays(world.clock.today(), expiresInDays);
  world.outsideNames.set(ascii, {
    dname: ascii,
    authinfo,
    registrar: 'OTHER-RU',
    createdOn: addYears(expiresOn, -4),
    expiresOn,
    lock,
    nss: ['ns1', 'ns2'].map((host) => ({ ns: `${host}.old-registrar.example.net` })),
    contacts: {},
  });
}

function seedLot([dname, deletesInDays, years, yandexTic, visitors, rivalBid]: LotRow, world: World): void {
  const { ascii } = parseDomainName(dname);
  const deletesOn = addDays(world.clock.today(), deletesInDays);
  world.lots.set(ascii, {
    dname: ascii,
    registrar: 'OTHER-RU',
    createdOn: addYears(deletesOn, -years),
    deletesOn,
    yandexTic,
    googlePr: Math.min(9, Math.floor(yandexTic / 20)),
    visitors,
    views: visitors * 3,
    searchTraffic: Math.floor(visitors / 2),
    searchQueries: [],
    mirror: null,
    isRecommended: yandexTic >= 100,
    rivalBid: rivalBid * 100,
  });
}

function seedDeleted([dname, daysAgo, years]: DeletedRow, world: World): void {
  const deletedOn = addDays(world.clock.today(), -daysAgo);
  world.deletedNames.push({
    dname: parseDomainName(dname).ascii,
    deletedOn,
    createdOn: addYears(deletedOn, -years),
    yandexTic: 0,
    googlePr: 0,
  });
}
