'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { NameHint, RecordRow } from '@/components/portfolio/dns/record-fields';
import { ReloadWhenStale, ZoneSeenFields, type ZoneSeen } from '@/components/portfolio/dns/zone-form';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonLink } from '@/components/ui/button-link';
import { editRecord } from '@/lib/portfolio/dns/actions';
import type { RecordField, RecordFields, ZoneRecord } from '@/lib/portfolio/dns/records/record';
import { writeShown } from '@/lib/portfolio/dns/records/written';

type EditRecordFormProps = ZoneSeen & {
  readonly record: ZoneRecord;
  /** What its type asks for, and how the record answers it. */
  readonly declared: readonly RecordField[];
  readonly values: RecordFields;
  /** The list without this form. */
  readonly closeHref: string;
};

export function EditRecordForm({ domainId, version, record, declared, values, closeHref }: EditRecordFormProps) {
  const t = useTranslations('dns.edit');
  const router = useRouter();
  const { type } = record;
  return (
    <ActionForm
      action={editRecord}
      schema={() => import('@/lib/portfolio/dns/schema').then((module) => module.editRecordInput)}
      defaultValue={values}
      onSuccess={() => router.replace(closeHref, { scroll: false })}
    >
      {(fields, _form, state) => (
        <>
          <ZoneSeenFields domainId={domainId} version={version} />
          <input type="hidden" name="type" value={type} />
          <input type="hidden" name="shown" value={writeShown(record)} />
          <RecordRow type={type} declared={declared} fields={fields}>
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
