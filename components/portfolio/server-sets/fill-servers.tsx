'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import type { ServerSet } from '@/lib/portfolio/server-sets/queries';

type FillServersProps = {
  /** The field of lines that they are written into. */
  readonly fieldId: string;
  readonly sets: readonly ServerSet[];
};

/** A button a set, which writes its servers over what stands in a field; nothing where there are no sets. */
export function FillServers({ fieldId, sets }: FillServersProps) {
  const t = useTranslations('serverSets');
  const id = useId();
  if (sets.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id} className="mt-2 flex flex-wrap items-center gap-2">
      <span id={id} className="text-sm text-muted">
        {t('fill')}
      </span>
      {sets.map(({ id: key, name, hosts }) => (
        <Button key={key} size="sm" onClick={() => write(fieldId, hosts)}>
          {name}
        </Button>
      ))}
    </div>
  );
}

/** As if it were typed, for whoever keeps what is typed. */
function write(fieldId: string, hosts: readonly string[]): void {
  const field = document.getElementById(fieldId);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.value = hosts.join('\n');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}
