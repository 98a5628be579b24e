import { useFormatter, useTranslations } from 'next-intl';
import { FilterForm } from '@/components/ui/filter-form';
import { Labelled } from '@/components/ui/labelled';
import { Select } from '@/components/ui/select';
import { routes } from '@/lib/base/routes';
import { causes, explained, unexplained } from '@/lib/money/books/causes';
import type { BookMonth } from '@/lib/money/books/queries';
import type { BooksSearch } from '@/lib/money/books/schema';

type BookFiltersProps = { readonly search: BooksSearch; readonly months: readonly BookMonth[] };

/** Of which month, and for which cause. */
export function BookFilters({ search: { show, month, kind }, months }: BookFiltersProps) {
  const t = useTranslations('books');
  const format = useFormatter();
  const known = months.map((one) => one.month.toISOString().slice(0, 7));
  const offered = month === '' || known.includes(month) ? known : [month, ...known];
  const kinds = { open: unexplained, explained, settled: causes }[show];
  return (
    <FilterForm
      action={routes.admin.books()}
      clearHref={routes.admin.books(show === 'open' ? {} : { show })}
      label={t('filters.label')}
      isNarrowed={month !== '' || kind !== ''}
      className="sm:grid-cols-[1fr_2fr_auto]"
      buttonsClassName=""
    >
      {show !== 'open' && <input type="hidden" name="show" value={show} />}
      <Labelled label={t('filters.month')}>
        <Select
          name="month"
          defaultValue={month}
          placeholder={t('filters.allMonths')}
          options={offered.map((value) => ({
            value,
            label: format.dateTime(new Date(`${value}-01`), { month: 'long', year: 'numeric', timeZone: 'UTC' }),
          }))}
        />
      </Labelled>
      <Labelled label={t('filters.kind')}>
        <Select
          name="kind"
          defaultValue={kind}
          placeholder={t('filters.allKinds')}
          options={kinds.map((value) => ({ value, label: t(`causes.${value}.name`) }))}
        />
      </Labelled>
    </FilterForm>
  );
}
