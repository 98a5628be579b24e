'use client';

import type { FormField } from '@/components/forms/form-field';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { versionsText, type LegalVersion } from '@/lib/people/legal/kinds';
import { routes } from '@/lib/base/routes';

type AgreeFieldProps = { readonly field: FormField; readonly texts: readonly LegalVersion[] };

/** "I agree to …", unticked, with the texts in force; nothing at all where there are none. */
export function AgreeField({ field, texts }: AgreeFieldProps) {
  const t = useTranslations('legal');
  if (texts.length === 0) return null;
  const links = texts.map(({ kind, version }, index) => (
    <Fragment key={kind}>
      {index > 0 && ', '}
      <a href={routes.legal(kind, version)} target="_blank" rel="noopener" className="text-link">
        {t(`agreeTo.${kind}`)}
      </a>
    </Fragment>
  ));
  return (
    <>
      <HiddenFields values={{ versions: versionsText(texts) }} />
      <CheckboxField
        field={field}
        label={
          <>
            {t('agree')} {links}
          </>
        }
      />
    </>
  );
}
