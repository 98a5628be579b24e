import { useTranslations } from 'next-intl';
import { PlainField } from '@/components/forms/plain-field';
import { Button } from '@/components/ui/button';
import { RadioChoice } from '@/components/ui/radio-choice';
import { hostFields, type BulkSearch, type HostField } from '@/lib/portfolio/bulk/schema';
import type { ServerSet } from '@/lib/portfolio/server-sets/queries';
import type { TypedServers } from '@/lib/portfolio/bulk/typed-servers';

type ServerChoiceProps = {
  readonly action: string;
  readonly search: BulkSearch;
  readonly typed: TypedServers;
  readonly sets: readonly ServerSet[];
};

/** Which name servers. A GET form: the address keeps the domains and what was typed. */
export function ServerChoice({ action, search, typed, sets }: ServerChoiceProps) {
  const t = useTranslations('bulk.servers');
  const nameServers = useTranslations('domains.nameServers');
  const errors = typed.kind === 'wrong' ? typed.errors : {};
  return (
    <form action={action} className="group space-y-5">
      <Kept search={search} />
      <fieldset className="space-y-3">
        <legend className="mb-2 font-medium">{t('which')}</legend>
        <RadioChoice
          name="use"
          value="registrar"
          isChosen={search.use === 'registrar'}
          label={nameServers('registrar')}
          note={nameServers('registrarNote')}
        />
        {sets.map(({ id, name, hosts }) => (
          <RadioChoice
            key={id}
            name="use"
            value={id}
            isChosen={search.use === id}
            label={name}
            note={hosts.join(', ')}
          />
        ))}
        <RadioChoice
          name="use"
          value="own"
          isChosen={search.use !== 'registrar' && !sets.some(({ id }) => id === search.use)}
          label={nameServers('own')}
          note={nameServers('ownNote')}
        />
        <div className="grid max-w-2xl items-start gap-4 ps-7 not-group-has-[[value=own]:checked]:hidden sm:grid-cols-2">
          {hostFields.map((field, index) => (
            <Server key={field} field={field} number={index + 1} value={search[field]} error={errors[field]} />
          ))}
        </div>
      </fieldset>
      <Button type="submit" variant={typed.kind === 'read' ? 'secondary' : 'primary'}>
        {t('preview')}
      </Button>
    </form>
  );
}

/** Which domains are meant. */
function Kept({ search: { id, found, q, show, folder, not, group, code, list } }: { readonly search: BulkSearch }) {
  const ofFound = { found: '1', q, show, folder, not: not.join('.') };
  const kept: Readonly<Record<string, string>> =
    list !== '' ? { list } : group !== '' ? { group, code } : found ? ofFound : { id: id.join('.') };
  return (
    <>
      <input type="hidden" name="do" value="nameServers" />
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

type ServerProps = {
  readonly field: HostField;
  readonly number: number;
  readonly value: string;
  readonly error: string | undefined;
};

function Server({ field, number, value, error }: ServerProps) {
  const t = useTranslations('domains.nameServers');
  return (
    <PlainField
      id={`server-${field}`}
      name={field}
      label={t('server', { number })}
      defaultValue={value}
      error={error}
      autoCapitalize="none"
      spellCheck={false}
      placeholder={`ns${number}.example.com`}
    />
  );
}
