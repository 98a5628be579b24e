import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { OperationPage } from '@/components/operations/operation-page';
import { requireStaff } from '@/lib/auth/guards';
import { may } from '@/lib/auth/policy';
import { operationDetail } from '@/lib/queue/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations');
  return { title: t('one') };
}

export default async function StaffOperationPage({ params }: Props) {
  const [actor, { id }] = await Promise.all([requireStaff(), params]);
  const operation = await operationDetail(actor, id);
  if (!operation) notFound();
  return <OperationPage operation={operation} mayDecide={may(actor, 'operations.retry')} />;
}
