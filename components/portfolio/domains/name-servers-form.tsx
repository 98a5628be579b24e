'use client';

import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import type { Fields } from '@/components/forms/form-field';
import { RadioField } from '@/components/forms/radio-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { setNameServers } from '@/lib/portfolio/domains/actions';
import {
  isInside,
  sameNameServers,
  serversOfSet,
  usesRegistrarDns,
  type NameServer,
} from '@/lib/portfolio/domains/delegation/name-server';
import type { ServerLimits } from '@/lib/portfolio/domains/queries';
import type { ServerSet } from '@/lib/portfolio/server-sets/queries';
import type { nameServersForm } from '@/lib/portfolio/domains/schema';
import { toUnicode } from '@/lib/base/values/domain-name';

type NameServersFormProps = {
  readonly domainId: string;
  readonly asciiName: string;
  readonly servers: readonly NameServer[];
  /** How many its zone takes. */
  readonly limits: ServerLimits;
  /** Those that the reseller keeps by a name. */
  readonly sets: readonly ServerSet[];
};

export function NameServersForm({ domainId, asciiName, servers, limits, sets }: NameServersFormProps) {
  const t = useTranslations('domains.nameServers');
  return (
    <ActionForm
      action={setNameServers}
      schema={() => import('@/lib/portfolio/domains/schema').then((module) => module.nameServersForm)}
      defaultValue={valuesOf(servers, sets)}
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
              ...sets.map(({ id, name, hosts }) => ({ value: id, label: name, note: hosts.join(', ') })),
              { value: 'own', label: t('own'), note: t('ownNote') },
            ]}
          />
          {fields.use.value === 'own' && <OwnServers fields={fields} asciiName={asciiName} limits={limits} />}
          <SubmitButton>{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

type FormFields = Fields<z.input<typeof nameServersForm>>;

type OwnServersProps = Pick<NameServersFormProps, 'asciiName' | 'limits'> & { readonly fields: FormFields };

function OwnServers({ fields, asciiName, limits: { fewest, most } }: OwnServersProps) {
  const t = useTranslations('domains.nameServers');
  const rows = [
    { host: fields.host0, addresses: fields.addresses0, isOptional: false },
    { host: fields.host1, addresses: fields.addresses1, isOptional: false },
    { host: fields.host2, addresses: fields.addresses2, isOptional: (fewest ?? 2) < 3 },
    { host: fields.host3, addresses: fields.addresses3, isOptional: (fewest ?? 2) < 4 },
  ];
  const shown = most === null ? rows : rows.slice(0, Math.max(2, most));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {most !== null && most < rows.length && (
        <p className="text-sm text-muted sm:col-span-2">{t('limits', { fewest: Math.max(2, fewest ?? 2), most })}</p>
      )}
      {shown.map(({ host, addresses, isOptional }, index) => (
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

function valuesOf(servers: readonly NameServer[], sets: readonly ServerSet[]) {
  const isRegistrar = servers.length === 0 || usesRegistrarDns(servers);
  if (isRegistrar) return { use: 'registrar' } as const;
  const set = sets.find((one) => sameNameServers(serversOfSet(one), servers));
  if (set) return { use: set.id } as const;
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
