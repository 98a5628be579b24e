'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { formatMoney } from '@/lib/base/i18n/format-money';
import { decideLoss } from '@/lib/desk/registrar/actions';
import { homeCurrency, type Money } from '@/lib/base/values/money';

type LossButtonsProps = { readonly id: string; readonly name: string; readonly price: Money | null };

export function LossButtons({ id, name, price }: LossButtonsProps) {
  const t = useTranslations('registrar.losses');
  const locale = useLocale();
  return (
    <span className="inline-flex flex-wrap justify-end gap-2">
      {price && (
        <ActionButton
          action={decideLoss}
          fields={{ id, decision: 'charged', priceMinor: String(price.minor), currency: price.currency }}
          size="sm"
          about={name}
        >
          {t('charge', { price: formatMoney(price, locale) })}
        </ActionButton>
      )}
      <ActionButton
        action={decideLoss}
        fields={{ id, decision: 'accepted', priceMinor: '0', currency: homeCurrency }}
        size="sm"
        variant="ghost"
        about={name}
      >
        {t('accept')}
      </ActionButton>
    </span>
  );
}
