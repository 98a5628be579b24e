import type { Refusal } from '@/components/forms/refused-field';
import type { OperationDetail } from '@/lib/desk/operations/queries';
import type { Money } from '@/lib/base/values/money';

type Correction = NonNullable<OperationDetail['correction']>;

/** What the form of one kind is drawn from. */
export type CorrectionProps<Kind extends Correction['kind']> = {
  readonly operationId: string;
  readonly refusal: Refusal;
  /** What the customer pays. */
  readonly held: Money | null;
  readonly correction: Extract<Correction, { kind: Kind }>;
};
