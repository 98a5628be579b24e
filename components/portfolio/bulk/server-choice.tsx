import { useTranslations } from 'next-intl';
import { useMessageText } from '@/components/forms/message-text';
import { Button } from '@/components/ui/button';
import { radioStyle } from '@/components/ui/check-style';
import { classNames } from '@/components/ui/class-names';
import { hostFields, type BulkSearch, type HostField } from '@/lib/portfolio/bulk/schema';
import type { TypedServers } from '@/lib/portfolio/bulk/typed-servers';

type ServerChoiceProps = { readonly action: string; readonly search: BulkSearch; readonly typed: TypedServers };

/** Which name servers. A GET form: the address keeps the domains and what was typed. */
export function ServerChoice({ action, search, typed }: ServerChoiceProps) {
  const t = useTranslations('bulk.servers');
  const nameServers = useTranslations('domains.nameServers');
  const errors = typed.kind === 'wrong' ? typed.errors : {};
  return (
    <form action={action} className="group space-y-5">
      <Kept search={search} />
      <fieldset className="space-y-3">
        <legend className="mb-2 font-medium">{t('which')}</legend>
        <Choice
          value="registrar"
          isChosen={search.use === 'registrar'}
          label={nameServers('registrar')}
          note={nameServers('registrarNote')}
        />
        <Choice
          value="own"
          isChosen={search.use !== 'registrar'}
          label={nameServers('own')}
          note={nameServers('ownNote')}
        />
        <div className="grid max-w-2xl items-start gap-4 ps-7 group-has-[[value=registrar]:checked]:hidden sm:grid-cols-2">
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
function Kept({ search: { id, found, q, show, not, group, code } }: { readonly search: BulkSearch }) {
  const ofFound = { found: '1', q, show, not: not.join('.') };
  const kept: Readonly<Record<string, string>> =
    group === '' ? (found ? ofFound : { id: id.join('.') }) : { group, code };
  return (
    <>
      <input type="hidden" name="do" value="nameServers" />
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

type ChoiceProps = {
  readonly value: 'registrar' | 'own';
  readonly isChosen: boolean;
  readonly label: string;
  readonly note: string;
};

function Choice({ value, isChosen, label, note }: ChoiceProps) {
  const id = `use-${value}`;
  return (
    <div className="flex items-start gap-2.5">
      <input
        id={id}
        type="radio"
        name="use"
        value={value}
        defaultChecked={isChosen}
        aria-describedby={`${id}-note`}
        className={classNames('mt-0.5', radioStyle)}
      />
      <div className="min-w-0">
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-note`} className="text-sm text-muted">
          {note}
        </p>
      </div>
    </div>
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
  const messageText = useMessageText();
  const id = `server-${field}`;
  return (
    <div className="min-w-0 space-y-1.5">
      <label htmlFor={id} className="block font-medium">
        {t('server', { number })}
      </label>
      <input
        id={id}
        name={field}
        defaultValue={value}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        placeholder={`ns${number}.example.com`}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        className="control"
      />
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className="text-sm text-danger">
          {messageText(error)}
        </p>
      )}
    </div>
  );
}
