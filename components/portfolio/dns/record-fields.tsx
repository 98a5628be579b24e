'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import type { Fields } from '@/components/forms/form';
import { SelectField } from '@/components/forms/select-field';
import { TextareaField } from '@/components/forms/textarea-field';
import { recordType } from '@/lib/portfolio/dns/records';
import type { RecordField, RecordFieldName } from '@/lib/portfolio/dns/records/record';
import type { RecordForm } from '@/lib/portfolio/dns/records/record-form';

type RecordFieldsProps = {
  readonly type: string;
  readonly fields: Fields<RecordForm>;
};

/** The name of a record and what its type asks for. */
export function RecordFields({ type, fields }: RecordFieldsProps) {
  const t = useTranslations('dns.fields');
  const declared = recordType(type)?.fields ?? [];
  return (
    <>
      <Field
        field={fields.subname}
        label={t('subname')}
        hint={type === 'SRV' ? t('serviceHint') : t('subnameHint')}
        optional={false}
        placeholder={type === 'SRV' ? '_sip._udp' : '@'}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        className="sm:col-span-3"
      />
      {declared.map((field) => (
        <OneField key={field.name} field={field} control={fields[field.name]} />
      ))}
    </>
  );
}

type OneFieldProps = { readonly field: RecordField; readonly control: Fields<RecordForm>[RecordFieldName] };

function OneField({ field: { name, kind, placeholder, choices = [] }, control }: OneFieldProps) {
  const t = useTranslations('dns');
  const label = t(`fields.${name}`);
  const frame = { field: control, label, optional: false };
  if (kind === 'long-text') {
    return (
      <TextareaField {...frame} rows={2} monospace placeholder={placeholder} className="sm:col-span-12 lg:col-span-7" />
    );
  }
  if (kind === 'choice') {
    const options = choices.map((value) => ({ value, label: choiceLabel(value) }));
    return <SelectField {...frame} options={options} className="sm:col-span-3" />;
  }
  return (
    <Field
      {...frame}
      type={kind === 'number' ? 'number' : 'text'}
      placeholder={placeholder}
      autoCapitalize="none"
      autoComplete="off"
      spellCheck={false}
      className={kind === 'number' ? 'sm:col-span-2' : 'sm:col-span-5'}
    />
  );

  function choiceLabel(value: string): string {
    const words = `choices.${name}.${value}`;
    return t.has(words) ? t(words) : value;
  }
}
