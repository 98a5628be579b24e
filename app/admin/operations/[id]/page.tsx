import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { OperationPage } from '@/components/desk/operations/operation-page';
import { operationTitle } from '@/components/queue/live/operation-title';
import { requireStaff } from '@/lib/people/auth/guards';
import { may } from '@/lib/people/access/policy';
import { contactToMend } from '@/lib/portfolio/domains/queries';
import { operationDetail } from '@/lib/desk/operations/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

const shownOperation = cache(async (id: string) => (await operationDetail(await requireStaff(), id)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind, subject } = await shownOperation((await params).id);
  return { title: await operationTitle(kind, subject) };
}

export default async function StaffOperationPage({ params }: Props) {
  const [actor, { id }] = await Promise.all([requireStaff(), params]);
  const [operation, contact] = await Promise.all([shownOperation(id), contactToMend(actor, id)]);
  return <OperationPage operation={operation} mayDecide={may(actor, 'operations.retry')} contact={contact} />;
}
