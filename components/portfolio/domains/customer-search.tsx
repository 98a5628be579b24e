'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, useTransition } from 'react';
import { SearchBox } from '@/components/ui/search-box';
import { useTypedEarly } from '@/components/ui/use-typed-early';
import { routes } from '@/lib/base/routes';
import type { ChosenOwners } from '@/lib/portfolio/bulk/owners';

type CustomerSearchProps = {
  /** Which domains it is about, as the address says it. */
  readonly meant: ChosenOwners['meant'];
  readonly value: string;
};

const pauseMs = 300;

/** Looks for a customer while one types; without JavaScript it is a form that is sent with Enter. */
export function CustomerSearch({ meant, value }: CustomerSearchProps) {
  const t = useTranslations('domains.admin');
  const router = useRouter();
  const place = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(value);
  const [isLooking, startLooking] = useTransition();
  useTypedEarly(() => setTyped(place.current?.querySelector<HTMLInputElement>('[name=customer]')?.value ?? value));
  const address = routes.admin.assign({ ...meant, customer: typed.trim() });

  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = setTimeout(() => startLooking(() => router.replace(address, { scroll: false })), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value, address, router]);

  return (
    <div ref={place} onInput={note} className="flex flex-wrap items-center gap-3">
      <SearchBox name="customer" action={routes.admin.assign()} label={t('findCustomer')} value={value} keep={meant} />
      <span role="status" className="text-sm text-muted">
        {isLooking && t('looking')}
      </span>
    </div>
  );

  function note({ target }: { readonly target: EventTarget }): void {
    if (target instanceof HTMLInputElement) setTyped(target.value);
  }
}
