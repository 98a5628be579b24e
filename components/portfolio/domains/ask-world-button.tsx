'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { askWorld } from '@/lib/portfolio/dns/actions';

/** Has the world's name servers asked again; the answer comes into the page by itself. */
export function AskWorldButton({ domainId }: { readonly domainId: string }) {
  const t = useTranslations('domains.health');
  return (
    <ActionButton action={askWorld} fields={{ domainId }} size="sm" variant="ghost" icon="refresh">
      {t('askAgain')}
    </ActionButton>
  );
}
