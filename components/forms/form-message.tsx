'use client';

import { useTranslations } from 'next-intl';
import { useMessageText } from '@/components/forms/message-text';
import { SignInLink } from '@/components/ui/sign-in-link';
import { useOwnAddress } from '@/components/ui/use-own-address';
import { routes } from '@/lib/base/routes';

/** A message about a form as a whole, with the way on where there is one: to sign in and come back, to load the page anew. */
export function FormMessage({ text }: { readonly text: string }) {
  const messageText = useMessageText();
  return (
    <p>
      {messageText(text)}
      {text === 'errors.notSignedIn' && <SignInLink />}
      {text === 'errors.panelUpdated' && <Reload />}
      {text === 'legal.errors.first' && <ToTexts />}
    </p>
  );
}

// A plain link: the page is left for good, and what was typed is kept as it goes.
function ToTexts() {
  const t = useTranslations('ui.form');
  return (
    <>
      {' '}
      <a href={routes.consents(useOwnAddress())} className="text-link">
        {t('readTexts')}
      </a>
    </>
  );
}

function Reload() {
  const t = useTranslations('ui.form');
  return (
    <>
      {' '}
      <button type="button" onClick={() => window.location.reload()} className="text-link underline">
        {t('reload')}
      </button>
    </>
  );
}
