'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { RadioField } from '@/components/forms/radio-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { renew } from '@/lib/portfolio/domains/actions';
import { formatMoney } from '@/lib/base/i18n/format-money';
import type { Money } from '@/lib/base/values/money';

export type RenewalChoice = { readonly years: number; readonly price: Money; readonly until: Date | null };

type RenewFormProps = { readonly domainId: string; readonly choices: readonly RenewalChoice[] };

/** Years with their price and new end; what is paid is what stands beside the choice. */
export function RenewForm({ domainId, choices }: RenewFormProps) {
  const t = useTranslations('domains.renew');
  const locale = useLocale();
  const format = useFormatter();
  const [first] = choices;
  return (
    <ActionForm
      action={renew}
      schema={() => import('@/lib/portfolio/domains/schema').then((module) => module.renewForm)}
      defaultValue={first && { offer: offerOf(first) }}
    >
      {(fields) => (
        <>
          <input type="hidden" name="domainId" value={domainId} />
          <RadioField
            field={fields.offer}
            label={t('years')}
            look="cards"
            options={choices.map((choice) => ({
              value: offerOf(choice),
              label: t('option', {
                years: choice.years,
                price: formatMoney(choice.price, locale, { wholeUnits: 'short' }),
              }),
              ...(choice.until && {
                note: t('until', { date: format.dateTime(choice.until, { dateStyle: 'long', timeZone: 'UTC' }) }),
              }),
            }))}
          />
          <p className="max-w-prose text-muted">{t('consequence')}</p>
          <SubmitButton>{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

const offerOf = ({ years, price }: RenewalChoice): string => `${years}:${price.minor}`;
