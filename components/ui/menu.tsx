'use client';

import { Menu as Base } from '@base-ui/react/menu';
import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icons';

type MenuProps = {
  readonly trigger: ReactElement;
  readonly align?: 'start' | 'end' | undefined;
  /** What stands above the items: who is signed in. */
  readonly heading?: ReactNode;
  readonly children: ReactNode;
};

/** A button that opens a list of things to do or places to go; fill it with MenuLink, MenuAction and MenuSeparator. */
export function Menu({ trigger, align = 'end', heading, children }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} className="z-50 outline-none">
          <Base.Popup className="min-w-52 origin-(--transform-origin) rounded-lg border border-line bg-raised p-1 shadow-lg outline-none transition-[opacity,scale] duration-100 data-ending-style:scale-[0.98] data-ending-style:opacity-0 data-starting-style:scale-[0.98] data-starting-style:opacity-0">
            {heading && <div className="border-b border-line px-3 pt-1.5 pb-2.5 mb-1">{heading}</div>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const itemStyle = (tone: 'normal' | 'danger' = 'normal') =>
  classNames(
    'flex min-h-8 w-full cursor-default items-center gap-2.5 rounded-md px-2.5 py-1 text-start text-base no-underline outline-none select-none',
    'data-disabled:opacity-50 data-highlighted:bg-hover pointer-coarse:min-h-11',
    tone === 'danger' ? 'text-danger' : 'text-text',
  );

type MenuLinkProps = { readonly href: string; readonly icon?: IconName | undefined; readonly children: ReactNode };

export function MenuLink({ href, icon, children }: MenuLinkProps) {
  return (
    <Base.LinkItem render={<Link href={href} />} closeOnClick className={itemStyle()}>
      {icon && <Icon name={icon} className="text-muted" />}
      {children}
    </Base.LinkItem>
  );
}

type MenuActionProps = {
  readonly onSelect: () => void;
  readonly icon?: IconName | undefined;
  readonly tone?: 'normal' | 'danger' | undefined;
  readonly disabled?: boolean | undefined;
  readonly children: ReactNode;
};

export function MenuAction({ onSelect, icon, tone = 'normal', disabled = false, children }: MenuActionProps) {
  return (
    <Base.Item onClick={onSelect} disabled={disabled} className={itemStyle(tone)}>
      {icon && <Icon name={icon} className={tone === 'danger' ? undefined : 'text-muted'} />}
      {children}
    </Base.Item>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}
