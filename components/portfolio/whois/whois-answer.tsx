import { useTranslations } from 'next-intl';
import { RegistrationFacts } from '@/components/portfolio/whois/registration-facts';
import { WhoisPieces } from '@/components/portfolio/whois/whois-pieces';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { Money } from '@/components/ui/money';
import { routes } from '@/lib/base/routes';
import type { WhoisView } from '@/lib/portfolio/whois/queries';

type WhoisAnswerProps = { readonly asked: string; readonly view: WhoisView };

/** What came of a question: what is registered, that nothing is, or why nothing is known and what to do then. */
export function WhoisAnswer({ asked, view }: WhoisAnswerProps) {
  const t = useTranslations();
  if (view.kind === 'known') return <Known view={view} />;
  if (view.kind !== 'wrong') return <NotKnown asked={asked} view={view} />;
  return (
    <Callout tone="warning">
      {view.code === 'no-zone' ? t('whois.noZone') : t(`search.errors.${view.code}`, view.values)}
    </Callout>
  );
}

type KnownView = Extract<WhoisView, { kind: 'known' }>;

function Known({ view }: { readonly view: KnownView }) {
  const t = useTranslations('whois');
  const { verdict, registration, isOld } = view;
  return (
    <>
      {isOld && <Callout tone="warning">{t('old')}</Callout>}
      {registration && <RegistrationFacts name={view.name} registration={registration} />}
      {verdict === 'free' && <Free view={view} />}
      {verdict === 'reserved' && (
        <Callout title={<span translate="no">{view.name.unicode}</span>}>{t('reservedText')}</Callout>
      )}
      {verdict === 'unclear' && (
        <Callout tone="warning" title={<span translate="no">{view.name.unicode}</span>}>
          {t('unclearText')}
        </Callout>
      )}
      <WhoisPieces pieces={view.pieces} readAt={view.readAt} />
    </>
  );
}

function Free({ view: { name, price } }: { readonly view: KnownView }) {
  const t = useTranslations('whois');
  return (
    <Callout
      tone="success"
      title={t('freeTitle', { name: name.unicode })}
      actions={
        price && (
          <ButtonLink href={routes.search(name.unicode)} variant="primary">
            {t('register')}
          </ButtonLink>
        )
      }
    >
      {price && (
        <p>
          {t.rich('price', {
            first: () => <Money value={price.first} wholeUnits="short" />,
            renewal: () => <Money value={price.renew} wholeUnits="short" />,
          })}
        </p>
      )}
      <p className="text-muted">{t('freeText')}</p>
    </Callout>
  );
}

type NotKnownProps = {
  readonly asked: string;
  readonly view: Exclude<WhoisView, { kind: 'known' | 'wrong' }>;
};

function NotKnown({ asked, view }: NotKnownProps) {
  const t = useTranslations('whois');
  const again = (
    <ButtonLink href={routes.whois(asked)} prefetch={false} icon="refresh">
      {t('again')}
    </ButtonLink>
  );
  switch (view.kind) {
    case 'no-server':
      return (
        <Callout tone="warning" title={t('noServerTitle')}>
          {t('noServerText')}
        </Callout>
      );
    case 'unreachable':
      return (
        <Callout tone="warning" title={t('unreachableTitle')} actions={again}>
          {t('unreachableText', { server: view.server })}
        </Callout>
      );
    case 'too-often':
      return (
        <Callout tone="warning" title={t('tooOftenTitle')} actions={again}>
          {view.seconds > 90
            ? t('tooOftenMinutes', { server: view.server, count: Math.ceil(view.seconds / 60) })
            : t('tooOftenSeconds', { server: view.server, count: view.seconds })}
        </Callout>
      );
    case 'limited':
      return (
        <Callout tone="warning" title={t('limitedTitle')} actions={again}>
          {t('limitedText', { minutes: view.minutes })}
        </Callout>
      );
  }
}
