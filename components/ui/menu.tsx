'use client';

import { cloneElement, useRef, useState, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import type { IconName } from '@/components/ui/icons';
import { askedBy, useLater } from '@/components/ui/use-later';

/** A place to go, or something to do. */
export type MenuItem = {
  readonly label: string;
  readonly icon?: IconName | undefined;
} & ({ readonly href: string } | { readonly onSelect: () => void });

type MenuProps = {
  readonly trigger: ReactElement<ComponentProps<'button'>>;
  /** What stands above the items: who is signed in. */
  readonly heading?: ReactNode;
  /** In groups, with a line between them. */
  readonly items: readonly (readonly MenuItem[])[];
};

const loadPopup = () => import('./menu-popup');

/** A button that opens a list of things to do or places to go. The list's code comes with the first opening. */
export function Menu({ trigger, heading, items }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const { code, ask } = useLater(loadPopup);
  const [isOpen, setIsOpen] = useState(false);
  const [isByKey, setIsByKey] = useState(false);
  return (
    <>
      {cloneElement(trigger, {
        ref: button,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        ...(isOpen && { 'data-popup-open': '' }),
        ...askedBy(ask),
        // What is open has the focus, and would close when that left it: the press then opened it once more.
        onMouseDown: (event) => isOpen && event.preventDefault(),
        onClick: ({ detail }) => show(!isOpen, detail === 0),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          show(true, true);
        },
      })}
      {code && <code.MenuPopup {...{ button, isOpen, isByKey, heading, items }} onClose={() => setIsOpen(false)} />}
    </>
  );

  function show(isShown: boolean, isAskedByKey: boolean): void {
    ask();
    setIsByKey(isAskedByKey);
    setIsOpen(isShown);
  }
}
