'use client';

import { useTranslations } from 'next-intl';
import { RuleFields, useWritten } from '@/components/desk/prices/rule-fields';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { saveSpecial } from '@/lib/desk/prices/actions';
import { priceActs } from '@/lib/money/prices/act-schema';
import type { Margin } from '@/lib/money/prices/prices';
import type { SpecialRule } from '@/lib/money/prices/special-rules';

type SpecialFormProps = {
  /** null = a new one. */
  readonly rule: SpecialRule | null;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
};

const usual: Margin = { marginBps: 0, fixedMinor: 0, roundToMinor: 100, leastMinor: 0 };

export function SpecialForm({ rule, groups }: SpecialFormProps) {
  const t = useTranslations('prices');
  const written = useWritten();
  const margin = rule ?? usual;
  const defaultValue = {
    ...(rule && { rule: rule.id, margin: written(rule.marginBps) }),
    ...(rule?.group && { group: rule.group.id }),
    ...(rule?.tld && { zone: rule.tld }),
    ...(rule?.act && { act: rule.act }),
    fixed: written(margin.fixedMinor),
    roundTo: written(margin.roundToMinor),
    least: written(margin.leastMinor),
  };
  return (
    <ActionForm
      action={saveSpecial}
      schema={() => import('@/lib/desk/prices/special-rule-schema').then((module) => module.specialRuleInput)}
      defaultValue={defaultValue}
    >
      {(fields) => (
        <>
          {rule && <HiddenField field={fields.rule} />}
          <div className="grid items-start gap-4 sm:grid-cols-3">
            <SelectField
              field={fields.group}
              label={t('special.whose')}
              options={groups.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder={t('special.everybody')}
              optional={false}
            />
            <Field
              field={fields.zone}
              label={t('special.zone')}
              placeholder={t('special.allZones')}
              autoComplete="off"
              optional={false}
            />
            <SelectField
              field={fields.act}
              label={t('special.act')}
              options={priceActs.map((act) => ({ value: act, label: t(`special.acts.${act}`) }))}
              placeholder={t('special.allActs')}
              optional={false}
            />
          </div>
          <RuleFields fields={fields} />
          <div className="flex justify-end">
            <SubmitButton>{t('edit.save')}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
