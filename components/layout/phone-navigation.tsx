'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState, type ReactNode } from 'react';
import { Drawer } from '@/components/ui/drawer';
import { IconButton } from '@/components/ui/icon-button';

type PhoneNavigationProps = { readonly title: string; readonly label: string; readonly children: ReactNode };

/** The side bar of a narrow screen; closes when it has led somewhere. */
export function PhoneNavigation({ title, label, children }: PhoneNavigationProps) {
  const pathname = usePathname();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => setIsOpen(false), [pathname]);
  return (
    <Drawer title={title} open={isOpen} onOpenChange={setIsOpen} trigger={<IconButton icon="menu" label={label} />}>
      {children}
    </Drawer>
  );
}
