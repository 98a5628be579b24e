'use client';

import { useTranslations } from 'next-intl';
import { LetterSent } from '@/components/shop/sign-in/letter-sent';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { AgreeField } from '@/components/people/legal/agree-field';
import { homeCurrency, type Currency } from '@/lib/base/values/money';
import { signUp } from '@/lib/shop/sign-in/actions';
import type { LegalVersion } from '@/lib/people/legal/kinds';

type SignUpFormProps = {
  readonly returnTo: string | null;
  readonly isMailSetUp: boolean;
  readonly texts: readonly LegalVersion[];
  /** What they may be billed in. */
  readonly currencies: readonly Currency[];
};

/** Asks where to write to; the rest is done by the link in the letter. */
export function SignUpForm({ returnTo, isMailSetUp, texts, currencies }: SignUpFormProps) {
  const t = useTranslations('signIn');
  const auth = useTranslations('auth');
  const names = useTranslations('rates.names');
  const hasChoice = currencies.length > 1;
  return (
    <ActionForm
      action={signUp}
      schema={() => import('@/lib/shop/sign-in/schema').then((module) => module.signUpInput)}
      defaultValue={{ returnTo: returnTo ?? '', ...(hasChoice && { currency: homeCurrency }) }}
    >
      {(fields, _form, state) =>
        state.status === 'success' ? (
          <LetterSent isMailSetUp={isMailSetUp}>{t('signUp.sent', { email: state.value.email })}</LetterSent>
        ) : (
          <>
            <HiddenField field={fields.returnTo} />
            <Field field={fields.name} label={auth('name')} hint={t('signUp.nameHint')} autoComplete="name" autoFocus />
            <Field field={fields.email} label={auth('email')} type="email" autoComplete="username" />
            {hasChoice && (
              <SelectField
                field={fields.currency}
                label={t('signUp.currency')}
                hint={t('signUp.currencyHint')}
                optional={false}
                options={currencies.map((code) => ({ value: code, label: names(code) }))}
              />
            )}
            <AgreeField field={fields.agreed} texts={texts} />
            <SubmitButton className="w-full">{t('signUp.submit')}</SubmitButton>
          </>
        )
      }
    </ActionForm>
  );
}
