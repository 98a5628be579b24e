import { useTranslations } from 'next-intl';
import { DayFilter } from '@/components/ui/day-filter';
import { FilterForm } from '@/components/ui/filter-form';
import { Labelled } from '@/components/ui/labelled';
import { Select } from '@/components/ui/select';
import type { StatementSearch } from '@/lib/money/wallet/schema';

type StatementFiltersProps = {
  /** The page of the statement. */
  readonly action: string;
  readonly asked: StatementSearch;
};

/** What a statement is narrowed by: what moved the money, and when. */
export function StatementFilters({ action, asked: { show, from, until } }: StatementFiltersProps) {
  const t = useTranslations('wallet.statement.filters');
  return (
    <FilterForm
      action={action}
      label={t('label')}
      isNarrowed={[show, from, until].some(Boolean)}
      className="sm:grid-cols-2 lg:grid-cols-4"
      buttonsClassName=""
    >
      <Labelled label={t('show')}>
        <Select
          name="show"
          defaultValue={show}
          placeholder={t('everything')}
          options={(['money', 'orders'] as const).map((value) => ({ value, label: t(value) }))}
        />
      </Labelled>
      <DayFilter name="from" label={t('from')} typed={from} />
      <DayFilter name="until" label={t('until')} typed={until} />
    </FilterForm>
  );
}
