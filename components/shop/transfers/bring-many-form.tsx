'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm } from '@/components/forms/form';
import { useMessageText } from '@/components/forms/message-text';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextareaField } from '@/components/forms/textarea-field';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { routes } from '@/lib/base/routes';
import { bringMany, type BroughtLine } from '@/lib/shop/transfers/actions';

/** Many names with their keys, a line each; what was not taken stays in the field, with its reason below. */
export function BringManyForm() {
  const t = useTranslations('transfers.bring');
  const [lines, setLines] = useState<readonly BroughtLine[]>([]);
  const added = lines.filter(({ problem }) => problem === null).length;
  return (
    <div className="space-y-4">
      <ActionForm
        action={bringMany}
        schema={() => import('@/lib/shop/transfers/schema').then((module) => module.bringManyForm)}
        onSuccess={({ lines: seen }) => setLines(seen)}
      >
        {(fields) => (
          <>
            <TextareaField
              field={fields.authinfoLines}
              label={t('lines')}
              hint={t('linesHint')}
              optional={false}
              rows={6}
              monospace
              placeholder={'example.com 6tR4k2Pq\nпример.рф 8mN2x7Wc'}
            />
            <SubmitButton>{t('allToCart')}</SubmitButton>
          </>
        )}
      </ActionForm>
      {lines.length > 0 && (
        <Callout
          live
          tone={added === lines.length ? 'success' : 'warning'}
          title={t('added', { added, total: lines.length })}
          actions={added > 0 && <ButtonLink href={routes.cart()}>{t('openCart')}</ButtonLink>}
        >
          <LeftLines lines={lines} />
        </Callout>
      )}
    </div>
  );
}

function LeftLines({ lines }: { readonly lines: readonly BroughtLine[] }) {
  const message = useMessageText();
  const left = lines.flatMap(({ line, name, problem }) => (problem === null ? [] : [{ line, name, problem }]));
  if (left.length === 0) return null;
  return (
    <ul className="mt-1 space-y-1">
      {left.map(({ line, name, problem }) => (
        <li key={line}>
          <span translate="no" className="font-medium">
            {name}
          </span>
          {': '}
          {message(problem)}
        </li>
      ))}
    </ul>
  );
}
