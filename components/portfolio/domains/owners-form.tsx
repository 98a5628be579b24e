'use client';

import { useTranslations } from 'next-intl';
import { useState, type ChangeEvent } from 'react';
import { fileText } from '@/lib/base/values/file-text';
import { OwnersPreview } from '@/components/portfolio/domains/owners-preview';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextareaField } from '@/components/forms/textarea-field';
import { Card } from '@/components/ui/card';
import { Labelled } from '@/components/ui/labelled';
import { previewOwners } from '@/lib/portfolio/domains/actions';
import type { PlannedLine } from '@/lib/portfolio/domains/owner-plan';

const mostBytes = 300_000;

/** A list of domains with the addresses of their owners, pasted or read from a file, and what it would change. */
export function OwnersForm() {
  const t = useTranslations('domains.owners');
  const [isTooBig, setTooBig] = useState(false);
  const [planned, setPlanned] = useState<readonly PlannedLine[]>([]);
  return (
    <div className="space-y-5">
      <Card>
        <ActionForm
          action={previewOwners}
          schema={() => import('@/lib/portfolio/domains/schema').then((module) => module.ownerListForm)}
          onSuccess={({ lines }) => setPlanned(lines)}
        >
          {(fields, _form, state) => (
            <>
              <TextareaField
                field={fields.list}
                label={t('list')}
                hint={t('listHint')}
                optional={false}
                rows={8}
                monospace
                placeholder={'example.ru, owner@example.com'}
              />
              <Labelled label={t('file')}>
                <input
                  type="file"
                  accept=".csv,.txt,.tsv,text/csv,text/plain"
                  onChange={(event) => void readInto(event, fields.list.id, setTooBig)}
                  className="file-control"
                />
              </Labelled>
              {isTooBig && (
                <p role="alert" className="text-danger">
                  {t('tooBig')}
                </p>
              )}
              <SubmitButton variant={state.status === 'success' ? 'secondary' : 'primary'}>{t('preview')}</SubmitButton>
            </>
          )}
        </ActionForm>
      </Card>
      {planned.length > 0 && <OwnersPreview lines={planned} />}
    </div>
  );
}

/** What a file holds is put where it could be pasted: it is seen, and can be corrected, before anything is sent. */
async function readInto(
  { currentTarget }: ChangeEvent<HTMLInputElement>,
  listId: string,
  tellTooBig: (isTooBig: boolean) => void,
): Promise<void> {
  const [file] = currentTarget.files ?? [];
  const list = document.getElementById(listId);
  if (!file || !(list instanceof HTMLTextAreaElement)) return;
  tellTooBig(file.size > mostBytes);
  if (file.size > mostBytes) return;
  list.value = fileText(await file.arrayBuffer());
  list.dispatchEvent(new Event('input', { bubbles: true }));
}
