import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useMessageText } from '@/components/forms/message-text';
import { RuleText } from '@/components/desk/prices/rule-text';
import { Button } from '@/components/ui/button';
import { radioStyle } from '@/components/ui/check-style';
import { classNames } from '@/components/ui/class-names';
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
        <Choice value="rule" isChosen={search.change !== 'general'} label={t('setRule')} note={t('setRuleNote')} />
        <div className="grid max-w-2xl items-start gap-4 ps-7 group-has-[[value=general]:checked]:hidden sm:grid-cols-3">
          {changeFields.map((field) => (
            <Part key={field} field={field} value={search[field]} error={errors[field]} />
          ))}
        </div>
        <Choice
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

type ChoiceProps = {
  readonly value: 'rule' | 'general';
  readonly isChosen: boolean;
  readonly label: string;
  readonly note: ReactNode;
};

function Choice({ value, isChosen, label, note }: ChoiceProps) {
  const id = `change-${value}`;
  return (
    <div className="flex items-start gap-2.5">
      <input
        id={id}
        type="radio"
        name="change"
        value={value}
        defaultChecked={isChosen}
        aria-describedby={`${id}-note`}
        className={classNames('mt-0.5', radioStyle)}
      />
      <div className="min-w-0">
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-note`} className="text-sm text-muted">
          {note}
        </p>
      </div>
    </div>
  );
}

type PartProps = { readonly field: ChangeField; readonly value: string; readonly error: string | undefined };

function Part({ field, value, error }: PartProps) {
  const t = useTranslations('prices.edit');
  const messageText = useMessageText();
  const id = `change-${field}`;
  return (
    <div className="min-w-0 space-y-1.5">
      <label htmlFor={id} className="block font-medium">
        {t(field)}
      </label>
      <input
        id={id}
        name={field}
        defaultValue={value}
        inputMode="decimal"
        autoComplete="off"
        placeholder={t('asIs')}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        className="control"
      />
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className="text-sm text-danger">
          {messageText(error)}
        </p>
      )}
    </div>
  );
}
