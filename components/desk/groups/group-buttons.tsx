'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import {
  cancelGroup,
  cancelOwnGroup,
  pauseGroup,
  pauseOwnGroup,
  resumeGroup,
  resumeOwnGroup,
  undoGroup,
  undoOwnGroup,
} from '@/lib/desk/groups/actions';
import type { LiveGroup } from '@/lib/queue/live/group-schema';

type GroupButtonsProps = {
  readonly groupId: string;
  readonly live: LiveGroup;
  readonly isUndoable: boolean;
  readonly by: 'staff' | 'owner';
};

const actions = {
  staff: { pause: pauseGroup, resume: resumeGroup, cancel: cancelGroup, undo: undoGroup },
  owner: { pause: pauseOwnGroup, resume: resumeOwnGroup, cancel: cancelOwnGroup, undo: undoOwnGroup },
} as const;

/** What may be decided about a whole group as it stands. */
export function GroupButtons({ groupId, live: { stage, counts }, isUndoable, by }: GroupButtonsProps) {
  const t = useTranslations('groups.decide');
  const { pause, resume, cancel, undo } = actions[by];
  const fields = { groupId };
  const waiting = counts.waiting + counts.retrying;
  const refused = counts.refusals.filter(({ isOpen }) => !isOpen).reduce((sum, { count }) => sum + count, 0);
  const isStopped = stage === 'cancelling' || stage === 'cancelled';
  return (
    <>
      {stage === 'running' && waiting > 0 && (
        <ActionButton action={pause} fields={fields} icon="clock">
          {t('pause')}
        </ActionButton>
      )}
      {stage === 'paused' && (
        <ActionButton action={resume} fields={fields} variant="primary" icon="refresh">
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
          action={cancel}
          fields={fields}
        />
      )}
      {isUndoable && (
        <ConfirmDialog
          trigger={<Button icon="undo">{t('undo')}</Button>}
          title={t('undoTitle')}
          consequence={t('undoConsequence', { count: counts.done })}
          confirmLabel={t('undo')}
          action={undo}
          fields={fields}
        />
      )}
    </>
  );
}
