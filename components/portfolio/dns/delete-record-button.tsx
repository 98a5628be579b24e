'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { IconButton } from '@/components/ui/icon-button';
import type { ZoneSeen } from '@/components/portfolio/dns/zone-form';
import { deleteRecord } from '@/lib/portfolio/dns/actions';
import type { ZoneRecord } from '@/lib/portfolio/dns/records/record';
import { writeShown } from '@/lib/portfolio/dns/records/written';

type DeleteRecordButtonProps = ZoneSeen & {
  readonly record: ZoneRecord;
  /** What it is called among the others. */
  readonly called: string;
};

export function DeleteRecordButton({ domainId, zoneName, version, record, called }: DeleteRecordButtonProps) {
  const t = useTranslations('dns.delete');
  const name = { type: record.type, name: called };
  return (
    <ConfirmDialog
      trigger={<IconButton icon="trash" size="sm" label={t('open', name)} />}
      title={t('title')}
      consequence={t('consequence', { ...name, domain: zoneName })}
      confirmLabel={t('submit')}
      tone="danger"
      action={deleteRecord}
      fields={{ domainId, version: String(version), shown: writeShown(record) }}
    />
  );
}
