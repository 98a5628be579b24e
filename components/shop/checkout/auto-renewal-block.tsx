import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Card } from '@/components/ui/card';
import { checkboxStyle } from '@/components/ui/check-style';
import { Money } from '@/components/ui/money';
import type { Money as MoneyValue } from '@/lib/base/values/money';

type AutoRenewalBlockProps = {
  /** What all names cost a year more. */
  readonly yearly: MoneyValue;
  /** Days before the end of a term on which they are charged and renewed. */
  readonly renewDays: number;
};

/** Whether the names that are bought are renewed by themselves: they are, unless it is refused here. Inside the checkout's form. */
export function AutoRenewalBlock({ yearly, renewDays }: AutoRenewalBlockProps) {
  const t = useTranslations('checkout.autoRenewal');
  const id = useId();
  return (
    <Card title={t('title')}>
      <div className="flex items-start gap-2.5">
        <input
          id={id}
          type="checkbox"
          name="autoRenews"
          value="on"
          defaultChecked
          aria-describedby={`${id}-hint`}
          className={`mt-0.5 ${checkboxStyle}`}
        />
        <div className="min-w-0 space-y-1">
          <label htmlFor={id} className="block">
            {t('label')}
          </label>
          <p id={`${id}-hint`} className="text-sm text-muted">
            {t.rich('hint', { yearly: () => <Money value={yearly} wholeUnits="short" />, days: renewDays })}
          </p>
        </div>
      </div>
    </Card>
  );
}
