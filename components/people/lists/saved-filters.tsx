'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { PlainField } from '@/components/forms/plain-field';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { forgetFilter, saveFilter } from '@/lib/people/lists/actions';
import type { FilteredList } from '@/lib/people/lists/filter-schema';
import type { SavedFilter } from '@/lib/people/lists/queries';

type SavedFiltersProps = {
  readonly list: FilteredList;
  /** Where the list is. */
  readonly path: string;
  /** What it is narrowed to now, as its address says it; empty where it is not. */
  readonly query: string;
  readonly saved: readonly SavedFilter[];
};

/** The filters of a list that somebody keeps, and the way to keep the one that is on. */
export function SavedFilters({ list, path, query, saved }: SavedFiltersProps) {
  const t = useTranslations('lists.filters');
  const id = useId();
  const isKept = saved.some((filter) => filter.query === query);
  if (saved.length === 0 && query === '') return null;
  return (
    <section aria-label={t('label')} className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
      {saved.length > 0 && <span className="text-muted">{t('mine')}</span>}
      {saved.map((filter) => (
        <span key={filter.id} className="inline-flex items-center gap-0.5">
          <Link
            href={`${path}?${filter.query}`}
            scroll={false}
            translate="no"
            aria-current={filter.query === query || undefined}
            className={classNames('text-link', filter.query === query && 'font-semibold')}
          >
            {filter.name}
          </Link>
          <ConfirmDialog
            action={forgetFilter}
            fields={{ id: filter.id }}
            trigger={<IconButton icon="x" size="sm" label={t('forgetNamed', { name: filter.name })} />}
            title={t('forgetTitle', { name: filter.name })}
            consequence={t('forgetText')}
            confirmLabel={t('forget')}
          />
        </span>
      ))}
      {query !== '' && !isKept && (
        <ConfirmDialog
          action={saveFilter}
          fields={{ list, query }}
          trigger={
            <Button variant="ghost" size="sm" icon="plus">
              {t('keep')}
            </Button>
          }
          title={t('keepTitle')}
          consequence={t('keepText')}
          confirmLabel={t('keepNow')}
        >
          <PlainField id={id} name="name" label={t('name')} error={undefined} />
        </ConfirmDialog>
      )}
    </section>
  );
}
