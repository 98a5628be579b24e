import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Callout } from '@/components/ui/callout';
import { CopyButton } from '@/components/ui/copy-button';

type GivenPasswordProps = { readonly title: string; readonly password: string; readonly actions?: ReactNode };

/** A password made for somebody else: shown this once, to be handed over. */
export function GivenPassword({ title, password, actions }: GivenPasswordProps) {
  const t = useTranslations('auth.given');
  return (
    <Callout tone="success" title={title} actions={actions} live>
      <p className="flex flex-wrap items-center gap-1">
        {t('password')}
        <code translate="no" className="font-mono font-semibold">
          {password}
        </code>
        <CopyButton text={password} label={t('copy')} />
      </p>
      <p className="text-sm text-muted">{t('once')}</p>
    </Callout>
  );
}
