'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Field } from '@/components/forms/field';
import type { Fields } from '@/components/forms/form-field';
import { SelectField } from '@/components/forms/select-field';
import { TextareaField } from '@/components/forms/textarea-field';
import type { RecordField, RecordFieldName } from '@/lib/portfolio/dns/records/record';
import type { RecordForm } from '@/lib/portfolio/dns/records/record-form';

type RecordRowProps = {
  readonly type: string;
  /** What its type asks for beside the name. */
  readonly declared: readonly RecordField[];
  readonly fields: Fields<RecordForm>;
  /** Stands before the name. */
  readonly lead?: ReactNode;
  /** The buttons at the end, where they do not stand below. */
  readonly children?: ReactNode;
};

/** One record as one row: its name, what its type asks for, and what sends it; a phone shows them below each other. */
export function RecordRow({ type, declared, fields, lead, children }: RecordRowProps) {
  const t = useTranslations('dns.fields');
  return (
    <div className="flex flex-col gap-x-2 gap-y-3 sm:flex-row sm:flex-wrap sm:items-start lg:flex-nowrap">
      {lead}
      <Field
        field={fields.subname}
        label={t('subname')}
        optional={false}
        placeholder={type === 'SRV' ? '_sip._udp' : '@'}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        className="sm:w-52"
      />
      {declared.map((field) => (
        <OneField key={field.name} field={field} control={fields[field.name]} />
      ))}
      {/* Beside the controls, below where their labels stand. */}
      {children && (
        <div className="flex flex-wrap items-center gap-2 sm:pt-[calc(1lh+var(--spacing)*1.5)] lg:flex-nowrap">
          {children}
        </div>
      )}
    </div>
  );
}

/** What may stand in the field of the name. */
export function NameHint({ type }: { readonly type: string }) {
  const t = useTranslations('dns.fields');
  return <>{type === 'SRV' ? t('serviceHint') : t('subnameHint')}</>;
}

type OneFieldProps = { readonly field: RecordField; readonly control: Fields<RecordForm>[RecordFieldName] };

function OneField({ field: { name, kind, placeholder, choices = [] }, control }: OneFieldProps) {
  const t = useTranslations('dns.fields');
  const choice = useTranslations('dns.choices');
  const label = t(name);
  const frame = { field: control, label, optional: false };
  if (kind === 'long-text') {
    return <TextareaField {...frame} rows={1} monospace placeholder={placeholder} className="sm:min-w-64 sm:flex-1" />;
  }
  if (kind === 'choice') {
    const options = choices.map((value) => ({ value, label: choiceLabel(value) }));
    return <SelectField {...frame} options={options} className="sm:w-44" />;
  }
  return (
    <Field
      {...frame}
      type={kind === 'number' ? 'number' : 'text'}
      placeholder={placeholder}
      autoCapitalize="none"
      autoComplete="off"
      spellCheck={false}
      className={kind === 'number' ? 'sm:w-24' : 'sm:min-w-48 sm:flex-1'}
    />
  );

  function choiceLabel(value: string): string {
    const words = `${name}.${value}`;
    return choice.has(words) ? choice(words) : value;
  }
}
