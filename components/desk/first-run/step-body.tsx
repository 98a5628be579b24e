import { useTranslations } from 'next-intl';
import { NoteButton } from '@/components/desk/first-run/note-button';
import { TestLetterButton } from '@/components/desk/first-run/test-letter-button';
import { SyncNowButton } from '@/components/desk/registrar/sync-now-button';
import { ButtonLink } from '@/components/ui/button-link';
import { CodeBlock } from '@/components/ui/code-block';
import type { FirstRun } from '@/lib/desk/first-run/queries';
import { routes } from '@/lib/base/routes';

type StepBodyProps = { readonly step: FirstRun['steps'][number]['step']; readonly run: FirstRun };

const pages = {
  secondFactor: routes.admin.secondFactor(),
  company: routes.admin.settings(),
  legal: routes.admin.legal(),
} as const;

/** How the step stands, and what it takes: its button or the page that it is done on. */
export function StepBody({ step, run }: StepBodyProps) {
  const t = useTranslations('firstRun');
  switch (step) {
    case 'registrar':
      return <Registrar registrar={run.registrar} />;
    case 'prices':
      return <Prices zones={run.zones} />;
    case 'mail':
      return <Mail mail={run.mail} />;
    case 'payments':
      return (
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={routes.admin.paymentSettings()} variant="primary" size="sm">
            {t('payments.action')}
          </ButtonLink>
          <NoteButton note="paidByHand">{t('payments.byHand')}</NoteButton>
        </div>
      );
    case 'backup':
      return (
        <>
          <CodeBlock label={t('backup.command')} text={'pg_dump --format=custom --file=domovoi.dump "$DATABASE_URL"'} />
          <NoteButton note="backup">{t('backup.done')}</NoteButton>
        </>
      );
    case 'secondFactor':
    case 'company':
    case 'legal':
      return (
        <ButtonLink href={pages[step]} variant="primary" size="sm">
          {t(`${step}.action`)}
        </ButtonLink>
      );
  }
}

function Registrar({ registrar: { problem, isAsked } }: { readonly registrar: FirstRun['registrar'] }) {
  const t = useTranslations('firstRun.registrar');
  return (
    <>
      <p>{problem === null ? t(isAsked ? 'asked' : 'unread') : t('problem')}</p>
      {problem !== null && <CodeBlock label={t('problem')} text={problem} />}
      <SyncNowButton source="balance" label={t('action')} />
    </>
  );
}

function Prices({ zones: { priced, onSale } }: { readonly zones: FirstRun['zones'] }) {
  const t = useTranslations('firstRun.prices');
  return (
    <>
      <p>{priced === 0 ? t('unread') : t('counted', { priced, onSale })}</p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={routes.admin.prices()} variant="primary" size="sm">
          {t('action')}
        </ButtonLink>
        <ButtonLink href={routes.admin.zonesOnSale()} size="sm">
          {t('zones')}
        </ButtonLink>
      </div>
    </>
  );
}

function Mail({ mail: { isSetUp, to, letter } }: { readonly mail: FirstRun['mail'] }) {
  const t = useTranslations('firstRun.mail');
  if (!isSetUp) return <p>{t('notSetUp')}</p>;
  return (
    <>
      <p>{t(letter.kind, { to })}</p>
      {letter.kind === 'failed' && <CodeBlock label={t('failed', { to })} text={letter.why} />}
      <div className="flex flex-wrap gap-2">
        <TestLetterButton label={t(letter.kind === 'unsent' ? 'send' : 'again')} />
        {letter.kind === 'sent' && <NoteButton note="letterArrived">{t('arrived')}</NoteButton>}
      </div>
    </>
  );
}
