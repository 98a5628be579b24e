import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';

type FiguresTableProps = {
  readonly summary: string;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
};

/** The figures of a chart as they are, folded below it. */
export function FiguresTable({ summary, caption, head, rows }: FiguresTableProps) {
  return (
    <details className="group mt-auto pt-3">
      <summary className="flex w-fit cursor-pointer list-none items-center gap-1.5 rounded-sm text-sm text-muted hover:text-text">
        <Icon name="chevron-right" size={14} className="group-open:rotate-90" />
        {summary}
      </summary>
      <div className="mt-2 overflow-x-auto border-t border-line">
        <table className="w-full text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="text-muted">
              {head.map((name, index) => (
                <th key={name} scope="col" className={index === 0 ? start : end}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [name, ...cells] }) => (
              <tr key={key} className="border-t border-line">
                <th scope="row" className={start}>
                  {name}
                </th>
                {cells.map((cell, index) => (
                  <td key={head[index + 1]} data-tabular className={end}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

const start = 'py-1.5 pe-4 text-start font-normal whitespace-nowrap';
const end = 'py-1.5 ps-4 text-end font-normal whitespace-nowrap';
