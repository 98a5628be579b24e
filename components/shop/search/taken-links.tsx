import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import type { ButtonSize } from '@/components/ui/button-style';
import { routes } from '@/lib/base/routes';
import type { FoundName } from '@/lib/shop/search/schema';

type WhoisLinkProps = { readonly name: FoundName; readonly size?: ButtonSize | undefined };

/** Leads to who has a taken name, and until when. */
export function WhoisLink({ name: { unicode }, size }: WhoisLinkProps) {
  const t = useTranslations('search');
  return (
    <ButtonLink
      href={routes.whois(unicode)}
      prefetch={false}
      rel="nofollow"
      size={size}
      aria-label={t('whoisOf', { name: unicode })}
    >
      {t('whois')}
    </ButtonLink>
  );
}

/** Leads to the form that brings a taken name here. */
export function TransferLink({ name: { unicode }, size }: WhoisLinkProps) {
  const t = useTranslations('search');
  return (
    <ButtonLink
      href={routes.transfers(unicode)}
      prefetch={false}
      rel="nofollow"
      size={size}
      aria-label={t('transferOf', { name: unicode })}
    >
      {t('transferLink')}
    </ButtonLink>
  );
}
