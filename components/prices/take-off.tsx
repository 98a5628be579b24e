'use client';

import { useTranslations } from 'next-intl';
import { createContext, use, useActionState, useEffect, useRef, type ReactNode } from 'react';
import { ActionErrors } from '@/components/forms/action-errors';
import { useActionOutcome } from '@/components/forms/action-outcome';
import { Button } from '@/components/ui/button';
import type { ActionState } from '@/lib/auth/action-state';
import { takeZoneOffSale } from '@/lib/catalogue/actions';

type TakeOff = {
  /** As React gave it: only so a form of it is sent without JavaScript too. */
  readonly send: (formData: FormData) => void;
  readonly isPending: boolean;
  readonly begin: (tld: string) => void;
};

const TakeOffContext = createContext<TakeOff | null>(null);

type TakeOffScopeProps = {
  /** How many zones are on sale. */
  readonly count: number;
  readonly children: ReactNode;
};

/** Around the rows: what a row did is told by somebody who is still there when the row has gone. */
export function TakeOffScope({ count, children }: TakeOffScopeProps) {
  const [state, send, isPending] = useActionState<ActionState, FormData>(takeZoneOffSale, { status: 'idle' });
  const rows = useRef<HTMLDivElement>(null);
  const taken = useRef<number | null>(null);
  useActionOutcome(state, () => undefined);

  // The focus goes to the row that has moved up into the place of the one that went.
  useEffect(() => {
    const index = taken.current;
    taken.current = null;
    if (index === null) return;
    const buttons = buttonsIn(rows.current);
    (buttons[index] ?? buttons.at(-1))?.focus();
  }, [count]);

  const begin = (tld: string) => {
    taken.current = buttonsIn(rows.current).findIndex(({ value }) => value === tld);
  };
  return (
    <TakeOffContext value={{ send, isPending, begin }}>
      <ActionErrors state={state} />
      <div ref={rows}>{children}</div>
    </TakeOffContext>
  );
}

export function TakeOffButton({ tld }: { readonly tld: string }) {
  const t = useTranslations('prices.onSale');
  const scope = use(TakeOffContext);
  if (!scope) return null;
  return (
    <form
      action={scope.send}
      onSubmit={(event) => {
        if (scope.isPending) event.preventDefault();
        else scope.begin(tld);
      }}
    >
      <Button
        type="submit"
        name="tld"
        value={tld}
        variant="ghost"
        size="sm"
        data-take-off
        aria-disabled={scope.isPending || undefined}
        aria-label={t('takeZone', { zone: `.${tld}` })}
      >
        {t('take')}
      </Button>
    </form>
  );
}

function buttonsIn(rows: HTMLElement | null): readonly HTMLButtonElement[] {
  return [...(rows?.querySelectorAll<HTMLButtonElement>('[data-take-off]') ?? [])];
}
