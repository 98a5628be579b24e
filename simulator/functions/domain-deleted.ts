import { incorrect } from '../refusal';
import { parseDomainName, toUnicodeName } from '../rules/domain-name';
import type { DeletedName } from '../world/deleted-name';
import type { Run } from './call';
import type { Fields } from './fields';

const ZONES = ['ru', 'su', 'рф'] as const;
const MAX_NAMES = 50_000;
const MAX_MONTHS = 2;

/** Names of Russian zones that were freed, of the last day of deletion unless asked for others (REG.API 8.5). */
export const getDeleted: Run = ({ fields }, world) => {
  const zones = new Set(fields.list('tlds')?.map(String) ?? ZONES);
  const candidates = world.deletedNames.filter((name) => zones.has(parseDomainName(name.dname).tld.name));
  const lastDay = candidates.reduce((last, name) => (name.deletedOn > last ? name.deletedOn : last), '');
  const { from, to } = readDays(fields, lastDay);
  const domains = candidates
    .filter((name) => name.deletedOn >= from && name.deletedOn <= to && fits(name, fields))
    .map((name) => ({ name, isRegistered: world.isRegistered(name.dname) }))
    .filter(({ isRegistered }) => !isRegistered || !fields.flag('hidereg'))
    .slice(0, MAX_NAMES)
    .map(({ name, isRegistered }) => ({
      date_delete: name.deletedOn,
      domain_name: toUnicodeName(name.dname),
      first_create_date: name.createdOn,
      google_pr: String(name.googlePr),
      registered: isRegistered ? 'REGISTERED' : 'NOT REGISTERED',
      yandex_tic: name.yandexTic,
    }));
  return { domains };
};

/** The last day may be left out: then it is the last day of deletion, or two months after the first. */
function readDays(fields: Fields, lastDay: string): { from: string; to: string } {
  const from = fields.text('deleted_from') ?? fields.text('deleted_to') ?? lastDay;
  const latest = from === '' ? '' : addMonths(from, MAX_MONTHS);
  const to = fields.text('deleted_to') ?? (lastDay < latest ? lastDay : latest);
  if (fields.has('deleted_to') && to < from) throw incorrect('deleted_to', 'lies before deleted_from');
  if (to > latest) throw incorrect('deleted_to', 'lies more than two months after deleted_from');
  return { from, to };
}

function fits(name: DeletedName, fields: Fields): boolean {
  return (
    name.createdOn >= (fields.text('created_from') ?? '') &&
    name.createdOn <= (fields.text('created_to') ?? '9999-12-31') &&
    name.googlePr >= (fields.int('min_pr') ?? 0) &&
    name.yandexTic >= (fields.int('min_cy') ?? 0)
  );
}

function addMonths(day: string, months: number): string {
  const date = new Date(day);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
