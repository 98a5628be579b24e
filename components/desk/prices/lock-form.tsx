'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { DateField } from '@/components/forms/date-field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { MoneyField } from '@/components/forms/money-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextareaField } from '@/components/forms/textarea-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { lockRenewalPrice } from '@/lib/desk/prices/actions';
import { homeCurrency, toDecimal, type Money } from '@/lib/base/values/money';

type LockFormProps = {
  readonly domainId: string;
  /** What is promised, or what it costs now; promises are in roubles, so one in another currency is typed anew. */
  readonly price: Money;
  /** "2027-12-31", empty = for good. */
  readonly until: string;
  readonly why: string;
  readonly isLocked: boolean;
};

/** Promises the owner of a domain what its renewal costs. */
export function LockForm({ domainId, price, until, why, isLocked }: LockFormProps) {
  const t = useTranslations('prices.lock');
  const [isOpen, setIsOpen] = useState(false);
  const isRussian = useLocale() === 'ru';
  const plain = price.currency === homeCurrency ? toDecimal(price) : '';
  const written = isRussian ? plain.replace('.', ',') : plain;
  return (
    <Dialog
      trigger={<Button size="sm">{t(isLocked ? 'change' : 'open')}</Button>}
      title={t('title')}
      description={t('text')}
      open={isOpen}
      onOpenChange={setIsOpen}
    >
      <ActionForm
        action={lockRenewalPrice}
        schema={() => import('@/lib/desk/prices/price-lock-schema').then((module) => module.lockPriceInput)}
        defaultValue={{ domain: domainId, price: written, ...(until && { until }), ...(why && { why }) }}
        onSuccess={() => setIsOpen(false)}
        className="pt-2"
      >
        {(fields) => (
          <>
            <HiddenField field={fields.domain} />
            <MoneyField field={fields.price} label={t('price')} currency={homeCurrency} />
            <DateField field={fields.until} label={t('until')} hint={t('untilHint')} optional />
            <TextareaField field={fields.why} label={t('why')} hint={t('whyHint')} optional />
            <div className="flex justify-end">
              <SubmitButton>{t('lock')}</SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Dialog>
  );
}
