'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { bulkForm } from '@/components/desk/prices/bulk-form-id';
import { Button } from '@/components/ui/button';
import { routes } from '@/lib/base/routes';

type BulkBarProps = {
  /** How many zones the list found. */
  readonly found: number;
  /** What found them: parameters of the list. */
  readonly search: Readonly<Record<string, string>>;
};

/** Leads from the ticked zones, or from all that were found, to the change of their prices. */
export function BulkBar({ found, search }: BulkBarProps) {
  const t = useTranslations('prices.bulk');
  const ticked = useTicked();
  // A phone has room for one line: what leads on from here, and nothing that cannot be pressed yet.
  const ifTicked = ticked ? undefined : 'max-sm:hidden noscript:inline-flex';
  return (
    <form
      id={bulkForm}
      action={routes.admin.priceChange()}
      aria-label={t('label')}
      className="sticky bottom-3 z-20 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg border border-line-strong bg-surface px-gutter py-2.5 shadow-md"
    >
      {Object.entries(search).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p role="status" className={ticked ? 'font-medium' : 'text-muted max-sm:sr-only'}>
        {ticked ? t('selected', { count: ticked }) : t('select')}
      </p>
      <div className="flex flex-wrap gap-2">
        {ticked !== null && (
          <Button variant="ghost" size="sm" onClick={() => tickAll(ticked === 0)}>
            {t(ticked === 0 ? 'tickPage' : 'untick')}
          </Button>
        )}
        <Button type="submit" name="found" value="1" size="sm" className={ticked ? 'max-sm:hidden' : undefined}>
          {t('changeFound', { count: found })}
        </Button>
        <Button type="submit" size="sm" variant="primary" disabled={ticked === 0} className={ifTicked}>
          {t('changeSelected')}
        </Button>
      </div>
    </form>
  );
}

/** How many zones are ticked; null where nobody counts: on the server, and without JavaScript. */
function useTicked(): number | null {
  return useSyncExternalStore<number | null>(
    (onChange) => {
      document.addEventListener('change', onChange);
      return () => document.removeEventListener('change', onChange);
    },
    () => boxes().filter(({ checked }) => checked).length,
    () => null,
  );
}

function tickAll(isTicked: boolean): void {
  const all = boxes();
  for (const box of all) box.checked = isTicked;
  all[0]?.dispatchEvent(new Event('change', { bubbles: true }));
}

function boxes(): readonly HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][form="${bulkForm}"]`)];
}
