import { useTranslations } from 'next-intl';
import { checkboxStyle } from '@/components/ui/check-style';
import { Labelled } from '@/components/ui/labelled';
import { Select } from '@/components/ui/select';
import type { SimilarFilter } from '@/lib/shop/search/similar';

type SimilarFiltersProps = {
  /** Zones that any of them is free in. */
  readonly zones: readonly string[];
  readonly filter: SimilarFilter;
  readonly onFilter: (filter: SimilarFilter) => void;
  readonly hyphens: boolean;
  readonly onHyphens: (hyphens: boolean) => void;
};

const lengths = [6, 8, 10, 12, 16] as const;

/** Which of the suggested names are shown; hyphens and premium names are asked about anew. */
export function SimilarFilters({ zones, filter, onFilter, hyphens, onHyphens }: SimilarFiltersProps) {
  const t = useTranslations('search.similar');
  const tick = (label: string, isOn: boolean, onChange: (isOn: boolean) => void) => (
    <label className="inline-flex min-h-control items-center gap-2">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
        className={checkboxStyle}
      />
      {label}
    </label>
  );
  return (
    <fieldset className="flex flex-wrap items-end gap-x-5 gap-y-2">
      <legend className="sr-only">{t('filters')}</legend>
      <Labelled label={t('zone')}>
        <Select
          value={filter.zone}
          onChange={(event) => onFilter({ ...filter, zone: event.target.value })}
          placeholder={t('anyZone')}
          options={zones.map((tld) => ({ value: tld, label: `.${tld}` }))}
        />
      </Labelled>
      <Labelled label={t('longest')}>
        <Select
          value={filter.longest ?? ''}
          onChange={(event) => onFilter({ ...filter, longest: Number(event.target.value) || null })}
          placeholder={t('anyLength')}
          options={lengths.map((length) => ({ value: String(length), label: t('upTo', { length }) }))}
        />
      </Labelled>
      {tick(t('hyphens'), hyphens, onHyphens)}
      {tick(t('noDigits'), filter.withoutDigits, (withoutDigits) => onFilter({ ...filter, withoutDigits }))}
      {tick(t('noPremium'), filter.withoutPremium, (withoutPremium) => onFilter({ ...filter, withoutPremium }))}
    </fieldset>
  );
}
