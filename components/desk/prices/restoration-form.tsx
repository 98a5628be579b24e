'use client';

import { homeCurrency } from '@/lib/base/values/money';
import { useTranslations } from 'next-intl';
import { useWritten } from '@/components/desk/prices/rule-fields';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { MoneyField } from '@/components/forms/money-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Money } from '@/components/ui/money';
import { saveRestorationFee } from '@/lib/desk/prices/actions';
import type { BoardZone } from '@/lib/desk/prices/board-list';

type RestorationFormProps = {
  readonly zone: Pick<BoardZone, 'tld' | 'restoration'>;
  /** The query of the list to go back to. */
  readonly list: string;
};

/** What the registrar takes for giving a lapsed name of a zone back: it quotes that nowhere, so staff write it down. */
export function RestorationForm({ zone: { tld, restoration }, list }: RestorationFormProps) {
  const t = useTranslations('prices.restoration');
  const written = useWritten();
  return (
    <section className="mt-5 space-y-3 border-t border-line pt-4">
      <h3 className="text-base">{t('title')}</h3>
      <p className="max-w-prose text-sm text-muted">
        {restoration ? t.rich('sold', { price: () => <Money value={restoration.price} /> }) : t('notSold')}
      </p>
      <ActionForm
        action={saveRestorationFee}
        schema={() => import('@/lib/desk/prices/price-rule-schema').then((module) => module.restorationFeeInput)}
        defaultValue={{ tld, list, ...(restoration && { fee: written(restoration.cost.minor) }) }}
      >
        {(fields) => (
          <>
            <HiddenField field={fields.tld} />
            <HiddenField field={fields.list} />
            <MoneyField field={fields.fee} label={t('fee')} hint={t('feeHint')} currency={homeCurrency} optional />
            <SubmitButton variant="secondary">{t('save')}</SubmitButton>
          </>
        )}
      </ActionForm>
    </section>
  );
}
