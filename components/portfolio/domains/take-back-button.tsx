'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { useForgetChosen } from '@/components/portfolio/bulk/use-selection';
import { routes } from '@/lib/base/routes';
import { assignDomains } from '@/lib/portfolio/domains/actions';

/** Takes the chosen domains back from whoever has them. */
export function TakeBackButton({ domains }: { readonly domains: readonly string[] }) {
  const t = useTranslations('domains.admin');
  const forget = useForgetChosen(routes.admin.domains());
  return (
    <ActionButton
      action={assignDomains}
      fields={{ domains: domains.join('.') }}
      size="sm"
      variant="ghost"
      onSuccess={forget}
    >
      {t('takeBack')}
    </ActionButton>
  );
}
