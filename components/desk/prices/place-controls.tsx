'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, type RefObject } from 'react';
import { ActionErrors } from '@/components/forms/action-errors';
import { PanelForm } from '@/components/forms/panel-form';
import { useFormAction } from '@/components/forms/use-form-action';
import { IconButton } from '@/components/ui/icon-button';
import { moveZoneOnSale } from '@/lib/desk/prices/actions';

type PlaceControlsProps = {
  readonly tld: string;
  readonly place: number;
  /** The place of the last zone. */
  readonly last: number;
};

/** The place of a zone: to read, to type, and to change by one. Without JavaScript each of them sends its form. */
export function PlaceControls({ tld, place, last }: PlaceControlsProps) {
  const t = useTranslations('prices.onSale');
  const call = useFormAction(moveZoneOnSale);
  const { controls, keep } = useKeptFocus(place);
  const id = useId();
  const zone = `.${tld}`;
  return (
    <div className="inline-flex flex-col items-end gap-1 sm:items-start">
      <div ref={controls} className="flex items-center gap-1">
        <PanelForm call={call} onSubmit={keep}>
          <input type="hidden" name="tld" value={tld} />
          <label htmlFor={id} className="sr-only">
            {t('placeOf', { zone })}
          </label>
          <input
            key={place}
            id={id}
            name="place"
            defaultValue={place}
            inputMode="numeric"
            autoComplete="off"
            data-control="place"
            className="control h-control-sm! w-14! px-2! text-end tabular-nums"
          />
          <button type="submit" tabIndex={-1} className="sr-only">
            {t('move', { zone })}
          </button>
        </PanelForm>
        <PanelForm call={call} onSubmit={keep} className="flex">
          <input type="hidden" name="tld" value={tld} />
          <MoveButton to={place - 1} icon="arrow-up" label={t('up', { zone })} disabled={place === 1} />
          <MoveButton to={place + 1} icon="arrow-down" label={t('down', { zone })} disabled={place === last} />
        </PanelForm>
      </div>
      <ActionErrors state={call.state} />
    </div>
  );
}

type MoveButtonProps = {
  readonly to: number;
  readonly icon: 'arrow-up' | 'arrow-down';
  readonly label: string;
  readonly disabled: boolean;
};

function MoveButton({ to, icon, label, disabled }: MoveButtonProps) {
  return (
    <IconButton
      type="submit"
      name="place"
      value={to}
      icon={icon}
      label={label}
      size="sm"
      disabled={disabled}
      data-control={icon}
    />
  );
}

/** A row that moves in the page loses the focus: gives it back to the control that moved it, or to one that still can. */
function useKeptFocus(place: number): { controls: RefObject<HTMLDivElement | null>; keep: () => void } {
  const controls = useRef<HTMLDivElement>(null);
  const kept = useRef<string | null>(null);
  useEffect(() => {
    const wanted = kept.current;
    kept.current = null;
    if (wanted === null) return;
    const all = [...(controls.current?.querySelectorAll<HTMLElement>('[data-control]:not(:disabled)') ?? [])];
    (all.find(({ dataset }) => dataset['control'] === wanted) ?? all.at(-1))?.focus();
  }, [place]);
  const keep = () => {
    const focused = document.activeElement;
    kept.current = focused instanceof HTMLElement ? (focused.dataset['control'] ?? null) : null;
  };
  return { controls, keep };
}
