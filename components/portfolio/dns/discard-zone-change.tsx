'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { discardRefusedChange } from '@/lib/portfolio/dns/actions';

type DiscardZoneChangeProps = {
  readonly domainId: string;
  readonly operationId: string;
  /** Whether something was carried out before the refusal, so that there is a choice. */
  readonly isBegun: boolean;
};

export function DiscardZoneChange({ domainId, operationId, isBegun }: DiscardZoneChangeProps) {
  const t = useTranslations('dns.refused');
  const button = (carriedOut: 'keep' | 'undo', label: string) => (
    <ActionButton action={discardRefusedChange} fields={{ domainId, operationId, carriedOut }} size="sm">
      {label}
    </ActionButton>
  );
  return (
    <>
      {isBegun && button('undo', t('undo'))}
      {button('keep', t(isBegun ? 'keep' : 'discard'))}
    </>
  );
}
