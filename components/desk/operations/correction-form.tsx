import { CorrectDelegation } from '@/components/desk/operations/corrections/correct-delegation';
import { CorrectRegistration } from '@/components/desk/operations/corrections/correct-registration';
import { CorrectRenewal } from '@/components/desk/operations/corrections/correct-renewal';
import { CorrectZone } from '@/components/desk/operations/corrections/correct-zone';
import type { Refusal } from '@/components/forms/refused-field';
import type { OperationDetail } from '@/lib/desk/operations/queries';
import type { Money } from '@/lib/base/values/money';

type CorrectionFormProps = {
  readonly operationId: string;
  readonly refusal: Refusal;
  readonly held: Money | null;
  readonly correction: NonNullable<OperationDetail['correction']>;
};

/** The form of a kind: one file each in corrections/. */
export function CorrectionForm({ correction, ...props }: CorrectionFormProps) {
  switch (correction.kind) {
    case 'domain.register':
      return <CorrectRegistration {...props} correction={correction} />;
    case 'domain.renew':
      return <CorrectRenewal {...props} correction={correction} />;
    case 'domain.name-servers':
      return <CorrectDelegation {...props} correction={correction} />;
    case 'zone.change':
      return <CorrectZone {...props} correction={correction} />;
  }
}
