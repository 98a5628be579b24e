import Link from 'next/link';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { nextDirection, type SortDirection } from '@/components/ui/list-url';

export type Sorting = {
  readonly field: string;
  readonly direction: SortDirection;
  /** The address of the same list in another order. */
  readonly href: (field: string, direction: SortDirection) => string;
};

/** On the first line a mark beside a short name and what ends it; on the second what is to be noted and what ends that one. */
export type PhonePlace = 'mark' | 'end' | 'below' | 'aside';

type HeaderColumn = {
  readonly header: string;
  readonly head?: ReactNode;
  readonly sort?: string | undefined;
  readonly align?: 'start' | 'end' | undefined;
  readonly hiddenHeader?: boolean | undefined;
  readonly phone?: PhonePlace | undefined;
  readonly className?: string | undefined;
};

type TableHeaderProps = { readonly column: HeaderColumn; readonly sorting: Sorting | undefined };

export function TableHeader({ column, sorting }: TableHeaderProps) {
  const isSorted = sorting !== undefined && column.sort !== undefined && sorting.field === column.sort;
  return (
    <th
      scope="col"
      {...(isSorted && { 'aria-sort': sorting.direction === 'asc' ? 'ascending' : 'descending' })}
      className={cellStyle(column)}
    >
      <HeaderLabel column={column} sorting={sorting} isSorted={isSorted} />
    </th>
  );
}

/** What a cell has of its column, in the head and below; undefined where it has nothing. */
export function cellStyle({
  align,
  phone,
  className,
}: Pick<HeaderColumn, 'align' | 'phone' | 'className'>): string | undefined {
  return classNames(align === 'end' && 'text-end', phone && `at-${phone}`, className) || undefined;
}

function HeaderLabel({ column, sorting, isSorted }: TableHeaderProps & { readonly isSorted: boolean }) {
  if (column.head !== undefined) return column.head;
  if (column.hiddenHeader) return <span className="sr-only">{column.header}</span>;
  if (!sorting || !column.sort) return column.header;
  return (
    <Link
      href={sorting.href(column.sort, nextDirection(isSorted, sorting.direction))}
      scroll={false}
      className={classNames(
        'group/sort relative -mx-1 inline-flex items-center gap-1 rounded-sm px-1 no-underline hover:text-text',
        isSorted && 'text-text',
      )}
    >
      {column.header}
      <Icon
        name={isSorted && sorting.direction === 'desc' ? 'arrow-down' : 'arrow-up'}
        size={14}
        className={classNames(
          // Beside amounts the arrow stands before the name, and takes no room: the name stays over its figures.
          column.align === 'end' && 'absolute end-full top-1/2 -translate-y-1/2',
          !isSorted && 'opacity-0 group-hover/sort:opacity-60 group-focus-visible/sort:opacity-60',
        )}
      />
    </Link>
  );
}
