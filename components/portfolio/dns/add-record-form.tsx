'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { RecordFields } from '@/components/portfolio/dns/record-fields';
import { ReloadWhenStale, ZoneSeenFields, type ZoneSeen } from '@/components/portfolio/dns/zone-form';
import { ActionForm } from '@/components/forms/form';
import { useMessageText } from '@/components/forms/message-text';
import { SubmitButton } from '@/components/forms/submit-button';
import { Callout } from '@/components/ui/callout';
import { Select } from '@/components/ui/select';
import { addRecord } from '@/lib/portfolio/dns/actions';
import { recordTypes } from '@/lib/portfolio/dns/records';
import { initialFields } from '@/lib/portfolio/dns/records/record-form';
import { addRecordInput } from '@/lib/portfolio/dns/schema';

type AddRecordFormProps = ZoneSeen & {
  /** The type to begin with: chosen in the address where there is no JavaScript. */
  readonly startType: string;
  readonly hrefOfType: Readonly<Record<string, string>>;
};

/** Stays open for the next record. */
export function AddRecordForm({ domainId, version, startType, hrefOfType }: AddRecordFormProps) {
  const t = useTranslations('dns.add');
  const [type, setType] = useState(startType);
  const [warnings, setWarnings] = useState<readonly string[]>([]);
  return (
    <div className="flex flex-col gap-4">
      <ActionForm
        key={type}
        action={addRecord}
        schema={addRecordInput}
        defaultValue={{ type, ...initialFields(type) }}
        resetOnSuccess
        onSuccess={(value) => setWarnings(value.warnings)}
      >
        {(fields, _form, state) => (
          <>
            <ZoneSeenFields domainId={domainId} version={version} />
            <div className="grid items-start gap-4 sm:grid-cols-12">
              <TypeSelect type={type} onChange={setType} />
              <RecordFields type={type} fields={fields} />
            </div>
            <div className="flex flex-wrap items-center gap-2">
              <SubmitButton icon="plus">{t('submit')}</SubmitButton>
              <ReloadWhenStale state={state} />
            </div>
          </>
        )}
      </ActionForm>
      <Warnings keys={warnings} />
      <noscript>
        <p className="flex flex-wrap gap-x-3">
          {t('otherTypes')}
          {Object.entries(hrefOfType).map(([other, href]) => (
            <a key={other} href={href}>
              {other}
            </a>
          ))}
        </p>
      </noscript>
    </div>
  );
}

function TypeSelect({ type, onChange }: { readonly type: string; readonly onChange: (type: string) => void }) {
  const t = useTranslations('dns.add');
  const id = useId();
  return (
    <div className="space-y-1.5 sm:col-span-2">
      <label htmlFor={id} className="block font-medium">
        {t('type')}
      </label>
      <Select
        id={id}
        name="type"
        value={type}
        onChange={(event) => onChange(event.target.value)}
        options={recordTypes.map((known) => ({ value: known.type, label: known.type }))}
      />
    </div>
  );
}

function Warnings({ keys }: { readonly keys: readonly string[] }) {
  const t = useTranslations('dns.warnings');
  const messageText = useMessageText();
  if (keys.length === 0) return null;
  return (
    <Callout tone="warning" live title={t('title')}>
      {keys.map((key) => (
        <p key={key}>{messageText(key)}</p>
      ))}
    </Callout>
  );
}
