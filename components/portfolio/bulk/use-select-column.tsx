'use client';

import { useTranslations } from 'next-intl';
import { bulkForm } from '@/components/portfolio/bulk/bulk-form-id';
import { isChosen, nothing, ticked, type Searched, type Selection } from '@/components/portfolio/bulk/selection';
import { useSelection } from '@/components/portfolio/bulk/use-selection';
import { useTypedEarly } from '@/components/ui/use-typed-early';
import type { ListColumn } from '@/components/people/lists/said-once';
import { mostTicked } from '@/lib/portfolio/bulk/limits';

type Row = { readonly id: string; readonly name: string };

type SelectColumn = {
  readonly path: string;
  readonly search: Searched;
  readonly rows: readonly Row[];
  /** Boxes are there without JavaScript too, and sent as they are; a list of staff pays that for each of fifty rows. */
  readonly arePlain: boolean;
};

/** The boxes of a list. */
export function useSelectColumn({ path, search, rows, arePlain }: SelectColumn): ListColumn<Row> {
  const t = useTranslations('bulk');
  const { selection, choose, kept: keptNow } = useSelection(path);
  const chosen = rows.filter(({ id }) => selection !== null && isChosen(selection, id, search));
  const tick = (ids: readonly string[], isTicked: boolean) =>
    choose(ticked(selection ?? nothing, { ids, isTicked }, search, mostTicked));
  useTypedEarly(() => {
    const early = rows.filter(({ id }) => plainBox(id)?.checked);
    if (early.length === 0) return;
    choose(ticked(keptNow(), { ids: early.map(({ id }) => id), isTicked: true }, search, mostTicked));
  });
  const kept = (chosenThere: Selection, { id, name }: Row) => (
    <input
      key="kept"
      type="checkbox"
      className="check-box row-check"
      aria-label={t('select', { name })}
      checked={isChosen(chosenThere, id, search)}
      onChange={({ currentTarget }) => tick([id], currentTarget.checked)}
    />
  );
  const plain = ({ id, name }: Row) => (
    <input
      key="plain"
      type="checkbox"
      className="check-box row-check"
      form={bulkForm}
      name="id"
      value={id}
      aria-label={t('select', { name })}
    />
  );
  return {
    key: 'select',
    header: t('selectColumn'),
    isFixed: true,
    className: 'select-cell',
    head: (
      <input
        type="checkbox"
        className="check-box row-check noscript:hidden"
        aria-label={t('selectPage')}
        checked={rows.length > 0 && chosen.length === rows.length}
        ref={(box) => {
          if (box) box.indeterminate = chosen.length > 0 && chosen.length < rows.length;
        }}
        onChange={({ currentTarget }) =>
          tick(
            rows.map(({ id }) => id),
            currentTarget.checked,
          )
        }
      />
    ),
    cell: (row) => (selection ? kept(selection, row) : arePlain && plain(row)),
  };
}

function plainBox(id: string): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`input[form="${bulkForm}"][value="${CSS.escape(id)}"]`);
}
