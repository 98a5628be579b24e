import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Presence } from '@/components/desk/domains/presence';
import { ServiceButton } from '@/components/desk/domains/service-button';
import { FolderLink } from '@/components/portfolio/folders/folder-link';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionList } from '@/components/ui/definition-list';
import { routes } from '@/lib/base/routes';
import type { DriftRow } from '@/lib/desk/registrar/queries';
import type { StaffDomain } from '@/lib/desk/domains/queries';

type DomainAtRegistrarProps = { readonly shown: StaffDomain; readonly mayChange: boolean };

/** What the sync last saw of a domain at the registrar, and when. */
export function DomainAtRegistrar({ shown, mayChange }: DomainAtRegistrarProps) {
  const { domain, registrar, troubles } = shown;
  const t = useTranslations('domains.staff.registrar');
  const others = useTranslations('otherAccounts');
  const { serviceId, renewsThere, differences } = registrar;
  const renews = renewsThere === null ? 'renewsUnknown' : renewsThere ? 'renewsOn' : 'renewsOff';
  const isThere = domain.state === 'active' || domain.state === 'suspended';
  const isOver = troubles.some(({ kind }) => kind === 'expired');
  const isSwitching = domain.operations.some(({ kind }) => kind === 'domain.suspend' || kind === 'domain.resume');
  const items = [
    { key: 'service', term: t('service'), value: serviceId === null ? t('noService') : <Number text={serviceId} /> },
    { key: 'presence', term: t('presence.term'), value: <Presence shown={shown} mayAsk={mayChange} /> },
    {
      key: 'folder',
      term: t('folder'),
      value: <FolderLink by="staff" domainId={domain.id} folder={domain.folder} mayMove={isThere && mayChange} />,
    },
    { key: 'renews', term: t('renews'), value: t(renews) },
    { key: 'read', term: t('read'), value: <Read at={domain.readAt} /> },
    { key: 'servers', term: t('serversRead'), value: <Read at={domain.nameServersReadAt} /> },
    { key: 'zone', term: t('zone'), value: <Zone zone={registrar.zone} /> },
    { key: 'bills', term: t('bills'), value: <Bills name={domain.unicodeName} /> },
  ];
  return (
    <Card
      title={t('title')}
      actions={
        isThere &&
        mayChange && (
          <ButtonLink href={routes.admin.otherAccounts(domain.unicodeName)} prefetch={false} size="sm">
            {others('toPush')}
          </ButtonLink>
        )
      }
    >
      <DefinitionList items={items} />
      {domain.suspension && <p className="mt-3">{t('suspendedFor', { reason: domain.suspension.reason })}</p>}
      {isThere && mayChange && !isSwitching && (domain.state === 'active' || !isOver) && (
        <div className="mt-4">
          <ServiceButton domainId={domain.id} now={domain.state === 'active' ? 'on' : 'off'} />
        </div>
      )}
      {differences.length > 0 && <Differences rows={differences} />}
    </Card>
  );
}

/** To what the registrar billed for the name, paid or not. */
function Bills({ name }: { readonly name: string }) {
  const t = useTranslations('domains.staff.registrar');
  return (
    <Link href={routes.admin.bills({ show: 'all', q: name })} prefetch={false} className="text-link">
      {t('billsOf')}
    </Link>
  );
}

function Number({ text }: { readonly text: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      <span data-tabular>{text}</span>
      <CopyButton text={text} />
    </span>
  );
}

function Read({ at }: { readonly at: Date | null }): ReactNode {
  const t = useTranslations('domains.staff.registrar');
  return at ? <DateTime value={at} as="moment" /> : <span className="text-muted">{t('never')}</span>;
}

function Zone({ zone: { state, records, readAt } }: { readonly zone: StaffDomain['registrar']['zone'] }): ReactNode {
  const t = useTranslations('domains.staff.registrar');
  if (state === 'elsewhere') return t('zoneElsewhere');
  if (!readAt) return <span className="text-muted">{t('zoneUnread')}</span>;
  return t.rich('zoneRead', { count: records, moment: () => <DateTime value={readAt} as="moment" /> });
}

function Differences({ rows }: { readonly rows: readonly DriftRow[] }) {
  const t = useTranslations('domains.staff.registrar');
  const drift = useTranslations('registrar.drift');
  const said = (values: readonly string[]) => (values.length === 0 ? drift('nothing') : values.join(', '));
  return (
    <section className="mt-4 space-y-2">
      <h3 className="font-medium">{t('differences')}</h3>
      <ul className="space-y-1 text-sm">
        {rows.map(({ id, field, before, after, at }) => (
          <li key={id} className="break-all">
            {t.rich('difference', {
              field: drift.has(`fields.${field}`) ? drift(`fields.${field}`) : field,
              before: said(before),
              after: said(after),
              moment: () => <DateTime value={at} />,
            })}
          </li>
        ))}
      </ul>
      <ButtonLink href={routes.admin.registrar()} size="sm">
        {t('toDifferences')}
      </ButtonLink>
    </section>
  );
}
