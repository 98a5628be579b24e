import Link from 'next/link';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { DomainName } from '@/components/ui/domain-name';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { shiftMonth } from '@/lib/base/values/month';
import { daysOfMonth, weeksOfMonth } from '@/lib/portfolio/domains/month';
import type { EndingDay, EndingDomain, ExpiryMonth } from '@/lib/portfolio/domains/queries';

type ExpiryCalendarProps = { readonly ending: ExpiryMonth; readonly by: 'staff' | 'owner' };

/** Which domains end on which day of a month: as a grid, and name by name. */
export function ExpiryCalendar({ ending, by }: ExpiryCalendarProps) {
  const t = useTranslations('domains.calendar');
  const domains = useTranslations('domains');
  const format = useFormatter();
  const { month, count } = ending;
  const links = linksOf[by];
  const named = (which: string) =>
    format.dateTime(at(`${which}-01`), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const [before, after] = [shiftMonth(month, -1), shiftMonth(month, 1)];
  const { first, last } = daysOfMonth(month);
  return (
    <>
      <PageHeader
        title={t('title', { month: named(month) })}
        note={t('note', { count })}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: domains('title'), href: links.domains() }]} />}
        actions={
          <>
            <ButtonLink href={links.expiryCalendar(before)} icon="chevron-left" size="sm">
              {named(before)}
            </ButtonLink>
            <ButtonLink href={links.expiryCalendar(after)} size="sm">
              {named(after)}
            </ButtonLink>
          </>
        }
      />
      {count === 0 ? (
        <Card padding="flush">
          <EmptyState icon="calendar" title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <Grid ending={ending} by={by} caption={named(month)} />
          <Card
            title={t('names')}
            note={ending.domains.length < count ? t('first', { count: ending.domains.length }) : undefined}
            actions={
              <ButtonLink href={links.domains({ ends: `${first}..${last}`, sort: 'expires' })} size="sm">
                {t('toList')}
              </ButtonLink>
            }
          >
            <Names domains={ending.domains} by={by} />
          </Card>
        </>
      )}
    </>
  );
}

type GridProps = ExpiryCalendarProps & { readonly caption: string };

/** On a phone the names say it all. */
function Grid({ ending: { month, days }, by, caption }: GridProps) {
  const format = useFormatter();
  const weeks = weeksOfMonth(month);
  const byDay = new Map(days.map((one) => [one.day, one]));
  const monday = at('2024-01-01');
  const weekdays = Array.from({ length: 7 }, (_, index) => at(dayOf(monday, index)));
  return (
    <Card padding="flush" className="max-sm:hidden">
      <table className="w-full table-fixed border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day.getTime()} scope="col" className="px-2 py-2 text-start text-sm font-medium text-muted">
                <abbr title={format.dateTime(day, { weekday: 'long', timeZone: 'UTC' })} className="no-underline">
                  {format.dateTime(day, { weekday: 'short', timeZone: 'UTC' })}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null)} className="border-t border-line">
              {week.map((day, index) => (
                <td key={day ?? index} className="h-20 border-s border-line p-2 align-top first:border-s-0">
                  {day !== null && <Day day={day} ending={byDay.get(day)} by={by} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

type DayProps = { readonly day: string; readonly ending: EndingDay | undefined; readonly by: 'staff' | 'owner' };

function Day({ day, ending, by }: DayProps) {
  const t = useTranslations('domains.calendar');
  const format = useFormatter();
  const isToday = dayOf(useNow()) === day;
  return (
    <>
      <span
        data-tabular
        className={classNames('text-sm', isToday ? 'font-semibold text-accent' : 'text-muted')}
        {...(isToday && { 'aria-current': 'date' })}
      >
        {Number(day.slice(8))}
      </span>
      {ending && (
        <Link
          href={linksOf[by].domains({ ends: `${day}..${day}`, sort: 'expires' })}
          prefetch={false}
          className={classNames(
            'mt-1 block rounded px-1.5 py-1 text-sm no-underline hover:bg-hover',
            ending.renewed < ending.count ? 'font-medium text-warning' : 'text-link',
          )}
        >
          <span className="sr-only">
            {format.dateTime(at(day), { day: 'numeric', month: 'long', timeZone: 'UTC' })}:{' '}
          </span>
          {t('day', { count: ending.count })}
          {ending.renewed < ending.count && (
            <span className="sr-only">, {t('off', { count: ending.count - ending.renewed })}</span>
          )}
        </Link>
      )}
    </>
  );
}

function Names({ domains, by }: { readonly domains: readonly EndingDomain[]; readonly by: 'staff' | 'owner' }) {
  const t = useTranslations('domains');
  const format = useFormatter();
  const days = [...new Set(domains.map(({ day }) => day))];
  return (
    <ol className="space-y-4">
      {days.map((day) => (
        <li key={day}>
          <h3 className="font-medium">
            {format.dateTime(at(day), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })}
          </h3>
          <ul className="mt-1 divide-y divide-line">
            {domains
              .filter((domain) => domain.day === day)
              .map(({ id, unicodeName, asciiName, autoRenews }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5">
                  <Link href={linksOf[by].domain(id)} prefetch={false} className="min-w-0 text-link wrap-anywhere">
                    <DomainName unicode={unicodeName} ascii={asciiName} />
                  </Link>
                  <span className={classNames('text-sm', autoRenews ? 'text-muted' : 'text-warning')}>
                    {t('calendar.autoRenew', { now: autoRenews ? 'on' : 'off' })}
                  </span>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

const at = (day: string): Date => dateOfDay(day) ?? new Date(0);

const linksOf = { owner: routes, staff: routes.admin } as const;
