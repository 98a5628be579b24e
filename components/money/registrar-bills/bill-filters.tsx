import { useTranslations } from 'next-intl';
import { DayFilter } from '@/components/ui/day-filter';
import { FilterForm } from '@/components/ui/filter-form';
import { Labelled } from '@/components/ui/labelled';
import { Select } from '@/components/ui/select';
import { routes } from '@/lib/base/routes';
import { toldPayTypes } from '@/lib/money/registrar-bills/bills/pay-types';
import type { BillSearch } from '@/lib/money/registrar-bills/schema';

/** Of which days, how paid, and about what. */
export function BillFilters({ search }: { readonly search: BillSearch }) {
  const t = useTranslations('registrarBills');
  const { show, from, until, payType, q } = search;
  const list = routes.admin.bills(show === 'unpaid' ? {} : { show });
  return (
    <FilterForm
      action={routes.admin.bills()}
      clearHref={list}
      label={t('filters.label')}
      isNarrowed={[from, until, payType, q].some(Boolean)}
      className="sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_1.5fr_auto]"
      buttonsClassName="sm:col-span-2 lg:col-span-1"
    >
      {show !== 'unpaid' && <input type="hidden" name="show" value={show} />}
      <DayFilter name="from" label={t('filters.from')} typed={from} />
      <DayFilter name="until" label={t('filters.until')} typed={until} />
      <Labelled label={t('filters.payType')}>
        <Select
          name="payType"
          defaultValue={payType}
          placeholder={t('filters.any')}
          options={toldPayTypes.map((value) => ({ value, label: t(`payTypes.${value}`) }))}
        />
      </Labelled>
      <Labelled label={t('filters.q')}>
        <input name="q" defaultValue={q} autoComplete="off" spellCheck={false} data-search-input className="control" />
      </Labelled>
    </FilterForm>
  );
}
