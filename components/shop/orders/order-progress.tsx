'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { OrderLine } from '@/components/shop/orders/order-line';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { nextLookMs } from '@/components/ui/next-look';
import { StandstillNote } from '@/components/ui/standstill-note';
import { useFollowed } from '@/components/ui/use-followed';
import type { LiveOrder } from '@/lib/shop/orders/schema';
import { routes } from '@/lib/base/routes';

type OrderProgressProps = { readonly id: string; readonly initial: LiveOrder };

const pollMs = 1500;

/** The lines of an order, followed until nothing moves any more. */
export function OrderProgress({ id, initial }: OrderProgressProps) {
  const t = useTranslations('orders.order');
  const router = useRouter();
  const { data, standstill } = useFollowed({
    queryKey: ['order', id],
    address: routes.api.liveOrder(id),
    schema: async () => (await import('@/lib/shop/orders/schema')).liveOrder,
    initialData: initial,
    nextLookMs: (order, looks) => (order.isEnded ? false : nextLookMs(looks, pollMs)),
  });
  const { lines, isEnded } = data;
  const done = lines.filter(({ stage, after }) => stage === 'done' && (after ?? 'done') === 'done').length;
  const isMoving = lines.some(({ after }) => after === 'underWay');
  // What is moved here is not registered, and neither is what is renewed.
  const of = lines.every(({ kind }) => kind === 'domain.register') ? 'registrations' : 'others';

  // The page around it (invoice, wallet) was drawn before the end; it is asked for again once.
  const wasEnded = useRef(isEnded);
  useEffect(() => {
    if (isEnded && !wasEnded.current) router.refresh();
    wasEnded.current = isEnded;
  }, [isEnded, router]);

  return (
    <div className="space-y-6">
      {isEnded && !isMoving ? <Ending isAllDone={done === lines.length} of={of} /> : null}
      <StandstillNote standstill={standstill} />
      <Card
        padding="flush"
        title={<span role="status">{t(`progress.${of}`, { done, total: lines.length })}</span>}
        note={isEnded ? undefined : t('working')}
      >
        <ul className="divide-y divide-line">
          {lines.map((line) => (
            <OrderLine key={line.id} line={line} />
          ))}
        </ul>
      </Card>
    </div>
  );
}

type EndingProps = { readonly isAllDone: boolean; readonly of: 'registrations' | 'others' };

function Ending({ isAllDone, of }: EndingProps) {
  const t = useTranslations('orders.order');
  return (
    <Callout
      tone={isAllDone ? 'success' : 'info'}
      live
      title={t(isAllDone ? `allDone.${of}` : 'someEnded')}
      actions={<ButtonLink href={routes.domains()}>{t('toDomains')}</ButtonLink>}
    >
      {t(isAllDone ? 'allDoneText' : 'someEndedText')}
    </Callout>
  );
}
