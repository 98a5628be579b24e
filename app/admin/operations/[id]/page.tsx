import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { OperationPage } from '@/components/desk/operations/operation-page';
import { GiveBackForm } from '@/components/money/wallet/give-back-form';
import { operationTitle } from '@/components/queue/live/operation-title';
import { Card } from '@/components/ui/card';
import { Money } from '@/components/ui/money';
import { givable } from '@/lib/money/wallet/queries';
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
  const [operation, contact, earned, t] = await Promise.all([
    shownOperation(id),
    contactToMend(actor, id),
    givable(actor, id),
    getTranslations('wallet.giveBack'),
  ]);
  return (
    <>
      <OperationPage operation={operation} mayDecide={may(actor, 'operations.retry')} contact={contact} />
      {earned && (
        <Card title={t('title')} note={t.rich('note', { amount: () => <Money value={earned} wholeUnits="short" /> })}>
          <GiveBackForm key={earned.minor} operationId={id} most={earned} formKey={randomUUID()} />
        </Card>
      )}
    </>
  );
}
