'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { MoneyField } from '@/components/forms/money-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { PricePreview } from '@/components/prices/price-preview';
import { savePriceRule } from '@/lib/catalogue/actions';
import { priceRuleInput } from '@/lib/catalogue/price-rule-schema';
import { shopCurrency, type Margin, type Yearly } from '@/lib/catalogue/prices';

/** A rule to change: of one zone with its costs, or the general one. */
export type EditedRule = Margin & {
  readonly tld: string;
  readonly position: number | null;
  /** null for the general rule, which is of no zone. */
  readonly costs: { readonly usual: Yearly; readonly national: Yearly | null } | null;
};

type RuleFormProps = { readonly rule: EditedRule; readonly onSaved: () => void };

export function RuleForm({ rule, onSaved }: RuleFormProps) {
  const t = useTranslations('prices.edit');
  const written = useWritten();
  const { tld, position, costs } = rule;
  const defaultValue = {
    tld,
    margin: written(rule.marginBps),
    fixed: written(rule.fixedMinor),
    roundTo: written(rule.roundToMinor),
    position: position === null ? '' : String(position),
  };
  return (
    <ActionForm action={savePriceRule} schema={priceRuleInput} defaultValue={defaultValue} onSuccess={onSaved}>
      {({ tld: zone, margin, fixed, roundTo, position: place }) => {
        const typed = priceRuleInput.safeParse({
          tld,
          margin: margin.value ?? '',
          fixed: fixed.value || undefined,
          roundTo: roundTo.value || undefined,
        });
        return (
          <>
            <HiddenField field={zone} />
            <div className="grid grid-cols-2 gap-x-4 gap-y-4">
              <Field field={margin} label={t('margin')} hint="%" inputMode="decimal" autoComplete="off" autoFocus />
              {costs && (
                <Field
                  field={place}
                  label={t('position')}
                  hint={t('positionHint')}
                  type="number"
                  autoComplete="off"
                  optional={false}
                />
              )}
              <MoneyField
                field={fixed}
                label={t('fixed')}
                hint={t('fixedHint')}
                currency={shopCurrency}
                optional={false}
              />
              <MoneyField
                field={roundTo}
                label={t('roundTo')}
                hint={t('roundToHint')}
                currency={shopCurrency}
                optional={false}
              />
            </div>
            {costs && typed.success && (
              <PricePreview cost={costs.usual} nationalCost={costs.national} margin={typed.data} />
            )}
            <div className="flex justify-end">
              <SubmitButton>{t('save')}</SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}

/** Hundredths as the locale writes them, without what a person would have to delete first. */
function useWritten(): (hundredths: number) => string {
  const format = new Intl.NumberFormat(useLocale(), { useGrouping: false, maximumFractionDigits: 2 });
  return (hundredths) => format.format(hundredths / 100);
}
