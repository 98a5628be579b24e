import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { routes } from '@/lib/base/routes';

/** The way from the wallet to an invoice for a bank transfer. */
export function TransferLink() {
  const t = useTranslations('documents.transfer');
  return (
    <ButtonLink href={routes.bankTransfer()} variant="ghost" icon="document">
      {t('link')}
    </ButtonLink>
  );
}
