'use client';

import { useTranslations } from 'next-intl';
import { usePeriodWords } from '@/components/queue/live/operation-words';
import { PriceProposal } from '@/components/shop/repricing/price-proposal';
import { ButtonLink } from '@/components/ui/button-link';
import { DomainName } from '@/components/ui/domain-name';
import { Money } from '@/components/ui/money';
import { ProgressSteps, type ProgressStep, type StepState } from '@/components/ui/progress-steps';
import type { LiveLine } from '@/lib/shop/orders/schema';
import { routes } from '@/lib/base/routes';

/** One name of an order: where it stands and what that means. */
export function OrderLine({ line }: { readonly line: LiveLine }) {
  const t = useTranslations('orders.order');
  const cart = useTranslations('cart');
  const periodWords = usePeriodWords();
  const { unicode, ascii, price, renewal, stage, page, isContactRefused, operationId } = line;
  const refused = isContactRefused ? 'refusedContact' : stage;
  const explained = line.proposal ? 'proposal' : (afterwards(line) ?? refused);
  const isMoving = line.after === 'underWay' || line.after === 'failed';
  const steps: readonly ProgressStep[] = stepsOf(line).map((state, index) => {
    const key = (line.after === null ? stepKeys : movingKeys)[index] ?? 'paid';
    return { key, state, label: t(`stage.${key}`) };
  });
  return (
    <li className="space-y-4 px-gutter py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <p className="text-lg font-semibold">
            <DomainName unicode={unicode} ascii={ascii} />
          </p>
          <p className="text-sm text-muted">
            {periodWords(line.kind, line.periods)} · <Money value={price} wholeUnits="short" />,{' '}
            {cart.rich('renewal', { price: () => <Money value={renewal} wholeUnits="short" /> })}
          </p>
        </div>
        {page !== null && (
          <ButtonLink href={page} aria-label={`${t(isMoving ? 'openTransfer' : 'openDomain')} ${unicode}`}>
            {t(isMoving ? 'openTransfer' : 'openDomain')}
          </ButtonLink>
        )}
      </div>
      <ProgressSteps label={t('steps', { name: unicode })} steps={steps} direction="row" />
      {(stage !== 'done' || isMoving) && (
        <p className={stage === 'attention' ? 'text-warning' : 'text-muted'}>{t(`explained.${explained}`)}</p>
      )}
      {line.proposal && <PriceProposal proposal={line.proposal} name={unicode} />}
      {stage === 'attention' && (
        <ButtonLink
          href={routes.operationStatus(operationId)}
          variant={isContactRefused ? 'primary' : 'secondary'}
          size="sm"
        >
          {t(isContactRefused ? 'mendContact' : 'reason')}
        </ButtonLink>
      )}
    </li>
  );
}

/** What is said of a line whose delivery goes on after its operation, or came to nothing. */
function afterwards({ after }: LiveLine): 'moving' | 'movingFailed' | null {
  if (after === 'underWay') return 'moving';
  return after === 'failed' ? 'movingFailed' : null;
}

function stepsOf({ stage, after }: LiveLine): readonly StepState[] {
  if (after === 'underWay') return stepStates.sent;
  return after === 'failed' ? stepStates.cancelled : stepStates[stage];
}

const stepKeys = ['paid', 'sent', 'registered'] as const;
const movingKeys = ['paid', 'sent', 'moved'] as const;

const stepStates: Readonly<Record<LiveLine['stage'], readonly StepState[]>> = {
  waiting: ['done', 'current', 'waiting'],
  sent: ['done', 'done', 'current'],
  checking: ['done', 'done', 'current'],
  attention: ['done', 'attention', 'waiting'],
  done: ['done', 'done', 'done'],
  cancelled: ['done', 'failed', 'waiting'],
};
