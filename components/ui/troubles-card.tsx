import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { toneText } from '@/components/ui/tone';

type TroublesCardProps = {
  readonly title: string;
  /** Said where there is no trouble. */
  readonly none: string;
  /** A line each. */
  readonly children: readonly ReactNode[];
};

/** What is wrong with something, a line each, or that nothing is. */
export function TroublesCard({ title, none, children }: TroublesCardProps) {
  if (children.length === 0)
    return (
      <Card title={title}>
        <p className="flex items-center gap-3 text-muted">
          <Icon name="check" className={toneText.success} />
          {none}
        </p>
      </Card>
    );
  return (
    <Card title={title} padding="flush">
      <ul className="divide-y divide-line">{children}</ul>
    </Card>
  );
}
