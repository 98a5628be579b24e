'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { FocusEvent, RefObject } from 'react';
import { paletteStyle } from '@/components/layout/palette-style';
import { useFound } from '@/components/layout/use-found';
import { hitIcons } from '@/components/shop/find/hit-icons';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import type { Hit } from '@/lib/shop/find/schema';

type PaletteListProps = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onTaken: () => void;
  readonly onDone: () => void;
};

/** The field, and what it finds, in groups; arrows choose, Enter opens. */
export function PaletteList({ field, typed, onType, onTaken, onDone }: PaletteListProps) {
  const t = useTranslations('layout.palette');
  const router = useRouter();
  const { groups, answers, isLost } = useFound(typed.trim());
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Autocomplete.Root
      inline
      open
      items={groups}
      filter={null}
      value={typed}
      onValueChange={(value, { reason }) => reason !== 'item-press' && onType(value)}
      itemToStringValue={({ label }: Hit) => label}
      autoHighlight="always"
      keepHighlight
    >
      <div className={paletteStyle.head}>
        <Icon name="search" size={18} className="text-muted" />
        <Autocomplete.Input
          ref={field}
          onFocus={takeOver}
          aria-label={t('title')}
          placeholder={t('placeholder')}
          maxLength={120}
          spellCheck={false}
          enterKeyHint="go"
          className={paletteStyle.field}
        />
      </div>
      <Autocomplete.List
        aria-label={t('title')}
        className="max-h-[60dvh] overflow-y-auto overscroll-contain p-1.5 empty:p-0"
      >
        {(group: (typeof groups)[number]) => (
          <Autocomplete.Group key={group.title} items={[...group.items]} className="pb-1 last:pb-0">
            <Autocomplete.GroupLabel className="px-3 pt-2 pb-1 text-xs text-muted">
              {group.title}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(hit: Hit) => (
                <Autocomplete.Item
                  key={`${hit.kind} ${hit.href} ${hit.label}`}
                  value={hit}
                  onClick={() => open(hit.href)}
                  className="flex min-h-control cursor-pointer items-center gap-3 rounded-md px-3 py-1 outline-none data-highlighted:bg-hover"
                >
                  <Icon name={hitIcons[hit.kind]} className="text-muted" />
                  <span className="min-w-0 wrap-anywhere">{hit.label}</span>
                  {hit.note && (
                    <span className="ms-auto max-w-[45%] min-w-0 truncate text-end text-sm text-muted">{hit.note}</span>
                  )}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <Autocomplete.Status className={count > 0 ? 'sr-only' : 'px-4 py-5 text-center text-muted empty:p-0'}>
        {answers !== null && (isLost ? t('lost') : t('found', { count }))}
      </Autocomplete.Status>
      <p className="border-t border-line px-4 py-2 text-sm text-muted max-sm:hidden">
        {t.rich('hint', { up: () => <Kbd>↑</Kbd>, down: () => <Kbd>↓</Kbd>, enter: () => <Kbd>↵</Kbd> })}
      </p>
    </Autocomplete.Root>
  );

  // Typing goes on behind what was typed before.
  function takeOver({ currentTarget }: FocusEvent<HTMLInputElement>): void {
    if (currentTarget.selectionEnd === 0) currentTarget.setSelectionRange(typed.length, typed.length);
    onTaken();
  }

  function open(href: string): void {
    onDone();
    router.push(href);
  }
}
