import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { PictureForm } from '@/components/money/sellers/picture-form';
import { SellerForm } from '@/components/money/sellers/seller-form';
import { SellerList } from '@/components/money/sellers/seller-list';
import { SettingsTabs } from '@/components/people/settings/settings-tabs';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { TabsNav } from '@/components/ui/tabs-nav';
import { routes } from '@/lib/base/routes';
import { sellerForm, sellers, type SellerView } from '@/lib/money/sellers/queries';
import { pictureKinds, sellerKinds, sellerSearch, type SellerKind } from '@/lib/money/sellers/schema';
import { regimes } from '@/lib/money/tax/schema';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.sellers') };
}

export default async function SellersPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([requireStaff('owner'), searchParams]);
  const { edit, kind } = sellerSearch.parse(params);
  const [t, words, known] = await Promise.all([
    getTranslations('settings'),
    getTranslations('sellers'),
    sellers(actor),
  ]);
  const seller = known.find(({ id }) => id === edit) ?? null;
  if (edit !== '' && edit !== 'new' && !seller) notFound();
  const add = (
    <ButtonLink href={routes.admin.sellers({ edit: 'new' })} variant="primary" icon="plus">
      {words('add')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t('title')} actions={edit === '' && known.length > 0 && add} />
      <SettingsTabs current="sellers" role={actor.role} />
      {edit === '' ? (
        <Card padding="flush" title={words('title')} note={words('note')}>
          {known.length > 0 ? (
            <SellerList sellers={known} />
          ) : (
            <EmptyState icon="document" title={words('none')} action={add}>
              {words('noneText')}
            </EmptyState>
          )}
        </Card>
      ) : (
        <SellerEditor seller={seller} kind={kind} />
      )}
    </>
  );
}

async function SellerEditor({ seller, kind }: { readonly seller: SellerView | null; readonly kind: SellerKind }) {
  const t = await getTranslations('sellers');
  const isSole = (seller?.details.kind ?? kind) === 'sole';
  const said = {
    account: t('account'),
    accountant: t('accountant'),
    address: t('address'),
    bank: t('bank'),
    bankName: t('bankName'),
    bic: t('bic'),
    cancel: t('cancel'),
    closing: t('closing'),
    closingHint: t('closingHint'),
    correspondentAccount: t('correspondentAccount'),
    inn: t('inn'),
    kpp: t('kpp'),
    latinAddress: t('latinAddress'),
    latinHint: t('latinHint'),
    latinName: t('latinName'),
    name: t('name'),
    nameHint: t('nameHint'),
    ogrn: t(isSole ? 'ogrnip' : 'ogrn'),
    regime: t('regime'),
    save: t('save'),
    signer: t('signer'),
    signerTitle: t('signerTitle'),
    signers: t('signers'),
    since: t('since'),
    sinceHint: t('sinceHint'),
    tax: t('tax'),
    who: t('who'),
  };
  const tabs = sellerKinds.map((key) => ({
    key,
    label: t(`kinds.${key}`),
    href: routes.admin.sellers({ edit: 'new', kind: key }),
  }));
  return (
    <>
      <Card title={seller ? t('editOf', { name: seller.details.name }) : t('newTitle')}>
        <div className="max-w-3xl space-y-5">
          {!seller && <TabsNav label={t('kinds.label')} current={kind} tabs={tabs} />}
          <SellerForm
            key={seller?.id ?? kind}
            seller={sellerForm(seller, kind)}
            words={said}
            regimes={regimes.map((value) => ({ value, label: t(`regimes.${value}`) }))}
            closings={(['act', 'utd'] as const).map((value) => ({ value, label: t(`closings.${value}`) }))}
          />
        </div>
      </Card>
      {seller && <SellerPictures seller={seller} />}
    </>
  );
}

async function SellerPictures({ seller: { id, details, pictures } }: { readonly seller: SellerView }) {
  const t = await getTranslations('sellers.pictures');
  return (
    <Card title={t('title', { name: details.name })} note={t('note')}>
      <div className="grid max-w-3xl gap-6 sm:grid-cols-2">
        {pictureKinds.map((kind) => {
          const what = t(kind);
          const words = {
            label: `${what}: ${t(pictures[kind] === null ? 'none' : 'has')}`,
            save: t('save'),
            saveOf: t('saveOf', { what }),
            remove: t('remove'),
            removeOf: t('removeOf', { what }),
          };
          return <PictureForm key={kind} seller={id} kind={kind} isSet={pictures[kind] !== null} words={words} />;
        })}
      </div>
    </Card>
  );
}
