import { useTranslations } from 'next-intl';
import { Callout, type CalloutTone } from '@/components/ui/callout';
import { ProgressSteps, type StepState } from '@/components/ui/progress-steps';
import type { TransferStep } from '@/lib/portfolio/transfers/standing/step';

type TransferProgressProps = { readonly step: TransferStep; readonly name: string };

/** How far a transfer has come, what that means and what its owner does next. */
export function TransferProgress({ step, name }: TransferProgressProps) {
  const t = useTranslations('transfers');
  const steps = states[step].map((state, index) => {
    const key = keys[index] ?? 'paid';
    return { key, state, label: t(`track.${key}`) };
  });
  return (
    <div className="space-y-5">
      <ProgressSteps label={t('track.label', { name })} steps={steps} direction="row" />
      <Callout tone={tones[step]} title={t(`step.${step}.title`)}>
        {t(`step.${step}.text`)}
      </Callout>
    </div>
  );
}

const keys = ['paid', 'ordered', 'released', 'here'] as const;

const waitsForOwner: readonly StepState[] = ['done', 'done', 'attention', 'waiting'];
const refused: readonly StepState[] = ['done', 'attention', 'waiting', 'waiting'];
const underWay: readonly StepState[] = ['done', 'done', 'current', 'waiting'];

const states: Readonly<Record<TransferStep, readonly StepState[]>> = {
  ordering: ['done', 'current', 'waiting', 'waiting'],
  givingUp: ['done', 'attention', 'waiting', 'waiting'],
  keyRefused: refused,
  contactRefused: refused,
  refused,
  pendingPayment: refused,
  ordered: underWay,
  notAvailable: underWay,
  pendingConfirmation: waitsForOwner,
  authinfoError: waitsForOwner,
  clientTransferProhibited: waitsForOwner,
  transferProhibited: waitsForOwner,
  pendingTransfer: ['done', 'done', 'done', 'current'],
  done: ['done', 'done', 'done', 'done'],
  failed: ['done', 'done', 'failed', 'waiting'],
  cancelled: ['done', 'failed', 'waiting', 'waiting'],
};

/** How pressing a step is. */
export const tones: Readonly<Record<TransferStep, CalloutTone>> = {
  ordering: 'info',
  givingUp: 'info',
  keyRefused: 'warning',
  contactRefused: 'warning',
  refused: 'warning',
  pendingPayment: 'warning',
  ordered: 'info',
  notAvailable: 'info',
  pendingConfirmation: 'warning',
  authinfoError: 'warning',
  clientTransferProhibited: 'warning',
  transferProhibited: 'warning',
  pendingTransfer: 'info',
  done: 'success',
  failed: 'danger',
  cancelled: 'info',
};
