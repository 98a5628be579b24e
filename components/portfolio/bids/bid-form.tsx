'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { MoneyField } from '@/components/forms/money-field';
import { RadioField } from '@/components/forms/radio-field';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextareaField } from '@/components/forms/textarea-field';
import { Money } from '@/components/ui/money';
import { bid } from '@/lib/portfolio/bids/actions';
import type { BidOptions } from '@/lib/portfolio/bids/queries';

type BidFormProps = {
  readonly options: BidOptions;
  readonly names: string;
  /** The amounts that may be bid. */
  readonly steps: ReactNode;
};

/** What is bid for which names, in whose name and for whose money. */
export function BidForm({ options: { customer, contacts, free }, names, steps }: BidFormProps) {
  const t = useTranslations('bids.form');
  return (
    <ActionForm
      action={bid}
      className="max-w-2xl"
      schema={() => import('@/lib/portfolio/bids/schema').then((module) => module.bidForm)}
      defaultValue={{
        customer: customer.id,
        names,
        pays: 'customer',
        ...(contacts.length === 1 && { contact: contacts[0]?.id }),
      }}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.customer} />
          <TextareaField
            field={fields.names}
            label={t('names')}
            hint={t('namesHint')}
            rows={Math.min(8, Math.max(2, names.split('\n').length + 1))}
            monospace
            optional={false}
          />
          <SelectField
            field={fields.contact}
            label={t('contact')}
            options={contacts.map(({ id, label }) => ({ value: id, label }))}
            placeholder={t('contactChoose')}
            optional={false}
          />
          <MoneyField field={fields.amount} label={t('amount')} currency="RUB" optional={false} />
          {steps}
          <RadioField
            field={fields.pays}
            label={t('pays')}
            look="cards"
            options={[
              {
                value: 'customer',
                label: t('customer'),
                note: t.rich('customerNote', { free: () => <Money value={free} /> }),
              },
              { value: 'us', label: t('us'), note: t('usNote') },
            ]}
          />
          <MoneyField field={fields.fee} label={t('fee')} hint={t('feeHint')} currency="RUB" optional />
          <CheckboxField field={fields.instalment} label={t('instalment')} hint={t('instalmentHint')} />
          <p className="text-sm text-muted">{t('consequence')}</p>
          <SubmitButton>{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
