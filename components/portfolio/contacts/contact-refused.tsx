import { useTranslations } from 'next-intl';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { Callout } from '@/components/ui/callout';
import type { RefusedContact } from '@/lib/portfolio/domains/mend-contacts';
import { toUnicode } from '@/lib/base/values/domain-name';

/** Above the form of a contact that the registrar refused: for which name, and what it said. */
export function ContactRefused({ refused: { asciiName, fault, fields } }: { readonly refused: RefusedContact }) {
  const t = useTranslations('contacts.refused');
  const words = useFaultWords();
  const isNamed = Object.keys(fields).length > 0;
  return (
    <Callout tone="warning" title={t('title', { name: toUnicode(asciiName) })}>
      <p>{isNamed ? t('marked') : words.said(fault)}</p>
      <p>{t('next')}</p>
    </Callout>
  );
}
