'use client';

import { useRef, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { checkboxStyle } from '@/components/ui/check-style';

type ChooseFormProps = {
  /** Where what is to be done is shown before it is done. */
  readonly action: string;
  readonly words: Readonly<Record<'all' | 'pay' | 'delete', string>>;
  readonly children: ReactNode;
};

/** The list with a box to each unpaid bill, and what can be done with those that are ticked. A GET form: nothing is done yet. */
export function ChooseForm({ action, words, children }: ChooseFormProps) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <form ref={form} action={action}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-gutter py-2">
        <label className="flex items-center gap-2 noscript:hidden">
          <input
            type="checkbox"
            className={checkboxStyle}
            onChange={({ currentTarget }) => tick(currentTarget.checked)}
          />
          {words.all}
        </label>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" name="do" value="pay" size="sm">
            {words.pay}
          </Button>
          <Button type="submit" name="do" value="delete" size="sm" variant="ghost">
            {words.delete}
          </Button>
        </div>
      </div>
      {children}
    </form>
  );

  function tick(isOn: boolean): void {
    for (const box of form.current?.querySelectorAll<HTMLInputElement>('input[name=id]') ?? []) box.checked = isOn;
  }
}
