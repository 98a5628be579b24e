'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMessageText } from '@/components/forms/message-text';
import { routes } from '@/lib/routes';

/** A message about a form as a whole, with the way on where there is one: to sign in and come back, to load the page anew. */
export function FormMessage({ text }: { readonly text: string }) {
  const messageText = useMessageText();
  return (
    <p>
      {messageText(text)}
      {text === 'errors.notSignedIn' && <ToSignIn />}
      {text === 'errors.panelUpdated' && <Reload />}
      {text === 'auth.legal.errors.first' && <ToTexts />}
    </p>
  );
}

// Plain links: the page is left for good, and what was typed is kept as it goes.
function ToSignIn() {
  const t = useTranslations('ui.form');
  return (
    <>
      {' '}
      <a href={routes.signIn(useAddress())} className="text-link">
        {t('signIn')}
      </a>
    </>
  );
}

function ToTexts() {
  const t = useTranslations('ui.form');
  return (
    <>
      {' '}
      <a href={routes.consents(useAddress())} className="text-link">
        {t('readTexts')}
      </a>
    </>
  );
}

function useAddress(): string {
  const path = usePathname();
  const search = useSearchParams().toString();
  return search === '' ? path : `${path}?${search}`;
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
