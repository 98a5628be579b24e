'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { saveBuyer } from '@/lib/money/buyers/actions';
import type { BuyerDetails, BuyerKind } from '@/lib/money/buyers/schema';

type BuyerFormProps = {
  readonly kind: BuyerKind;
  /** As they are now; null where nobody said, or who pays is of another kind now. */
  readonly buyer: BuyerDetails | null;
};

const names = { organization: 'name', eu: 'name', sole: 'soleName', person: 'fullName' } as const;

/** In whose name a customer pays. */
export function BuyerForm({ kind, buyer }: BuyerFormProps) {
  const t = useTranslations('buyers');
  return (
    <ActionForm
      action={saveBuyer}
      schema={() => import('@/lib/money/buyers/schema').then((module) => module.buyerInput)}
      defaultValue={{ ...buyer, kind }}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.kind} />
          <Field
            field={fields.name}
            label={t(names[kind])}
            autoComplete={kind === 'person' ? 'name' : 'organization'}
          />
          {kind !== 'eu' && (
            <Field field={fields.inn} label={t('inn')} optional={kind === 'person'} inputMode="numeric" />
          )}
          {kind === 'organization' && <Field field={fields.kpp} label={t('kpp')} optional={false} />}
          {(kind === 'organization' || kind === 'sole') && (
            <Field
              field={fields.ogrn}
              label={t(kind === 'sole' ? 'ogrnip' : 'ogrn')}
              optional={false}
              inputMode="numeric"
            />
          )}
          {kind === 'eu' && <Field field={fields.vatId} label={t('vatId')} hint={t('vatIdHint')} optional={false} />}
          <Field field={fields.address} label={t('address')} optional={kind === 'person'} />
          <SubmitButton>{t('save')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
