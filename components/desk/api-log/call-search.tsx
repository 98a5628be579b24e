import { useTranslations } from 'next-intl';
import { FilterForm } from '@/components/ui/filter-form';
import { Labelled } from '@/components/ui/labelled';
import { Select } from '@/components/ui/select';
import { callOutcomes } from '@/lib/desk/api-log/search';
import { routes } from '@/lib/base/routes';
import type { CallQuery } from '@/components/desk/api-log/call-query';

/** What the log is searched by. */
export function CallSearchForm({ query, isNarrowed }: { readonly query: CallQuery; readonly isNarrowed: boolean }) {
  const t = useTranslations('apiLog');
  return (
    <FilterForm
      action={routes.admin.apiLog()}
      label={t('search.label')}
      isNarrowed={isNarrowed}
      className="sm:grid-cols-3 lg:grid-cols-6"
      buttonsClassName="sm:col-span-3 lg:col-span-6"
    >
      <Labelled label={t('search.function')}>
        <input
          name="function"
          defaultValue={query.function}
          placeholder={t('search.functionPlaceholder')}
          autoComplete="off"
          spellCheck={false}
          data-search-input
          className="control"
        />
      </Labelled>
      <Labelled label={t('search.outcome')}>
        <Select
          name="outcome"
          defaultValue={query.outcome ?? ''}
          placeholder={t('search.any')}
          options={callOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
      </Labelled>
      <Labelled label={t('search.code')}>
        <input name="code" defaultValue={query.code} autoComplete="off" spellCheck={false} className="control" />
      </Labelled>
      <Labelled label={t('search.text')}>
        <input name="text" defaultValue={query.text} autoComplete="off" spellCheck={false} className="control" />
      </Labelled>
      <Labelled label={t('search.from')}>
        <input type="datetime-local" name="from" defaultValue={query.from} className="control" />
      </Labelled>
      <Labelled label={t('search.until')}>
        <input type="datetime-local" name="until" defaultValue={query.until} className="control" />
      </Labelled>
      {query.within && <input type="hidden" name="within" value={query.within} />}
      {query.operation && <input type="hidden" name="operation" value={query.operation} />}
    </FilterForm>
  );
}
