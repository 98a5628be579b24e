import { useTranslations } from 'next-intl';
import { DayFilter } from '@/components/ui/day-filter';
import { FilterForm } from '@/components/ui/filter-form';
import { Labelled } from '@/components/ui/labelled';
import { Select } from '@/components/ui/select';
import { auditAreas, type AuditListInput } from '@/lib/people/audit/schema';
import { routes } from '@/lib/base/routes';

/** Whose doings, about whom and when. */
export function AuditFilters({ asked }: { readonly asked: AuditListInput }) {
  const t = useTranslations('audit');
  const { q, person, customer, area, from, until } = asked;
  const isNarrowed = [q, person, customer, area, from, until].some(Boolean);
  return (
    <FilterForm
      action={routes.admin.audit()}
      label={t('filters.label')}
      isNarrowed={isNarrowed}
      className="sm:grid-cols-2 lg:grid-cols-4"
      buttonsClassName="sm:col-span-2 lg:col-span-1"
    >
      <Labelled label={t('filters.person')}>
        <input name="person" defaultValue={person} autoComplete="off" className="control" />
      </Labelled>
      <Labelled label={t('filters.customer')}>
        <input name="customer" defaultValue={customer} autoComplete="off" className="control" />
      </Labelled>
      <Labelled label={t('filters.area')}>
        <Select
          name="area"
          defaultValue={area ?? ''}
          placeholder={t('filters.anything')}
          options={auditAreas.map((one) => ({ value: one, label: t(`areas.${one}`) }))}
        />
      </Labelled>
      <DayFilter name="from" label={t('filters.from')} typed={from} />
      <DayFilter name="until" label={t('filters.until')} typed={until} />
      <Labelled label={t('search')}>
        <input name="q" defaultValue={q} autoComplete="off" spellCheck={false} data-search-input className="control" />
      </Labelled>
    </FilterForm>
  );
}
