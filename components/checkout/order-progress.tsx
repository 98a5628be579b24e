'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { OrderLine } from '@/components/checkout/order-line';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { liveOrder, type LiveOrder } from '@/lib/orders/schema';
import { routes } from '@/lib/routes';

type OrderProgressProps = { readonly id: string; readonly initial: LiveOrder };

const pollMs = 1500;

/** The lines of an order, followed until nothing moves any more. */
export function OrderProgress({ id, initial }: OrderProgressProps) {
  const t = useTranslations('checkout.order');
  const router = useRouter();
  const order = useQuery({
    queryKey: ['order', id],
    queryFn: ({ signal }) => readOrder(id, signal),
    initialData: initial,
    refetchInterval: ({ state }) => (state.data?.isEnded ? false : pollMs),
  });
  const { lines, isEnded } = order.data;
  const done = lines.filter(({ stage }) => stage === 'done').length;

  // The page around it (invoice, wallet) was drawn before the end; it is asked for again once.
  const wasEnded = useRef(isEnded);
  useEffect(() => {
    if (isEnded && !wasEnded.current) router.refresh();
    wasEnded.current = isEnded;
  }, [isEnded, router]);

  return (
    <div className="space-y-6">
      {isEnded ? <Ending isAllDone={done === lines.length} /> : null}
      {order.isError && <Callout tone="warning">{t('lost')}</Callout>}
      <Card
        padding="flush"
        title={<span role="status">{t('progress', { done, total: lines.length })}</span>}
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

function Ending({ isAllDone }: { readonly isAllDone: boolean }) {
  const t = useTranslations('checkout.order');
  return (
    <Callout
      tone={isAllDone ? 'success' : 'info'}
      live
      title={t(isAllDone ? 'allDone' : 'someEnded')}
      actions={<ButtonLink href={routes.domains()}>{t('toDomains')}</ButtonLink>}
    >
      {t(isAllDone ? 'allDoneText' : 'someEndedText')}
    </Callout>
  );
}

async function readOrder(id: string, signal: AbortSignal): Promise<LiveOrder> {
  const response = await fetch(routes.api.liveOrder(id), { signal });
  if (!response.ok) throw new Error(`the order answered ${response.status}`);
  return liveOrder.parse(await response.json());
}
