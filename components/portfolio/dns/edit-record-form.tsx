'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { NameHint, RecordRow } from '@/components/portfolio/dns/record-fields';
import { ReloadWhenStale, ZoneSeenFields, type ZoneSeen } from '@/components/portfolio/dns/zone-form';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonLink } from '@/components/ui/button-link';
import { editRecord } from '@/lib/portfolio/dns/actions';
import type { ZoneRecord } from '@/lib/portfolio/dns/records/record';
import { fieldsOfRecord } from '@/lib/portfolio/dns/records/record-form';
import { writeShown } from '@/lib/portfolio/dns/records/written';
import { editRecordInput } from '@/lib/portfolio/dns/schema';

type EditRecordFormProps = ZoneSeen & {
  readonly record: ZoneRecord;
  /** The list without this form. */
  readonly closeHref: string;
};

export function EditRecordForm({ domainId, version, record, closeHref }: EditRecordFormProps) {
  const t = useTranslations('dns.edit');
  const router = useRouter();
  const { type } = record;
  return (
    <ActionForm
      action={editRecord}
      schema={editRecordInput}
      defaultValue={fieldsOfRecord(record)}
      onSuccess={() => router.replace(closeHref, { scroll: false })}
    >
      {(fields, _form, state) => (
        <>
          <ZoneSeenFields domainId={domainId} version={version} />
          <input type="hidden" name="type" value={type} />
          <input type="hidden" name="shown" value={writeShown(record)} />
          <RecordRow type={type} fields={fields}>
            <SubmitButton>{t('submit')}</SubmitButton>
            <ButtonLink href={closeHref} scroll={false} variant="ghost" data-closes="">
              {t('cancel')}
            </ButtonLink>
            <ReloadWhenStale state={state} />
          </RecordRow>
          <p className="text-sm text-muted">
            <NameHint type={type} />
          </p>
        </>
      )}
    </ActionForm>
  );
}
