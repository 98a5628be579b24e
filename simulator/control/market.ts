import { incorrect } from '../refusal';
import type { Fields } from '../functions/fields';
import { loseToRival } from '../rules/bids';
import { parseDomainName } from '../rules/domain-name';
import { addDays, addYears } from '../world/clock';
import type { Lot } from '../world/lots';
import type { World } from '../world/world';
import { readNumber, type ControlTable } from './control';
import { rows } from './outside';

/**
 * `POST expiring { names: [{ dname, delete_date?, creation_date?, registrar?, yandex_tic?, google_pr?, visitors?,
 * views?, search_traffic?, search_queries?, mirror?, premium?, rival_bid? (roubles) }] }` puts names on sale before
 * they are free, or changes them; `POST deleted { names: [{ dname, date_delete?, creation_date?, yandex_tic?,
 * google_pr? }] }` lists names as freed.
 */
export const marketControls: ControlTable = {
  'GET expiring': ({ world }) => ({ names: [...world.lots.values()].map((lot) => ({ ...lot })) }),
  'POST expiring': ({ world }, fields) => {
    for (const row of rows(fields, 'names')) {
      const lot = readLot(row, world);
      world.lots.set(lot.dname, lot);
      loseToRival(lot, world);
    }
    return { names: world.lots.size };
  },
  'POST deleted': ({ world }, fields) => {
    const today = world.clock.today();
    for (const row of rows(fields, 'names'))
      world.deletedNames.push({
        dname: parseDomainName(row.required('domain_name')).ascii,
        deletedOn: row.text('date_delete') ?? today,
        createdOn: row.text('creation_date') ?? addYears(today, -3),
        yandexTic: readNumber(row, 'yandex_tic') ?? 0,
        googlePr: readNumber(row, 'google_pr') ?? 0,
      });
    return { names: world.deletedNames.length };
  },
};

function readLot(row: Fields, world: World): Lot {
  const name = parseDomainName(row.required('domain_name'));
  if (name.tld.contacts !== 'ru') throw incorrect('dname', 'only .ru, .su and .рф names are sold before they are free');
  const present = world.lots.get(name.ascii);
  const today = world.clock.today();
  return {
    dname: name.ascii,
    registrar: row.text('registrar') ?? present?.registrar ?? 'OTHER-RU',
    createdOn: row.text('creation_date') ?? present?.createdOn ?? addYears(today, -5),
    deletesOn: row.text('delete_date') ?? present?.deletesOn ?? addDays(today, 14),
    yandexTic: readNumber(row, 'yandex_tic') ?? present?.yandexTic ?? 0,
    googlePr: readNumber(row, 'google_pr') ?? present?.googlePr ?? 0,
    visitors: readNumber(row, 'visitors') ?? present?.visitors ?? 0,
    views: readNumber(row, 'views') ?? present?.views ?? 0,
    searchTraffic: readNumber(row, 'search_traffic') ?? present?.searchTraffic ?? 0,
    searchQueries: row.list('search_queries')?.map(String) ?? present?.searchQueries ?? [],
    mirror: row.text('mirror') ?? present?.mirror ?? null,
    isRecommended: row.has('premium') ? row.flag('premium') : (present?.isRecommended ?? false),
    rivalBid: Math.round((readNumber(row, 'rival_bid') ?? (present?.rivalBid ?? 0) / 100) * 100),
  };
}
