'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import type { Fields, FormField } from '@/components/forms/form-field';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { PricePreview } from '@/components/desk/prices/price-preview';
import { savePriceRule } from '@/lib/desk/prices/actions';
import type { priceRuleInput } from '@/lib/desk/prices/price-rule-schema';
import { readMargin } from '@/lib/desk/prices/typed-margin';
import type { Margin, Yearly } from '@/lib/money/prices/prices';

/** A rule to change: of one zone with its costs, or the general one. */
export type EditedRule = Margin & {
  readonly tld: string;
  /** null for the general rule, which is of no zone. */
  readonly costs: { readonly usual: Yearly; readonly national: Yearly | null } | null;
};

type RuleFormProps = {
  readonly rule: EditedRule;
  /** The query of the list to go back to. */
  readonly list: string;
};

export function RuleForm({ rule, list }: RuleFormProps) {
  const t = useTranslations('prices.edit');
  const written = useWritten();
  const { tld, costs } = rule;
  const defaultValue = {
    tld,
    list,
    margin: written(rule.marginBps),
    fixed: written(rule.fixedMinor),
    roundTo: written(rule.roundToMinor),
    least: written(rule.leastMinor),
  };
  return (
    <ActionForm
      action={savePriceRule}
      schema={() => import('@/lib/desk/prices/price-rule-schema').then((module) => module.priceRuleInput)}
      defaultValue={defaultValue}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.tld} />
          <HiddenField field={fields.list} />
          <RuleFields fields={fields} />
          {costs && <TypedPreview fields={fields} costs={costs} />}
          <div className="flex justify-end">
            <SubmitButton>{t('save')}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

type RuleFieldSet = Fields<z.input<typeof priceRuleInput>>;

function RuleFields({ fields }: { readonly fields: RuleFieldSet }) {
  const t = useTranslations('prices.edit');
  const amount = { inputMode: 'decimal', autoComplete: 'off', optional: false } as const;
  return (
    <div className="grid items-start gap-x-4 gap-y-4 sm:grid-cols-2">
      <Field field={fields.margin} label={t('margin')} hint={t('marginHint')} {...amount} autoFocus />
      <Field field={fields.fixed} label={t('fixed')} hint={t('fixedHint')} {...amount} />
      <Field field={fields.roundTo} label={t('roundTo')} hint={t('roundToHint')} {...amount} />
      <Field field={fields.least} label={t('least')} hint={t('leastHint')} {...amount} />
    </div>
  );
}

type TypedPreviewProps = { readonly fields: RuleFieldSet; readonly costs: NonNullable<EditedRule['costs']> };

/** The prices that what is typed would make; nothing while it makes no sense. */
function TypedPreview({ fields, costs }: TypedPreviewProps) {
  const typed = (field: FormField) => field.value ?? '';
  const margin = readMargin({
    margin: typed(fields.margin),
    fixed: typed(fields.fixed),
    roundTo: typed(fields.roundTo),
    least: typed(fields.least),
  });
  return margin && <PricePreview cost={costs.usual} nationalCost={costs.national} margin={margin} />;
}

/** Hundredths as the locale writes them, without what a person would have to delete first. */
function useWritten(): (hundredths: number) => string {
  const format = new Intl.NumberFormat(useLocale(), { useGrouping: false, maximumFractionDigits: 2 });
  return (hundredths) => format.format(hundredths / 100);
}
