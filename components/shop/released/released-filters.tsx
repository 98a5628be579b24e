import { useTranslations } from 'next-intl';
import { DayFilter } from '@/components/ui/day-filter';
import { FilterForm } from '@/components/ui/filter-form';
import { Labelled } from '@/components/ui/labelled';
import { NotedControl } from '@/components/ui/noted-control';
import { Select } from '@/components/ui/select';
import type { Currency } from '@/lib/base/values/money';
import { readCount, releasedZones, type ReleasedSearch } from '@/lib/shop/released/schema';

type ReleasedFiltersProps = {
  /** Of the list: the shop's or staff's. */
  readonly path: string;
  readonly asked: ReleasedSearch;
  /** Of the prices in the list. */
  readonly currency: Currency;
};

/** By its letters, its zone, its length, its day and what it costs. */
export function ReleasedFilters({ path, asked, currency }: ReleasedFiltersProps) {
  const t = useTranslations('released.filters');
  const { show, q, zone, letters, shortest, longest, from, until, price, sort, dir } = asked;
  const figure = (name: 'shortest' | 'longest' | 'price', label: string) => (
    <NotedControl
      name={name}
      label={label}
      typed={asked[name]}
      inputMode="numeric"
      problem={asked[name] !== '' && readCount(asked[name]) === null ? t('wrongNumber') : null}
    />
  );
  return (
    <FilterForm
      action={path}
      clearHref={show === 'free' ? path : `${path}?show=${show}`}
      label={t('label')}
      isNarrowed={[q, zone, letters, shortest, longest, from, until, price].some(Boolean)}
      className="grid-cols-2 lg:grid-cols-4"
      buttonsClassName="col-span-2 lg:col-span-3"
    >
      {Object.entries({ show: show === 'free' ? undefined : show, sort, dir }).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="col-span-2">
        <Labelled label={t('pattern')}>
          <input
            name="q"
            defaultValue={q}
            placeholder={t('patternHint')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            data-search-input
            className="control"
          />
        </Labelled>
      </div>
      <Labelled label={t('zone')}>
        <Select
          name="zone"
          defaultValue={zone ?? ''}
          placeholder={t('anyZone')}
          options={releasedZones.map((tld) => ({ value: tld, label: `.${tld}` }))}
        />
      </Labelled>
      <Labelled label={t('letters')}>
        <Select
          name="letters"
          defaultValue={letters ?? ''}
          placeholder={t('anyLetters')}
          options={(['latin', 'cyrillic'] as const).map((value) => ({ value, label: t(value) }))}
        />
      </Labelled>
      {figure('shortest', t('shortest'))}
      {figure('longest', t('longest'))}
      <DayFilter name="from" label={t(`from.${show}`)} typed={from} />
      <DayFilter name="until" label={t(`until.${show}`)} typed={until} />
      {figure('price', t(`price.${show}`, { currency }))}
    </FilterForm>
  );
}
