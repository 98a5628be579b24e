'use client';

import dynamic from 'next/dynamic';

/** The form to change an owner: it comes with the page that shows it, and not with each list of domains. */
export const AssignFormLater = dynamic(async () => (await import('./assign-form')).AssignForm);
