'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Callout } from '@/components/ui/callout';
import { FieldLink } from '@/components/forms/field-link';
import { FormMessage } from '@/components/forms/form-message';
import { useMessageText } from '@/components/forms/message-text';

type ErrorSummaryProps = {
  readonly formErrors: readonly string[];
  /** By field name; empty until the person has tried to send the form. */
  readonly fieldErrors: Readonly<Record<string, readonly string[]>>;
  readonly formId: string;
  /** Changes with every answer, so that the same error is announced again. */
  readonly version: unknown;
};

/** What is wrong with the form as a whole, and links to the fields that are wrong when there are several. */
export function ErrorSummary({ formErrors, fieldErrors, formId, version }: ErrorSummaryProps) {
  const t = useTranslations('ui.form');
  const messageText = useMessageText();
  const place = useRef<HTMLDivElement>(null);
  const wrong = Object.entries(fieldErrors).filter(([name]) => name !== '');
  const isAlone = formErrors.length > 0 && wrong.length === 0;

  useEffect(() => {
    if (isAlone) place.current?.focus();
  }, [isAlone, version]);

  if (formErrors.length === 0 && wrong.length < 2) return null;
  return (
    <div ref={place} tabIndex={-1} className="rounded-lg">
      <Callout tone="danger" live title={formErrors.length === 0 ? t('several', { count: wrong.length }) : undefined}>
        {formErrors.map((error) => (
          <FormMessage key={error} text={error} />
        ))}
        {wrong.length > 1 && (
          <ul className="mt-1 space-y-0.5 text-sm">
            {wrong.map(([name, [first = '']]) => (
              <li key={name}>
                <FieldLink id={`${formId}-${name}`} message={messageText(first)} />
              </li>
            ))}
          </ul>
        )}
      </Callout>
    </div>
  );
}
