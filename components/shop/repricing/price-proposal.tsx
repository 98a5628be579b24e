'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { useTermsWords } from '@/components/queue/live/terms-words';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { DateTime } from '@/components/ui/date-time';
import { formatMoney } from '@/lib/base/i18n/format-money';
import { accept, decline } from '@/lib/shop/repricing/actions';
import type { Proposal } from '@/lib/shop/repricing/schema';
import { routes } from '@/lib/base/routes';

type PriceProposalProps = {
  readonly proposal: Proposal;
  /** What it is about, where several may stand on one page. */
  readonly name: string;
};

/** A new price that waits for the customer: what changes, what it costs, yes or no. */
export function PriceProposal({ proposal, name }: PriceProposalProps) {
  const t = useTranslations('operations.proposal');
  const locale = useLocale();
  const words = useTermsWords();
  const { id, more, expiresAt, isPremium } = proposal;
  const fields = { repricingId: id };
  const costs = more.minor > 0;
  return (
    <Callout tone="warning" title={t('title', { name })}>
      <div className="space-y-1">
        <p className="font-medium">{words(proposal)}</p>
        {isPremium && <p>{t('premium')}</p>}
        <p className="text-muted">{t.rich('until', { moment: () => <DateTime value={expiresAt} as="moment" /> })}</p>
      </div>
      <div className="flex flex-wrap items-start gap-2 pt-3">
        <ActionButton action={accept} fields={fields} variant="primary">
          {costs ? t('acceptMore', { amount: formatMoney(more, locale, { wholeUnits: 'short' }) }) : t('accept')}
        </ActionButton>
        <ActionButton action={decline} fields={fields}>
          {t('decline')}
        </ActionButton>
        {costs && (
          <ButtonLink href={routes.wallet()} variant="ghost">
            {t('wallet')}
          </ButtonLink>
        )}
      </div>
    </Callout>
  );
}
