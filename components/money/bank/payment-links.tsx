import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { routes } from '@/lib/base/routes';

/** From the payments to the transfers of the bank, to what staff gave and took, and to the papers. */
export function PaymentLinks() {
  const t = useTranslations();
  return (
    <>
      <ButtonLink href={routes.admin.bank()}>{t('bank.title')}</ButtonLink>
      <ButtonLink href={routes.admin.adjustments()}>{t('adjustments.title')}</ButtonLink>
      <ButtonLink href={routes.admin.documents()}>{t('documents.title')}</ButtonLink>
    </>
  );
}
