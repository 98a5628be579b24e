import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { OwnOperationPage } from '@/components/operations/own-operation';
import { requireCustomer } from '@/lib/auth/guards';
import { ownOperation } from '@/lib/queue/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations');
  return { title: t('one') };
}

export default async function OperationStatusPage({ params }: Props) {
  const [actor, { id }] = await Promise.all([requireCustomer(), params]);
  const operation = await ownOperation(actor, id);
  if (!operation) notFound();
  return <OwnOperationPage operationId={id} operation={operation} />;
}
