import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { operationTitle } from '@/components/queue/live/operation-title';
import { OwnOperationPage } from '@/components/desk/operations/own-operation';
import { requireCustomer } from '@/lib/people/auth/guards';
import { ownOperation } from '@/lib/desk/operations/queries';
import { textsToAgree } from '@/lib/people/legal/queries';
import { contactToMend, mendContacts } from '@/lib/portfolio/domains/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

const shownOperation = cache(async (id: string) => (await ownOperation(await requireCustomer(), id)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { live, subject } = await shownOperation((await params).id);
  return { title: await operationTitle(live.kind, subject) };
}

export default async function OperationStatusPage({ params }: Props) {
  const [actor, { id }] = await Promise.all([requireCustomer(), params]);
  const [operation, contacts, refused, texts] = await Promise.all([
    shownOperation(id),
    mendContacts(actor, id),
    contactToMend(actor, id),
    textsToAgree(actor),
  ]);
  return <OwnOperationPage operationId={id} {...{ operation, contacts, refused, texts }} />;
}
