'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { NameHint, RecordRow } from '@/components/portfolio/dns/record-fields';
import { ReloadWhenStale, ZoneSeenFields, type ZoneSeen } from '@/components/portfolio/dns/zone-form';
import { ActionForm } from '@/components/forms/form';
import { useMessageText } from '@/components/forms/message-text';
import { SubmitButton } from '@/components/forms/submit-button';
import { Callout } from '@/components/ui/callout';
import { Select } from '@/components/ui/select';
import { addRecord } from '@/lib/portfolio/dns/actions';
import { initialFields, type RecordType } from '@/lib/portfolio/dns/records/record';

type AddRecordFormProps = ZoneSeen & {
  /** In the order in which they are offered. */
  readonly types: readonly OfferedType[];
  /** The type to begin with: chosen in the address where there is no JavaScript. */
  readonly startType: string;
  readonly hrefOfType: Readonly<Record<string, string>>;
  /** The registrar's page stands in the zone, and gives way. */
  readonly isParked: boolean;
};

/** A type of record and what it asks for: how it is checked stays on the server until somebody types. */
type OfferedType = Pick<RecordType, 'type' | 'fields'>;

/** Stays open for the next record, which is typed where the last one was. */
export function AddRecordForm({ domainId, version, types, startType, hrefOfType, isParked }: AddRecordFormProps) {
  const t = useTranslations('dns.add');
  // Null until a type was chosen here: the list that the form of another type brings then takes the focus over.
  const [chosen, setChosen] = useState<{ readonly type: string; readonly subname: string } | null>(null);
  const [added, setAdded] = useState<{ readonly warnings: readonly string[] } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const type = chosen?.type ?? startType;
  const declared = types.find((offered) => offered.type === type)?.fields ?? [];
  useEffect(() => {
    if (added) place.current?.querySelector<HTMLInputElement>('input[name="subname"]')?.focus();
  }, [added]);
  return (
    <div ref={place} className="flex flex-col gap-3">
      <ActionForm
        key={type}
        action={addRecord}
        schema={() => import('@/lib/portfolio/dns/schema').then((module) => module.addRecordInput)}
        defaultValue={{ type, subname: chosen?.subname, ...initialFields(declared) }}
        resetOnSuccess
        onSuccess={setAdded}
      >
        {(fields, _form, state) => (
          <>
            <ZoneSeenFields domainId={domainId} version={version} />
            <RecordRow
              type={type}
              declared={declared}
              fields={fields}
              lead={<TypeSelect types={types} type={type} isChosen={chosen !== null} onChange={choose} />}
            >
              <SubmitButton icon="plus">{t('submit')}</SubmitButton>
              <ReloadWhenStale state={state} />
            </RecordRow>
          </>
        )}
      </ActionForm>
      <p className="text-sm text-muted">
        <NameHint type={type} />. {isParked && t('parked')}
      </p>
      <Warnings keys={added?.warnings ?? []} />
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

  // The name of a record is the same whatever its type: it stays where it was typed.
  function choose(next: string): void {
    const subname = place.current?.querySelector<HTMLInputElement>('input[name="subname"]')?.value ?? '';
    setChosen({ type: next, subname });
  }
}

type TypeSelectProps = {
  readonly types: readonly OfferedType[];
  readonly type: string;
  readonly isChosen: boolean;
  readonly onChange: (type: string) => void;
};

function TypeSelect({ types, type, isChosen, onChange }: TypeSelectProps) {
  const t = useTranslations('dns.add');
  const id = useId();
  return (
    <div className="space-y-1.5 sm:w-28">
      <label htmlFor={id} className="block font-medium">
        {t('type')}
      </label>
      <Select
        id={id}
        name="type"
        value={type}
        autoFocus={isChosen}
        onChange={(event) => onChange(event.target.value)}
        options={types.map((offered) => ({ value: offered.type, label: offered.type }))}
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
