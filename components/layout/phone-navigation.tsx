'use client';

import { usePathname } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { Drawer } from '@/components/ui/drawer';
import { IconButton } from '@/components/ui/icon-button';

type PhoneNavigationProps = { readonly title: string; readonly label: string; readonly children: ReactNode };

/** The side bar of a narrow screen; closes when it has led somewhere. */
export function PhoneNavigation({ title, label, children }: PhoneNavigationProps) {
  const pathname = usePathname();
  const [openedOn, setOpenedOn] = useState<string | null>(null);
  return (
    <Drawer
      title={title}
      open={openedOn === pathname}
      onOpenChange={(open) => setOpenedOn(open ? pathname : null)}
      trigger={<IconButton icon="menu" label={label} />}
    >
      {children}
    </Drawer>
  );
}
