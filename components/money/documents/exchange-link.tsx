import { useTranslations } from 'next-intl';
import { DownloadLink } from '@/components/ui/download-link';
import { routes } from '@/lib/base/routes';

/** A transfer document as the XML that an exchange operator takes. */
export function ExchangeLink({ id }: { readonly id: string }) {
  const t = useTranslations('documents');
  return <DownloadLink href={routes.admin.documentExchange(id)}>{t('xml')}</DownloadLink>;
}
