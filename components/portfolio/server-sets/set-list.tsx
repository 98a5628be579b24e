'use client';

import { useTranslations } from 'next-intl';
import { SetDialog } from '@/components/portfolio/server-sets/set-dialog';
import { ActionButton } from '@/components/forms/action-button';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { raiseSet, removeSet } from '@/lib/portfolio/server-sets/actions';
import type { ServerSet } from '@/lib/portfolio/server-sets/queries';

/** The sets in the order in which forms show them, each with what can be done with it. */
export function SetList({ sets }: { readonly sets: readonly ServerSet[] }) {
  const t = useTranslations('serverSets');
  return (
    <ul className="divide-y divide-line">
      {sets.map((set, index) => (
        <li key={set.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-gutter py-4">
          <div className="min-w-0 flex-1 basis-64 space-y-1">
            <h3 className="flex flex-wrap items-center gap-2 text-base">
              {set.name}
              {set.isDefault && <Badge tone="success">{t('default')}</Badge>}
            </h3>
            <p className="font-mono text-sm break-words text-muted" translate="no">
              {set.hosts.join(', ')}
            </p>
          </div>
          <div className="flex flex-wrap items-start gap-1">
            {index > 0 && (
              <ActionButton
                action={raiseSet}
                fields={{ set: set.id }}
                variant="ghost"
                size="sm"
                icon="arrow-up"
                aria-label={t('raiseNamed', { name: set.name })}
              >
                {t('raise')}
              </ActionButton>
            )}
            <SetDialog
              set={set}
              trigger={
                <Button variant="ghost" size="sm" icon="edit" aria-label={t('editNamed', { name: set.name })}>
                  {t('edit')}
                </Button>
              }
            />
            <ConfirmDialog
              action={removeSet}
              fields={{ set: set.id }}
              trigger={
                <Button variant="ghost" size="sm" icon="trash" aria-label={t('removeNamed', { name: set.name })}>
                  {t('remove')}
                </Button>
              }
              title={t('removeTitle', { name: set.name })}
              consequence={t('removeText')}
              confirmLabel={t('remove')}
              tone="danger"
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
