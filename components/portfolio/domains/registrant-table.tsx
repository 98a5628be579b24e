'use client';

import { useTranslations } from 'next-intl';
import { ActionErrors } from '@/components/forms/action-errors';
import { PanelForm } from '@/components/forms/panel-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { useFormAction } from '@/components/forms/use-form-action';
import { checkboxStyle } from '@/components/ui/check-style';
import { DataTable, type Column } from '@/components/ui/table';
import { DomainName } from '@/components/ui/domain-name';
import { setRegistrant } from '@/lib/portfolio/domains/actions';

/** A domain that may be registered to a contact. */
export type RegistrantLine = {
  readonly id: string;
  readonly asciiName: string;
  readonly unicodeName: string;
  readonly now: string | null;
  readonly isTicked: boolean;
  readonly why: 'missing' | 'inProgress' | 'fee' | 'type' | 'same' | null;
};

type RegistrantTableProps = { readonly contactId: string; readonly rows: readonly RegistrantLine[] };

/** The boxes of the domains that are to be registered to a contact. */
export function RegistrantTable({ contactId, rows }: RegistrantTableProps) {
  const t = useTranslations('domains.registrant');
  const call = useFormAction(setRegistrant);
  const columns: readonly Column<RegistrantLine>[] = [
    {
      key: 'domain',
      header: t('of.caption'),
      primary: true,
      cell: ({ id, asciiName, unicodeName, isTicked, why }) => (
        <label className="flex items-center gap-2.5">
          {why === null && (
            <input
              type="checkbox"
              name="domains"
              value={id}
              defaultChecked={isTicked}
              className={checkboxStyle}
              aria-label={t('of.select', { name: unicodeName })}
            />
          )}
          <DomainName unicode={unicodeName} ascii={asciiName} />
        </label>
      ),
    },
    { key: 'now', header: t('of.now'), cell: ({ now }) => now ?? t('of.unknown') },
    {
      key: 'state',
      header: t('of.state'),
      cell: ({ why }) => (why === null ? t('of.ready') : <span className="text-muted">{t(`why.${why}`)}</span>),
    },
  ];
  return (
    <PanelForm call={call}>
      <input type="hidden" name="contactId" value={contactId} />
      <DataTable caption={t('of.caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />
      {rows.some(({ why }) => why === null) && (
        <div className="space-y-2 border-t border-line px-gutter py-4">
          <SubmitButton>{t('of.submit')}</SubmitButton>
          <ActionErrors state={call.state} />
        </div>
      )}
    </PanelForm>
  );
}
