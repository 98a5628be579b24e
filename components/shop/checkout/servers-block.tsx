'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Card } from '@/components/ui/card';
import { Select } from '@/components/ui/select';
import type { ServerSet } from '@/lib/portfolio/server-sets/queries';

/** Which name servers the names that are bought get: the registrar's, or a set of the reseller's. Inside the checkout's form. */
export function ServersBlock({ sets }: { readonly sets: readonly ServerSet[] }) {
  const t = useTranslations('serverSets.checkout');
  const id = useId();
  // Kept by the page: a refused checkout does not go back to the default.
  const [chosen, setChosen] = useState(sets.find(({ isDefault }) => isDefault)?.id ?? 'registrar');
  const options = [
    { value: 'registrar', label: t('registrar') },
    ...sets.map((set) => ({ value: set.id, label: `${set.name}: ${set.hosts.join(', ')}` })),
  ];
  return (
    <Card title={t('title')}>
      <label htmlFor={id} className="mb-1.5 block font-medium">
        {t('label')}
      </label>
      <Select
        id={id}
        name="servers"
        options={options}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        aria-describedby={`${id}-hint`}
        className="max-w-xl"
      />
      <p id={`${id}-hint`} className="mt-1.5 text-sm text-muted">
        {t('hint')}
      </p>
    </Card>
  );
}
