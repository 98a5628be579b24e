import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

export type Definition = { readonly key: string; readonly term: string; readonly value: ReactNode };

type DefinitionListProps = { readonly items: readonly Definition[]; readonly columns?: 1 | 2 | undefined };

/** Facts about one thing: term, value. */
export function DefinitionList({ items, columns = 1 }: DefinitionListProps) {
  return (
    <dl className={classNames('grid gap-x-10', columns === 2 && 'lg:grid-cols-2')}>
      {items.map((item) => (
        <div
          key={item.key}
          className="grid min-w-0 gap-x-4 border-b border-line py-2 last:border-b-0 sm:grid-cols-[minmax(8rem,2fr)_5fr]"
        >
          <dt className="text-muted">{item.term}</dt>
          <dd className="min-w-0 wrap-anywhere">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
