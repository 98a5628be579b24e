'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { PlainField } from '@/components/forms/plain-field';
import { Button } from '@/components/ui/button';
import { toggleService } from '@/lib/desk/domains/actions';

type ServiceButtonProps = { readonly domainId: string; readonly now: 'on' | 'off' };

/** Suspends a domain at the registrar once the reason was written, or resumes it. */
export function ServiceButton({ domainId, now }: ServiceButtonProps) {
  const t = useTranslations('domains.staff');
  const verb = now === 'on' ? 'suspend' : 'resume';
  return (
    <ConfirmDialog
      action={toggleService}
      fields={{ domainId, service: now === 'on' ? 'off' : 'on' }}
      trigger={<Button size="sm">{t(`${verb}.button`)}</Button>}
      title={t(`${verb}.title`)}
      consequence={t(`${verb}.text`)}
      confirmLabel={t(`${verb}.confirm`)}
      tone={now === 'on' ? 'danger' : 'primary'}
    >
      <PlainField id="service-reason" name="reason" label={t(`${verb}.reason`)} error={undefined} />
    </ConfirmDialog>
  );
}
