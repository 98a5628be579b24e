'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { bulkForm } from '@/components/portfolio/bulk/bulk-form-id';
import { countOf, nothing, type Searched, type Selection } from '@/components/portfolio/bulk/selection';
import { useSelection } from '@/components/portfolio/bulk/use-selection';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { mostTicked } from '@/lib/portfolio/bulk/limits';
import type { BulkDeed } from '@/lib/portfolio/bulk/schema';

type BulkBarProps = {
  /** The list that the boxes stand in, and the page before the change. */
  readonly path: string;
  readonly action: string;
  readonly search: Searched;
  readonly total: number;
  readonly isMore: boolean;
  readonly deeds: readonly BulkDeed[];
  /** The page that gives them to somebody, where that may be done. */
  readonly assign?: string | undefined;
};

/** Leads from the chosen domains to a change of them all; it is there once something is chosen. */
export function BulkBar(props: BulkBarProps) {
  const t = useTranslations('bulk');
  const { selection, choose } = useSelection(props.path);
  const count = selection ? countOf(selection) : 0;
  const said = selection ? t(isMoreIn(selection) ? 'selectedOfMore' : 'selected', { count }) : t('tick');
  return (
    <>
      <p role="status" className="sr-only">
        {count > 0 && said}
      </p>
      {(selection === null || count > 0) && <Bar {...props} {...{ selection, choose, count, said }} />}
    </>
  );
}

type BarProps = BulkBarProps &
  Pick<ReturnType<typeof useSelection>, 'selection' | 'choose'> & { readonly count: number; readonly said: string };

function Bar({ action, search, total, isMore, deeds, assign, selection, choose, count, said }: BarProps) {
  const t = useTranslations('bulk');
  return (
    <form
      id={bulkForm}
      action={action}
      aria-label={t('label')}
      {...(selection && { 'data-bulk': true })}
      className={classNames(
        'sticky bottom-3 z-20 flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line-strong bg-raised px-gutter py-2.5 shadow-md',
        'max-lg:bottom-[calc(4.25rem+env(safe-area-inset-bottom))]',
        selection ? 'flex' : 'hidden noscript:flex',
      )}
    >
      <p data-tabular className="font-medium">
        {said}
      </p>
      {selection ? (
        <Sent selection={selection} />
      ) : (
        <AllFound search={search} label={t('allFound', { count: total })} />
      )}
      {selection?.kind === 'ticked' && total > count && (
        <Button variant="ghost" size="sm" onClick={() => choose({ kind: 'found', ...search, total, isMore, not: [] })}>
          {t(isMore ? 'selectAllOfMore' : 'selectAll', { count: total })}
        </Button>
      )}
      {selection?.kind === 'ticked' && count >= mostTicked && (
        <p className="text-sm text-muted">{t('mostTicked', { count: mostTicked })}</p>
      )}
      <div className="ms-auto flex flex-wrap items-center gap-2">
        {deeds.map((deed) => (
          <Button key={deed} type="submit" name="do" value={deed} size="sm">
            {t(`deeds.${deed}`)}
          </Button>
        ))}
        {assign !== undefined && (
          <Button type="submit" formAction={assign} size="sm">
            {t('assign')}
          </Button>
        )}
        {selection && <IconButton icon="x" size="sm" label={t('clear')} onClick={clear} />}
      </div>
    </form>
  );

  // The bar goes, and would take the focus with it.
  function clear(): void {
    choose(nothing);
    document.querySelector<HTMLElement>('.row-check')?.focus();
  }
}

const isMoreIn = (selection: Selection) => selection.kind === 'found' && selection.isMore;

/** What is chosen, as the address of the change says it. */
function Sent({ selection }: { readonly selection: Selection }): ReactNode {
  if (selection.kind === 'ticked') return <input type="hidden" name="id" value={selection.ids.join('.')} />;
  const { q, show, folder = '', tag = '', not } = selection;
  return (
    <>
      <input type="hidden" name="found" value="1" />
      {q !== '' && <input type="hidden" name="q" value={q} />}
      {show !== 'all' && <input type="hidden" name="show" value={show} />}
      {folder !== '' && <input type="hidden" name="folder" value={folder} />}
      {tag !== '' && <input type="hidden" name="tag" value={tag} />}
      {not.length > 0 && <input type="hidden" name="not" value={not.join('.')} />}
    </>
  );
}

type AllFoundProps = { readonly search: BulkBarProps['search']; readonly label: string };

/** Where nobody counts, a box of its own says that all are meant. */
function AllFound({ search: { q, show, folder = '', tag = '' }, label }: AllFoundProps) {
  return (
    <label className="flex items-center gap-2 text-sm">
      <input type="checkbox" name="found" value="1" className="check-box row-check" />
      {label}
      <input type="hidden" name="q" value={q} />
      <input type="hidden" name="show" value={show} />
      <input type="hidden" name="folder" value={folder} />
      <input type="hidden" name="tag" value={tag} />
    </label>
  );
}
