import { useTranslations } from 'next-intl';
import { BuyerFacts } from '@/components/money/buyers/buyer-facts';
import { BuyerForm } from '@/components/money/buyers/buyer-form';
import { VatIdNote } from '@/components/money/buyers/vat-id-note';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { TabsNav } from '@/components/ui/tabs-nav';
import { routes } from '@/lib/base/routes';
import type { VatIdCheck } from '@/lib/money/buyers/queries';
import { buyerKinds, type BuyerDetails, type BuyerKind } from '@/lib/money/buyers/schema';

type BuyerCardProps = {
  readonly buyer: BuyerDetails | null;
  /** What VIES said of the VAT id; null where there is none. */
  readonly check: VatIdCheck | null;
  /** Of which kind they are about to be; '' = nothing is changed. */
  readonly kind: BuyerKind | '';
};

/** In whose name a customer pays, and the form that changes it. */
export function BuyerCard({ buyer, check, kind }: BuyerCardProps) {
  const t = useTranslations('buyers');
  if (buyer && kind === '') return <KnownBuyer buyer={buyer} check={check} />;
  const asked = kind === '' ? 'organization' : kind;
  const tabs = buyerKinds.map((key) => ({ key, label: t(`kinds.${key}`), href: routes.bankTransfer(key) }));
  return (
    <Card title={t('title')} note={t('note')}>
      <div className="max-w-xl space-y-5">
        <TabsNav label={t('kinds.label')} current={asked} tabs={tabs} />
        <BuyerForm key={asked} kind={asked} buyer={buyer?.kind === asked ? buyer : null} />
      </div>
    </Card>
  );
}

function KnownBuyer({ buyer, check }: { readonly buyer: BuyerDetails; readonly check: VatIdCheck | null }) {
  const t = useTranslations('buyers');
  const change = (
    <ButtonLink href={routes.bankTransfer(buyer.kind)} variant="ghost" size="sm">
      {t('change')}
    </ButtonLink>
  );
  return (
    <Card title={t('title')} actions={change}>
      <p className="pb-1 font-medium wrap-anywhere">{buyer.name}</p>
      <BuyerFacts buyer={buyer} />
      {check && <VatIdNote check={check} />}
    </Card>
  );
}
