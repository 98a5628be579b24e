'use client';

import { useTranslations } from 'next-intl';
import { createContext, use, useEffect, useRef, type ReactNode } from 'react';
import { ActionErrors } from '@/components/forms/action-errors';
import { useActionOutcome } from '@/components/forms/action-outcome';
import { PanelForm } from '@/components/forms/panel-form';
import { useFormAction, type FormCall } from '@/components/forms/use-form-action';
import { Button } from '@/components/ui/button';
import { takeZoneOffSale } from '@/lib/desk/prices/actions';

type TakeOff = {
  readonly call: FormCall<null>;
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
  const call = useFormAction(takeZoneOffSale);
  const rows = useRef<HTMLDivElement>(null);
  const taken = useRef<number | null>(null);
  useActionOutcome(call.state, () => undefined);

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
    <TakeOffContext value={{ call, begin }}>
      <ActionErrors state={call.state} />
      <div ref={rows}>{children}</div>
    </TakeOffContext>
  );
}

export function TakeOffButton({ tld }: { readonly tld: string }) {
  const t = useTranslations('prices.onSale');
  const scope = use(TakeOffContext);
  if (!scope) return null;
  const { call, begin } = scope;
  return (
    <PanelForm
      call={call}
      onSubmit={() => {
        if (!call.isPending) begin(tld);
      }}
    >
      <Button
        type="submit"
        name="tld"
        value={tld}
        variant="ghost"
        size="sm"
        data-take-off
        aria-disabled={call.isPending || undefined}
        aria-label={t('takeZone', { zone: `.${tld}` })}
      >
        {t('take')}
      </Button>
    </PanelForm>
  );
}

function buttonsIn(rows: HTMLElement | null): readonly HTMLButtonElement[] {
  return [...(rows?.querySelectorAll<HTMLButtonElement>('[data-take-off]') ?? [])];
}
