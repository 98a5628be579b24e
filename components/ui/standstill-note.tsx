import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { SignInLink } from '@/components/ui/sign-in-link';
import type { Standstill } from '@/components/ui/use-followed';

/** Tells that what moved on this page stands still, and the way on. */
export function StandstillNote({ standstill }: { readonly standstill: Standstill | null }) {
  const t = useTranslations('ui.standstill');
  if (standstill === null) return null;
  return (
    <Callout tone="warning" live>
      {t(standstill)}
      {standstill === 'signed-out' && <SignInLink />}
    </Callout>
  );
}
