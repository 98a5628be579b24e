'use client';

import { namedProps } from '@/components/forms/field-frame';
import type { FormField } from '@/components/forms/form-field';

/** A value that travels with the form: an id, a version. */
export function HiddenField({ field }: { readonly field: FormField }) {
  return <input key={field.key} type="hidden" {...namedProps(field)} defaultValue={field.initial} />;
}
