'use client';

import { Menu as Base } from '@base-ui/react/menu';
import Link from 'next/link';
import { useRef, type ReactNode, type RefObject } from 'react';
import { Icon } from '@/components/ui/icon';
import type { MenuItem } from '@/components/ui/menu';

type MenuPopupProps = {
  /** What it hangs below, and what has the focus again afterwards. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly isOpen: boolean;
  /** Opened by a key: the first item is chosen at once. */
  readonly isByKey: boolean;
  readonly onClose: () => void;
  readonly heading: ReactNode;
  readonly items: readonly (readonly MenuItem[])[];
};

export function MenuPopup({ button, isOpen, isByKey, onClose, heading, items }: MenuPopupProps) {
  const popup = useRef<HTMLDivElement>(null);
  const first = () => popup.current?.querySelector<HTMLElement>('[role="menuitem"]') ?? true;
  return (
    <Base.Root
      modal={false}
      open={isOpen}
      onOpenChange={(open, { reason, event }) => {
        // A press on the button is the button's: it closes what is open.
        const isButtons = reason === 'outside-press' && event.target instanceof Node;
        if (!open && !(isButtons && button.current?.contains(event.target))) onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner anchor={button} sideOffset={6} align="end" className="z-50 outline-none">
          <Base.Popup
            ref={popup}
            aria-label={button.current?.getAttribute('aria-label') ?? undefined}
            finalFocus={button}
            {...(isByKey && { initialFocus: first })}
            className="min-w-52 origin-(--transform-origin) rounded-lg border border-line bg-raised p-1 shadow-lg outline-none transition-[opacity,scale] duration-100 data-ending-style:scale-[0.98] data-ending-style:opacity-0 data-starting-style:scale-[0.98] data-starting-style:opacity-0"
          >
            {heading && <div className="border-b border-line px-3 pt-1.5 pb-2.5 mb-1">{heading}</div>}
            {items.map((group, at) => (
              <div key={at} className="not-first:mt-1 not-first:border-t not-first:border-line not-first:pt-1">
                {group.map((item) => (
                  <Item key={item.label} {...item} />
                ))}
              </div>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const itemStyle =
  'flex min-h-8 w-full cursor-default items-center gap-2.5 rounded-md px-2.5 py-1 text-start text-base no-underline outline-none select-none ' +
  'text-text data-highlighted:bg-hover pointer-coarse:min-h-11';

function Item({ label, icon, ...item }: MenuItem) {
  const content = (
    <>
      {icon && <Icon name={icon} className="text-muted" />}
      {label}
    </>
  );
  if ('onSelect' in item) {
    return (
      <Base.Item onClick={item.onSelect} className={itemStyle}>
        {content}
      </Base.Item>
    );
  }
  return (
    <Base.LinkItem render={<Link href={item.href} />} closeOnClick className={itemStyle}>
      {content}
    </Base.LinkItem>
  );
}
