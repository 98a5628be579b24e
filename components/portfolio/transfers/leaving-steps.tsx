import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { routes } from '@/lib/base/routes';
import type { Tone } from '@/components/ui/tone';
import type { LeavingStep } from '@/lib/portfolio/transfers/leaving';

type LeavingStepsProps = {
  /** Of the domain, as people read it. */
  readonly name: string;
  readonly steps: readonly LeavingStep[];
  /** Whom to ask for the key; empty where nobody is told. */
  readonly supportEmail: string;
};

/** What it takes for a domain to go to another registrar. */
export function LeavingSteps({ name, steps, supportEmail }: LeavingStepsProps) {
  const t = useTranslations('transfers.leave');
  return (
    <Card title={t('out')} note={t('outNote')}>
      <ol className="space-y-4">
        {steps.map(({ key, kind, at }) => (
          <li key={key} className="grid gap-x-3 gap-y-1 sm:grid-cols-[7.5rem_1fr]">
            <div>
              <Badge tone={tones[kind]}>{t(`kind.${kind}`)}</Badge>
            </div>
            <div className="min-w-0 space-y-2">
              <p>
                {t.rich(`steps.${key}`, {
                  date: () => (at ? <DateTime value={at} as="date" isDay={kind === 'wait'} /> : null),
                })}
              </p>
              {key.startsWith('lock') && (
                <ButtonLink href={routes.whois(name)} prefetch={false} size="sm">
                  {t('look')}
                </ButtonLink>
              )}
              {key === 'keyByLetter' && supportEmail !== '' && (
                <ButtonLink href={`mailto:${supportEmail}`} size="sm">
                  {t('write')}
                </ButtonLink>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const tones: Readonly<Record<LeavingStep['kind'], Tone>> = {
  wait: 'warning',
  do: 'accent',
  done: 'success',
  know: 'neutral',
};
