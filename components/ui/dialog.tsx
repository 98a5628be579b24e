'use client';

import {
  cloneElement,
  useEffect,
  useRef,
  useState,
  type ComponentProps,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { askedBy, useLater } from '@/components/ui/use-later';

export type DialogProps = {
  readonly title: string;
  readonly description?: ReactNode;
  /** The button that opens it, made in the browser's code; leave out and pass `open` when something else does. */
  readonly trigger?: ReactElement<ComponentProps<'button'>> | undefined;
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  /** `center` for a question, `end` for a drawer beside the page. */
  readonly side?: 'center' | 'end' | undefined;
  readonly width?: 'sm' | 'md' | 'lg' | undefined;
  readonly children?: ReactNode;
  /** Buttons, at the bottom. Without them the body brings its own. */
  readonly footer?: ReactNode;
};

const loadPopup = () => import('./dialog-popup');

/** Something in front of the page, which waits until it is closed. Its code comes with the first opening. */
export function Dialog({ trigger, open, onOpenChange, ...popup }: DialogProps) {
  const { code, ask } = useLater(loadPopup);
  const [isOpened, setIsOpened] = useState(false);
  const opener = useRef<HTMLElement>(null);
  const isOpen = open ?? isOpened;

  useEffect(() => {
    if (isOpen) ask();
  }, [isOpen, ask]);

  return (
    <>
      {trigger &&
        cloneElement(trigger, { 'aria-haspopup': 'dialog', 'aria-expanded': isOpen, ...askedBy(ask), onClick: show })}
      {code && <code.DialogPopup {...popup} isOpen={isOpen} opener={opener} onClose={() => change(false)} />}
    </>
  );

  function show({ currentTarget }: MouseEvent<HTMLElement>): void {
    opener.current = currentTarget;
    change(true);
  }

  function change(isToBeOpen: boolean): void {
    setIsOpened(isToBeOpen);
    onOpenChange?.(isToBeOpen);
  }
}
