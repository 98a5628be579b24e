'use client';

import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { changePayType, deleteBills } from '@/lib/money/registrar-bills/actions';

type BillActsProps = {
  readonly bill: string;
  /** Where another way of paying is chosen. */
  readonly otherwise: string;
  /** A refill is not paid from the balance. */
  readonly isRefill: boolean;
  readonly words: Readonly<
    Record<'payNow' | 'payNowTitle' | 'payNowText' | 'payOtherwise' | 'delete' | 'deleteTitle' | 'deleteText', string>
  >;
};

/** What can be done with an unpaid bill. */
export function BillActs({ bill, otherwise, isRefill, words }: BillActsProps) {
  return (
    <>
      <ConfirmDialog
        action={deleteBills}
        fields={{ ids: bill }}
        trigger={<Button variant="ghost">{words.delete}</Button>}
        title={words.deleteTitle}
        consequence={words.deleteText}
        confirmLabel={words.delete}
        tone="danger"
      />
      <ButtonLink href={otherwise}>{words.payOtherwise}</ButtonLink>
      {!isRefill && (
        <ConfirmDialog
          action={changePayType}
          fields={{ ids: bill, payType: 'prepay', currency: 'RUR', wmid: '' }}
          trigger={<Button variant="primary">{words.payNow}</Button>}
          title={words.payNowTitle}
          consequence={words.payNowText}
          confirmLabel={words.payNow}
        />
      )}
    </>
  );
}
