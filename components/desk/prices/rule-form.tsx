'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import type { FormField } from '@/components/forms/form-field';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { RuleFields, useWritten, type RuleFieldSet } from '@/components/desk/prices/rule-fields';
import { PricePreview } from '@/components/desk/prices/price-preview';
import { savePriceRule } from '@/lib/desk/prices/actions';
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
          <RuleFields fields={fields} isFirst />
          {costs && <TypedPreview fields={fields} costs={costs} />}
          <div className="flex justify-end">
            <SubmitButton>{t('save')}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
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
