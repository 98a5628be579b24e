'use client';

import { useTranslations } from 'next-intl';
import { ActionErrors } from '@/components/forms/action-errors';
import { PanelForm } from '@/components/forms/panel-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { useFormAction } from '@/components/forms/use-form-action';
import { usePeriodWords } from '@/components/queue/live/operation-words';
import { Select } from '@/components/ui/select';
import { changeCartPeriods } from '@/lib/shop/cart/actions';
import type { CartLine } from '@/lib/shop/cart/cart';

type PeriodsSelectProps = {
  readonly line: Pick<CartLine, 'id' | 'kind' | 'unicode' | 'periods' | 'periodsOnOffer'>;
};

/** For how long something is bought; sent as soon as it is chosen. */
export function PeriodsSelect({ line }: PeriodsSelectProps) {
  const { id, kind, unicode, periods, periodsOnOffer } = line;
  const t = useTranslations('cart');
  const periodWords = usePeriodWords();
  const call = useFormAction(changeCartPeriods);
  if (periodsOnOffer.length <= 1) return <p className="py-1.5">{periodWords(kind, periods)}</p>;
  return (
    <PanelForm call={call}>
      <input type="hidden" name="line" value={id} />
      <Select
        name="periods"
        key={periods}
        // A choice that the browser puts back on a page it comes back to is nobody's.
        autoComplete="off"
        defaultValue={String(periods)}
        aria-label={t('yearsOf', { name: unicode })}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
        options={periodsOnOffer.map((count) => ({ value: String(count), label: periodWords(kind, count) }))}
      />
      <noscript>
        <SubmitButton variant="secondary" size="sm">
          {t('setYears')}
        </SubmitButton>
      </noscript>
      <ActionErrors state={call.state} />
    </PanelForm>
  );
}
