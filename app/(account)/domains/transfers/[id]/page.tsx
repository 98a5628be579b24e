import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { TransferPage } from '@/components/portfolio/transfers/transfer-page';
import { requireCustomer } from '@/lib/people/auth/guards';
import { transferView } from '@/lib/portfolio/transfers/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

const shown = cache(async (id: string) => (await transferView(await requireCustomer(), id)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('transfers');
  const { unicodeName } = await shown((await params).id);
  return { title: t('titleOf', { name: unicodeName }) };
}

export default async function OwnTransferPage({ params }: Props) {
  return <TransferPage transfer={await shown((await params).id)} />;
}
