import { useTranslations } from 'next-intl';
import { BuyerFacts } from '@/components/money/buyers/buyer-facts';
import { VatIdNote } from '@/components/money/buyers/vat-id-note';
import { Card } from '@/components/ui/card';
import type { VatIdCheck } from '@/lib/money/buyers/queries';
import type { BuyerDetails } from '@/lib/money/buyers/schema';

type ShownBuyerProps = { readonly buyer: BuyerDetails; readonly check: VatIdCheck | null };

/** In whose name a customer pays, and what VIES answered about them, as staff see it. */
export function ShownBuyer({ buyer, check }: ShownBuyerProps) {
  const t = useTranslations('buyers');
  return (
    <Card title={t('title')}>
      <p className="pb-1 font-medium wrap-anywhere">{buyer.name}</p>
      <BuyerFacts buyer={buyer} check={check} />
      {check && <VatIdNote check={check} isForStaff />}
    </Card>
  );
}
