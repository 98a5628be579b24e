import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import type { VatIdCheck } from '@/lib/money/buyers/queries';
import type { BuyerDetails } from '@/lib/money/buyers/schema';

type BuyerFactsProps = {
  readonly buyer: BuyerDetails;
  /** For staff: whose VAT id it is, as VIES said. */
  readonly check?: VatIdCheck | null;
};

/** The requisites of whoever pays, without what they have not. */
export function BuyerFacts({ buyer: { kind, inn, kpp, ogrn, vatId, address }, check }: BuyerFactsProps) {
  const t = useTranslations('buyers');
  const facts = [
    { key: 'inn', term: t('inn'), value: inn },
    { key: 'kpp', term: t('kpp'), value: kpp },
    { key: 'ogrn', term: t(kind === 'sole' ? 'ogrnip' : 'ogrn'), value: ogrn },
    { key: 'vatId', term: t('vatId'), value: vatId },
    { key: 'address', term: t('address'), value: address },
    { key: 'viesName', term: t('vies.name'), value: check?.name ?? '' },
    { key: 'viesAddress', term: t('vies.address'), value: check?.address ?? '' },
  ];
  return <DefinitionList items={facts.filter(({ value }) => value !== '')} />;
}
