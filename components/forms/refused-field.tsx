import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { classNames } from '@/components/ui/class-names';

/** What the registrar said, and about which field of the form. */
export type Refusal = { readonly field: string | null; readonly text: string };

type RefusedFieldProps = {
  readonly refusal: Refusal;
  readonly name: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A field with what the registrar said against it. */
export function RefusedField({ refusal, name, className, children }: RefusedFieldProps) {
  if (refusal.field !== name) return <div className={className}>{children}</div>;
  return (
    <div className={classNames('space-y-1.5 border-s-2 border-warning ps-3', className)}>
      {children}
      <p className="flex items-start gap-1.5 text-sm text-warning">
        <Icon name="alert" size={14} className="mt-0.5" />
        {refusal.text}
      </p>
    </div>
  );
}
