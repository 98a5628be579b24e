'use client';

import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import type { Fields } from '@/components/forms/form-field';
import { RadioField } from '@/components/forms/radio-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { setNameServers } from '@/lib/portfolio/domains/actions';
import { isInside, usesRegistrarDns, type NameServer } from '@/lib/portfolio/domains/delegation/name-server';
import type { nameServersForm } from '@/lib/portfolio/domains/schema';
import { toUnicode } from '@/lib/base/values/domain-name';

type NameServersFormProps = {
  readonly domainId: string;
  readonly asciiName: string;
  readonly servers: readonly NameServer[];
};

export function NameServersForm({ domainId, asciiName, servers }: NameServersFormProps) {
  const t = useTranslations('domains.nameServers');
  return (
    <ActionForm
      action={setNameServers}
      schema={() => import('@/lib/portfolio/domains/schema').then((module) => module.nameServersForm)}
      defaultValue={valuesOf(servers)}
    >
      {(fields) => (
        <>
          <input type="hidden" name="domainId" value={domainId} />
          <RadioField
            field={fields.use}
            label={t('use')}
            look="cards"
            options={[
              { value: 'registrar', label: t('registrar'), note: t('registrarNote') },
              { value: 'own', label: t('own'), note: t('ownNote') },
            ]}
          />
          {fields.use.value !== 'registrar' && <OwnServers fields={fields} asciiName={asciiName} />}
          <SubmitButton>{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

type FormFields = Fields<z.input<typeof nameServersForm>>;

function OwnServers({ fields, asciiName }: { readonly fields: FormFields; readonly asciiName: string }) {
  const t = useTranslations('domains.nameServers');
  const rows = [
    { host: fields.host0, addresses: fields.addresses0, isOptional: false },
    { host: fields.host1, addresses: fields.addresses1, isOptional: false },
    { host: fields.host2, addresses: fields.addresses2, isOptional: true },
    { host: fields.host3, addresses: fields.addresses3, isOptional: true },
  ];
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {rows.map(({ host, addresses, isOptional }, index) => (
        <div key={host.name} className="space-y-3">
          <Field
            field={host}
            label={t('server', { number: index + 1 })}
            optional={isOptional}
            placeholder={`ns${index + 1}.example.com`}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
          />
          {isInside(host.value ?? '', asciiName) && (
            <Field
              field={addresses}
              label={t('addresses', { number: index + 1 })}
              hint={t('addressesHint')}
              optional={false}
              placeholder="203.0.113.10"
              autoComplete="off"
            />
          )}
        </div>
      ))}
    </div>
  );
}

function valuesOf(servers: readonly NameServer[]) {
  const isRegistrar = servers.length === 0 || usesRegistrarDns(servers);
  if (isRegistrar) return { use: 'registrar' } as const;
  const [first, second, third, fourth] = servers;
  const hostOf = (server: NameServer | undefined) => server && toUnicode(server.host);
  const addressesOf = (server: NameServer | undefined) => server?.addresses.join(', ');
  return {
    use: 'own',
    host0: hostOf(first),
    host1: hostOf(second),
    host2: hostOf(third),
    host3: hostOf(fourth),
    addresses0: addressesOf(first),
    addresses1: addressesOf(second),
    addresses2: addressesOf(third),
    addresses3: addressesOf(fourth),
  } as const;
}
