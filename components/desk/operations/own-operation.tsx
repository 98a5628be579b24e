import { useTranslations } from 'next-intl';
import { DiscardButton } from '@/components/portfolio/domains/discard-button';
import { RefreshWhile } from '@/components/ui/refresh-while';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { LiveProgress } from '@/components/queue/live/live-progress';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { Differences } from '@/components/queue/live/differences';
import { MendContact } from '@/components/desk/operations/mend-contact';
import { MendRegistrationLater, MendYearsLater } from '@/components/desk/operations/mends-later';
import { OperationSentence } from '@/components/queue/live/operation-sentence';
import { PriceProposal } from '@/components/shop/repricing/price-proposal';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { PageHeader } from '@/components/ui/page-header';
import { isEnded } from '@/lib/queue/live/progress';
import type { OwnOperation } from '@/lib/desk/operations/queries';
import type { LegalVersion } from '@/lib/people/legal/kinds';
import type { ContactToMend, MendContacts } from '@/lib/portfolio/domains/mend-contacts';
import { routes } from '@/lib/base/routes';

type OwnOperationProps = {
  readonly operationId: string;
  readonly operation: OwnOperation;
  /** Where it was refused for its contact: those it may be sent with. */
  readonly contacts: MendContacts | null;
  /** The one that was refused, to be corrected here. */
  readonly refused: ContactToMend | null;
  /** What its owner agrees to by saving it. */
  readonly texts: readonly LegalVersion[];
};

/** One operation as its owner sees it: how far it has got, where the money is, and where to go on. */
export function OwnOperationPage(props: OwnOperationProps) {
  const t = useTranslations('operations');
  const { operationId, operation } = props;
  const { live, subject, facts, changes, order, domainId, isDiscardable } = operation;
  return (
    <>
      <PageHeader
        title={<OperationSentence kind={live.kind} subject={subject} facts={facts} />}
        note={t.rich('askedWhen', { moment: () => <DateTime value={live.askedAt} /> })}
        breadcrumbs={<Crumbs operation={operation} />}
      />
      <LiveProgress operationId={operationId} initial={live} title={t('own.progress')} />
      {operation.proposal && <PriceProposal proposal={operation.proposal} name={subject.unicode} />}
      {live.stage === 'attention' && <Stuck {...props} />}
      <RefreshWhile active={!isEnded(live.stage)} />
      {changes.length > 0 && (
        <Card title={t('changes.title')}>
          <Differences differences={changes} />
        </Card>
      )}
      <div className="flex flex-wrap gap-2">
        {isDiscardable && live.stage === 'waiting' && <DiscardButton operationId={operationId} held={live.money} />}
        {domainId && (
          <ButtonLink
            href={routes.domain(domainId)}
            icon="domain"
            className="h-auto! min-h-control max-w-full py-1 wrap-anywhere whitespace-normal!"
          >
            {t('own.toDomain', { name: subject.unicode })}
          </ButtonLink>
        )}
        {order && (
          <ButtonLink href={routes.order(order.id)} icon="cart">
            {t('own.toOrder', { number: String(order.number) })}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

function Crumbs({ operation: { domainId, subject } }: { readonly operation: OwnOperation }) {
  const t = useTranslations('operations.own');
  const domains = { label: t('domains'), href: routes.domains() };
  const domain = domainId ? [{ label: subject.unicode, href: routes.domain(domainId) }] : [];
  return <Breadcrumbs crumbs={[domains, ...domain]} />;
}

function Stuck({ operationId, operation, contacts, refused, texts }: OwnOperationProps) {
  const t = useTranslations('operations.own');
  const words = useFaultWords();
  const { live, domainId, problem, isDiscardable, years } = operation;
  const isZone = live.kind === 'zone.change' && domainId !== null;
  const isDelegation = live.remedy === 'nameServers' && domainId !== null;
  return (
    <>
      <Callout
        tone="warning"
        title={t(live.remedy ? 'refused' : 'stuck')}
        actions={
          <>
            {isDelegation && (
              <ButtonLink href={routes.domainNameServers(domainId)} variant="primary" size="sm">
                {t('toNameServers')}
              </ButtonLink>
            )}
            {isZone && (
              <ButtonLink href={routes.domainDns(domainId)} variant="primary" size="sm">
                {t('toRecords')}
              </ButtonLink>
            )}
            {isDiscardable && <DiscardButton operationId={operationId} held={live.money} />}
          </>
        }
      >
        {problem && <p>{words.said(problem)}</p>}
        {!live.remedy && <p>{t('oursText')}</p>}
        {isDiscardable && <p>{t(live.money ? 'cancelText' : 'discardText')}</p>}
        {isZone && <p>{t('recordsText')}</p>}
      </Callout>
      {contacts?.isEdited && <OtherContact operationId={operationId} contacts={contacts} />}
      {refused && (
        <Card title={t('contactTitle')} note={t('contactNote')}>
          <MendContact operationId={operationId} contact={refused} texts={texts} />
        </Card>
      )}
      {contacts && !contacts.isEdited && contacts.choices.length > 1 && (
        <OtherContact operationId={operationId} contacts={contacts} />
      )}
      {years.length > 0 && (
        <Card title={t('yearsTitle')} note={t('yearsNote')}>
          <MendYearsLater operationId={operationId} offers={years} />
        </Card>
      )}
    </>
  );
}

type OtherContactProps = { readonly operationId: string; readonly contacts: MendContacts };

/** First where the refused contact was edited since: that version is chosen beforehand. */
function OtherContact({ operationId, contacts }: OtherContactProps) {
  const t = useTranslations('operations.own');
  const { isEdited } = contacts;
  return (
    <Card title={t(isEdited ? 'editedTitle' : 'otherTitle')} note={t(isEdited ? 'contactEdited' : 'otherNote')}>
      <MendRegistrationLater operationId={operationId} contacts={contacts} />
    </Card>
  );
}
