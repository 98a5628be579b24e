'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import { confirmNotDone, findOut } from '@/lib/desk/operations/actions';

type UnclearDecisionsProps = {
  readonly operationId: string;
  /** What it is about, to be typed before the registrar may be asked to do it again. */
  readonly name: string;
  readonly mayLookAgain: boolean;
  readonly mayConfirm: boolean;
};

/** Two ways out of "nobody knows": ask once more, or take a person's word. */
export function UnclearDecisions({ operationId, name, mayLookAgain, mayConfirm }: UnclearDecisionsProps) {
  const t = useTranslations('operations.decide');
  return (
    <div className="flex flex-wrap gap-2">
      {mayLookAgain && (
        <ActionButton action={findOut} fields={{ operationId }} variant="primary" icon="search">
          {t('lookAgain')}
        </ActionButton>
      )}
      {mayConfirm && (
        <ConfirmDialog
          trigger={<Button>{t('notDone')}</Button>}
          title={t('notDoneTitle')}
          consequence={t('notDoneConsequence')}
          confirmLabel={t('notDoneConfirm')}
          tone="danger"
          typeToConfirm={name}
          action={confirmNotDone}
          fields={{ operationId }}
        />
      )}
    </div>
  );
}
