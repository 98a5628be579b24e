import { useTranslations } from 'next-intl';
import { PlainField } from '@/components/forms/plain-field';
import { RuleText } from '@/components/desk/prices/rule-text';
import { Button } from '@/components/ui/button';
import { RadioChoice } from '@/components/ui/radio-choice';
import { changeFields, type ChangeField, type PriceChangeSearch } from '@/lib/desk/prices/price-change';
import type { Margin } from '@/lib/money/prices/prices';
import { routes } from '@/lib/base/routes';

type ChangeFormProps = {
  readonly search: PriceChangeSearch;
  readonly errors: Readonly<Partial<Record<ChangeField, string>>>;
  readonly general: Margin;
};

/** What to do with the prices. A GET form: the address keeps zones, change and what was typed. */
export function ChangeForm({ search, errors, general }: ChangeFormProps) {
  const t = useTranslations('prices.bulk');
  return (
    <form action={routes.admin.priceChange()} className="group space-y-5">
      <Kept search={search} />
      <fieldset className="space-y-2">
        <legend className="mb-2 font-medium">{t('what')}</legend>
        <RadioChoice
          name="change"
          value="rule"
          isChosen={search.change !== 'general'}
          label={t('setRule')}
          note={t('setRuleNote')}
        />
        <div className="grid max-w-2xl items-start gap-4 ps-7 group-has-[[value=general]:checked]:hidden sm:grid-cols-2">
          {changeFields.map((field) => (
            <Part key={field} field={field} value={search[field]} error={errors[field]} />
          ))}
        </div>
        <RadioChoice
          name="change"
          value="general"
          isChosen={search.change === 'general'}
          label={t('followGeneral')}
          note={t.rich('followGeneralNote', { rule: () => <RuleText margin={general} /> })}
        />
      </fieldset>
      <Button type="submit" variant={search.change === undefined ? 'primary' : 'secondary'}>
        {t('preview')}
      </Button>
    </form>
  );
}

function Kept({ search: { zone, found, q, show } }: { readonly search: PriceChangeSearch }) {
  const kept: Readonly<Record<string, string>> = found
    ? { found: '1', ...(q !== '' && { q }), ...(show && { show }) }
    : {};
  return (
    <>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {!found && zone.map((tld) => <input key={tld} type="hidden" name="zone" value={tld} />)}
    </>
  );
}

type PartProps = { readonly field: ChangeField; readonly value: string; readonly error: string | undefined };

function Part({ field, value, error }: PartProps) {
  const t = useTranslations('prices.edit');
  return (
    <PlainField
      id={`change-${field}`}
      name={field}
      label={t(field)}
      defaultValue={value}
      error={error}
      inputMode="decimal"
      placeholder={t('asIs')}
    />
  );
}
