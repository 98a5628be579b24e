'use client';

import { useLocale, useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { ActionForm } from '@/components/forms/form';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { timeZones } from '@/lib/base/i18n/time-zones';
import { saveNotices } from '@/lib/people/mail/actions';
import type { NoticesInput } from '@/lib/people/mail/schema';

/** Which letters a person gets. Those about names that end are told of, not asked for: they are a duty. */
export function NoticesForm({ notices }: { readonly notices: NoticesInput }) {
  const t = useTranslations('mail.notices');
  const locale = useLocale();
  return (
    <ActionForm
      action={saveNotices}
      schema={() => import('@/lib/people/mail/schema').then((module) => module.noticesInput)}
      defaultValue={{
        timeZone: notices.timeZone,
        ...(notices.orders && { orders: 'on' }),
        ...(notices.renewals && { renewals: 'on' }),
        ...(notices.transfers && { transfers: 'on' }),
      }}
    >
      {(fields) => (
        <>
          <CheckboxField field={fields.orders} label={t('orders')} hint={t('ordersHint')} look="switch" />
          <CheckboxField field={fields.renewals} label={t('renewals')} hint={t('renewalsHint')} look="switch" />
          <CheckboxField field={fields.transfers} label={t('transfers')} hint={t('transfersHint')} look="switch" />
          <p className="text-sm text-muted">{t('always')}</p>
          <SelectField
            field={fields.timeZone}
            label={t('timeZone')}
            hint={t('timeZoneHint')}
            options={timeZones.map((value) => ({ value, label: zoneName(value, locale) }))}
          />
          <SubmitButton>{t('save')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

/** "Moscow Standard Time (GMT+3)", in the reader's language. The zone's winter name: a name that changes with the season finds nobody. */
function zoneName(timeZone: string, locale: string): string {
  const part = (timeZoneName: 'long' | 'shortOffset') =>
    new Intl.DateTimeFormat(locale, { timeZone, timeZoneName })
      .formatToParts(winter)
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const city = timeZone.slice(timeZone.indexOf('/') + 1).replaceAll('_', ' ');
  return `${part('long')}, ${city} (${part('shortOffset')})`;
}

const winter = new Date(0);
