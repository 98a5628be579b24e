'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import { cancelGroup, pauseGroup, resumeGroup, undoGroup } from '@/lib/desk/groups/actions';
import type { LiveGroup } from '@/lib/queue/live/group-schema';

type GroupButtonsProps = { readonly groupId: string; readonly live: LiveGroup; readonly isUndoable: boolean };

/** What may be decided about a whole group as it stands. */
export function GroupButtons({ groupId, live: { stage, counts }, isUndoable }: GroupButtonsProps) {
  const t = useTranslations('groups.decide');
  const fields = { groupId };
  const waiting = counts.waiting + counts.retrying;
  const refused = counts.refusals.filter(({ isOpen }) => !isOpen).reduce((sum, { count }) => sum + count, 0);
  const isStopped = stage === 'cancelling' || stage === 'cancelled';
  return (
    <>
      {stage === 'running' && waiting > 0 && (
        <ActionButton action={pauseGroup} fields={fields} icon="clock">
          {t('pause')}
        </ActionButton>
      )}
      {stage === 'paused' && (
        <ActionButton action={resumeGroup} fields={fields} variant="primary" icon="refresh">
          {t('resume')}
        </ActionButton>
      )}
      {!isStopped && waiting + refused > 0 && (
        <ConfirmDialog
          trigger={<Button icon="x-circle">{t('cancel')}</Button>}
          title={t('cancelTitle')}
          consequence={t('cancelConsequence', { count: waiting + refused, running: counts.running })}
          confirmLabel={t('cancelConfirm', { count: waiting + refused })}
          tone="danger"
          action={cancelGroup}
          fields={fields}
        />
      )}
      {isUndoable && (
        <ConfirmDialog
          trigger={<Button icon="undo">{t('undo')}</Button>}
          title={t('undoTitle')}
          consequence={t('undoConsequence', { count: counts.done })}
          confirmLabel={t('undo')}
          action={undoGroup}
          fields={fields}
        />
      )}
    </>
  );
}
