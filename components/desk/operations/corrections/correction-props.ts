import type { Refusal } from '@/components/forms/refused-field';
import type { Correction } from '@/lib/desk/operations/correction';
import type { Money } from '@/lib/base/values/money';

export type CorrectableKind = Correction['kind'];

type ByKind = { readonly [Kind in CorrectableKind]: Extract<Correction, { kind: Kind }> };

/** What the form of one kind is drawn from. */
export type CorrectionProps<Kind extends CorrectableKind> = {
  readonly operationId: string;
  readonly refusal: Refusal;
  /** What the customer pays. */
  readonly held: Money | null;
  /** Something above it is the likelier way on: its button is not the first of the page. */
  readonly isSecond: boolean;
  readonly correction: ByKind[Kind];
};
