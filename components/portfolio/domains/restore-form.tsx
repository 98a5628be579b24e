'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Money } from '@/components/ui/money';
import { restoreLapsed, restoreLapsedFor } from '@/lib/portfolio/restorations/actions';
import { formatMoney } from '@/lib/base/i18n/format-money';
import type { RestorationView } from '@/lib/portfolio/restorations/queries';

type RestoreFormProps = {
  readonly domainId: string;
  readonly offer: RestorationView;
  /** The day on which the name is free for others, in words. */
  readonly lostOn: string;
  /** Whose money it is, where staff order it for them. */
  readonly owner?: ReactNode;
};

/** What giving a lapsed name back costs, of what that is made, and the button that orders it. */
export function RestoreForm({ domainId, offer, lostOn, owner }: RestoreFormProps) {
  const t = useTranslations('domains.renew.restore');
  const locale = useLocale();
  const format = useFormatter();
  const { year, fee, price, until } = offer;
  const end = until && format.dateTime(until, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <ActionForm
      action={owner === undefined ? restoreLapsed : restoreLapsedFor}
      schema={() => import('@/lib/portfolio/restorations/schema').then((module) => module.restoreForm)}
    >
      {() => (
        <>
          <input type="hidden" name="domainId" value={domainId} />
          <input type="hidden" name="price" value={price.minor} />
          <div className="space-y-1">
            <h2 className="text-lg">{t('title', { date: lostOn })}</h2>
            <p className="max-w-prose text-muted">{t('why')}</p>
          </div>
          <dl className="grid max-w-md grid-cols-[1fr_auto] gap-y-2">
            <dt>{t('fee')}</dt>
            <dd className="ps-6 text-end">
              <Money value={fee} />
            </dd>
            <dt>{end ? t('yearUntil', { date: end }) : t('year')}</dt>
            <dd className="ps-6 text-end">
              <Money value={year} />
            </dd>
            <dt className="border-t border-line pt-2 font-medium">{t('total')}</dt>
            <dd className="border-t border-line ps-6 pt-2 text-end font-medium">
              <Money value={price} />
            </dd>
          </dl>
          <p className="max-w-prose text-muted">
            {owner === undefined ? t('consequence') : t.rich('consequenceFor', { owner: () => owner })}
          </p>
          <SubmitButton>{t('submit', { price: formatMoney(price, locale, { wholeUnits: 'short' }) })}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
