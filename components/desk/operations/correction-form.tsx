import type { ReactNode } from 'react';
import { CorrectDelegation } from '@/components/desk/operations/corrections/correct-delegation';
import { CorrectRegistration } from '@/components/desk/operations/corrections/correct-registration';
import { CorrectRenewal } from '@/components/desk/operations/corrections/correct-renewal';
import { CorrectZone } from '@/components/desk/operations/corrections/correct-zone';
import type { CorrectableKind, CorrectionProps } from '@/components/desk/operations/corrections/correction-props';

/** One a kind: a kind that offers a correction and has no form here is a type error. */
const forms: { readonly [Kind in CorrectableKind]: (props: CorrectionProps<Kind>) => ReactNode } = {
  'domain.register': (props) => <CorrectRegistration {...props} />,
  'domain.renew': (props) => <CorrectRenewal {...props} />,
  'domain.name-servers': (props) => <CorrectDelegation {...props} />,
  'zone.change': (props) => <CorrectZone {...props} />,
};

/** The form of an operation's kind. */
export function CorrectionForm<Kind extends CorrectableKind>(props: CorrectionProps<Kind>) {
  return forms[props.correction.kind](props);
}
