'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { setHost } from '@/lib/portfolio/domains/actions';

type HostsCardProps = {
  readonly domainId: string;
  readonly name: string;
  readonly hosts: readonly { readonly host: string; readonly address: string }[];
  /** A change of them is under way. */
  readonly isBusy: boolean;
};

/** The name servers inside a domain that its registry keeps, with their addresses. */
export function HostsCard({ domainId, name, hosts, isBusy }: HostsCardProps) {
  const t = useTranslations('domains.hosts');
  return (
    <Card title={t('title')} note={t('note')}>
      <div className="space-y-5">
        {hosts.length === 0 && <p className="text-muted">{t('empty')}</p>}
        {hosts.length > 0 && (
          <ul className="divide-y divide-line">
            {hosts.map(({ host, address }) => (
              <li
                key={`${host} ${address}`}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
              >
                <span translate="no" className="min-w-0 font-mono text-sm wrap-anywhere">
                  {host} {address}
                </span>
                {!isBusy && (
                  <ConfirmDialog
                    action={setHost}
                    fields={{ domainId, verb: 'remove', host, address }}
                    trigger={
                      <Button size="sm" aria-label={t('removeOne', { host, address })}>
                        {t('remove')}
                      </Button>
                    }
                    title={t('removeTitle', { host })}
                    consequence={t('removeText', { address })}
                    confirmLabel={t('remove')}
                    tone="danger"
                  />
                )}
              </li>
            ))}
          </ul>
        )}
        {isBusy ? <p className="text-muted">{t('busy')}</p> : <HostForm domainId={domainId} name={name} />}
      </div>
    </Card>
  );
}

function HostForm({ domainId, name }: Pick<HostsCardProps, 'domainId' | 'name'>) {
  const t = useTranslations('domains.hosts');
  return (
    <ActionForm
      action={setHost}
      schema={() => import('@/lib/portfolio/domains/schema').then((module) => module.hostForm)}
      resetOnSuccess
    >
      {(fields) => (
        <>
          <input type="hidden" name="domainId" value={domainId} />
          <input type="hidden" name="verb" value="add" />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              field={fields.host}
              label={t('host')}
              hint={t('hostHint', { name })}
              placeholder={`ns1.${name}`}
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
            />
            <Field
              field={fields.address}
              label={t('address')}
              hint={t('addressHint')}
              placeholder="203.0.113.10"
              autoComplete="off"
            />
          </div>
          <SubmitButton>{t('add')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
