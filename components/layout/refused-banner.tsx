'use client';

import { useMessageText } from '@/components/forms/message-text';
import { Banner } from '@/components/ui/banner';

/**
 * Why a form was refused that was sent without JavaScript, where the form itself is gone from the page: its row has moved
 * on. A form that is still there tells it in its own place, and this is not shown.
 */
export function RefusedBanner({ errors }: { readonly errors: readonly string[] }) {
  const messageText = useMessageText();
  if (errors.length === 0) return null;
  return (
    <noscript>
      <div className="[body:has([role=alert],[aria-invalid=true])_&]:hidden">
        <Banner tone="danger" icon="alert">
          {errors.map(messageText).join(' ')}
        </Banner>
      </div>
    </noscript>
  );
}
