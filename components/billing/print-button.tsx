'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** The browser's own print dialog, which also saves a PDF. */
export function PrintButton() {
  const t = useTranslations('invoices');
  return (
    <Button icon="document" onClick={() => window.print()} className="print:hidden">
      {t('print')}
    </Button>
  );
}
