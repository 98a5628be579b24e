'use client';

import { useTranslations } from 'next-intl';
import { useState, type ComponentProps, type ReactElement } from 'react';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextareaField } from '@/components/forms/textarea-field';
import { Dialog } from '@/components/ui/dialog';
import { saveSet } from '@/lib/portfolio/server-sets/actions';
import type { ServerSet } from '@/lib/portfolio/server-sets/queries';

type SetDialogProps = {
  /** null = a new one. */
  readonly set: ServerSet | null;
  readonly trigger: ReactElement<ComponentProps<'button'>>;
};

/** Name and servers of a set, and whether new registrations get them. */
export function SetDialog({ set, trigger }: SetDialogProps) {
  const t = useTranslations('serverSets');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      trigger={trigger}
      title={set ? t('editTitle', { name: set.name }) : t('newTitle')}
      description={t('dialogNote')}
      open={isOpen}
      onOpenChange={setIsOpen}
    >
      <ActionForm
        action={saveSet}
        schema={() => import('@/lib/portfolio/server-sets/schema').then((module) => module.serverSetInput)}
        defaultValue={
          set
            ? { set: set.id, name: set.name, hosts: set.hosts.join('\n'), ...(set.isDefault && { isDefault: 'on' }) }
            : {}
        }
        onSuccess={() => setIsOpen(false)}
        className="pt-2"
      >
        {(fields) => (
          <>
            {set && <HiddenField field={fields.set} />}
            <Field
              field={fields.name}
              label={t('name')}
              optional={false}
              autoComplete="off"
              placeholder={t('nameLike')}
            />
            <TextareaField
              field={fields.hosts}
              label={t('hosts')}
              hint={t('hostsHint')}
              optional={false}
              rows={4}
              monospace
              placeholder="ns1.example.com"
            />
            <CheckboxField field={fields.isDefault} label={t('isDefault')} hint={t('isDefaultHint')} />
            <div className="flex justify-end">
              <SubmitButton>{t('save')}</SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Dialog>
  );
}
