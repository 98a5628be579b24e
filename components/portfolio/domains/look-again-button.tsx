'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { RefreshWhile } from '@/components/ui/refresh-while';
import { ActionButton } from '@/components/forms/action-button';
import { lookAtDomainAgain } from '@/lib/portfolio/domains/actions';

/** A registrar that has not answered by then does not answer now; the banner tells of it. */
const longestMs = 30_000;

/** Reads the domain from the registrar again; the page follows as soon as it is read. */
export function LookAgainButton({ domainId, asOf }: { readonly domainId: string; readonly asOf: string | null }) {
  const t = useTranslations('domains.actions');
  const [askedAt, setAskedAt] = useState<string | null | undefined>(undefined);
  const isWaiting = askedAt !== undefined && askedAt === asOf;
  return (
    <>
      <RefreshWhile active={isWaiting} />
      <ActionButton
        action={lookAtDomainAgain}
        fields={{ domainId }}
        size="sm"
        variant="ghost"
        icon="refresh"
        disabled={isWaiting}
        onSuccess={() => {
          setAskedAt(asOf);
          setTimeout(() => setAskedAt(undefined), longestMs);
        }}
      >
        {t(isWaiting ? 'looking' : 'lookAgain')}
      </ActionButton>
    </>
  );
}
