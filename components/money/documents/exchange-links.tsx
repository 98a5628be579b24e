import { useTranslations } from 'next-intl';
import { DownloadLink } from '@/components/ui/download-link';
import type { ExchangeForm } from '@/lib/money/documents/exchange-forms';

type ExchangeLinksProps = {
  readonly forms: readonly ExchangeForm[];
  readonly pathOf: (form: ExchangeForm) => string;
};

/** A paper as the XML that other programs take. */
export function ExchangeLinks({ forms, pathOf }: ExchangeLinksProps) {
  const t = useTranslations('documents.xml');
  return forms.map((form) => (
    <DownloadLink key={form} href={pathOf(form)}>
      {t(form)}
    </DownloadLink>
  ));
}
