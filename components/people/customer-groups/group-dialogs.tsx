'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { PlainField } from '@/components/forms/plain-field';
import { Button } from '@/components/ui/button';
import { addCustomerGroup, removeCustomerGroup, renameCustomerGroup } from '@/lib/people/customer-groups/actions';
import type { CustomerGroupRow } from '@/lib/people/customer-groups/queries';

export function NewGroup() {
  const t = useTranslations('customerGroups');
  return (
    <ConfirmDialog
      action={addCustomerGroup}
      trigger={
        <Button variant="primary" icon="plus">
          {t('add')}
        </Button>
      }
      title={t('addTitle')}
      consequence={t('addText')}
      confirmLabel={t('addNow')}
    >
      <PlainField id="new-customer-group" name="name" label={t('name')} error={undefined} />
    </ConfirmDialog>
  );
}

type GroupDialogsProps = { readonly group: CustomerGroupRow; readonly mayRemove: boolean };

export function GroupDialogs({ group: { id, name, customers, rules }, mayRemove }: GroupDialogsProps) {
  const t = useTranslations('customerGroups');
  return (
    <span className="flex flex-wrap justify-end gap-1">
      <ConfirmDialog
        action={renameCustomerGroup}
        fields={{ group: id }}
        trigger={
          <Button variant="ghost" size="sm" icon="edit" aria-label={t('renameNamed', { name })}>
            {t('rename')}
          </Button>
        }
        title={t('renameTitle', { name })}
        consequence={t('renameText')}
        confirmLabel={t('rename')}
      >
        <PlainField id={`rename-${id}`} name="name" label={t('name')} defaultValue={name} error={undefined} />
      </ConfirmDialog>
      {mayRemove && (
        <ConfirmDialog
          action={removeCustomerGroup}
          fields={{ group: id }}
          trigger={
            <Button variant="ghost" size="sm" icon="trash" aria-label={t('removeNamed', { name })}>
              {t('remove')}
            </Button>
          }
          title={t('removeTitle', { name })}
          consequence={t('removeText', { customers, rules })}
          confirmLabel={t('remove')}
          tone="danger"
        />
      )}
    </span>
  );
}
