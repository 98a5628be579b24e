'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

/** Comes when it is wanted: what forms stand on is a good part of what a list brings. */
const LockAllForm = dynamic(() =>
  import('@/components/desk/prices/lock-all-form').then((module) => module.LockAllForm),
);

/** Promises a customer the prices of now for all domains that they have. */
export function LockAllDialog({ customerId }: { readonly customerId: string }) {
  const t = useTranslations('prices.lock');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      trigger={<Button size="sm">{t('openAll')}</Button>}
      title={t('titleAll')}
      description={t('textAll')}
      open={isOpen}
      onOpenChange={setIsOpen}
      width="sm"
    >
      <LockAllForm customerId={customerId} onLocked={() => setIsOpen(false)} />
    </Dialog>
  );
}
