'use client';

import { getInputProps, type FieldMetadata } from '@conform-to/react';

/** A value that travels with the form: an id, a version. */
export function HiddenField({ field }: { readonly field: FieldMetadata<unknown> }) {
  const { key, ...input } = getInputProps(field, { type: 'hidden', ariaAttributes: false });
  return <input key={key} {...input} />;
}
