'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { buttonStyle } from '@/components/ui/button-style';
import { getDocumentsLink } from '@/lib/portfolio/domains/actions';

type DocumentsProps = { readonly domainId: string; readonly url: string | null; readonly isAsked: boolean };

/** Where copies of the registrant's documents are uploaded; the registrar is asked for it when somebody wants it. */
export function Documents({ domainId, url, isAsked }: DocumentsProps) {
  const t = useTranslations('domains.documents');
  return (
    <div className="mb-4 space-y-2">
      <p className="font-medium">{t('title')}</p>
      <p className="text-sm text-muted">{isAsked ? t('asked') : t('text')}</p>
      {url !== null && (
        <a href={url} target="_blank" rel="noopener noreferrer" className={buttonStyle({ size: 'sm' })}>
          {t('upload')}
        </a>
      )}
      {url === null && !isAsked && (
        <ActionButton action={getDocumentsLink} fields={{ domainId }} size="sm">
          {t('ask')}
        </ActionButton>
      )}
    </div>
  );
}
