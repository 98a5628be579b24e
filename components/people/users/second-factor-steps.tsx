import { useTranslations } from 'next-intl';
import { SecondFactorForm } from '@/components/people/users/second-factor-form';
import { Card } from '@/components/ui/card';
import { CodeBlock } from '@/components/ui/code-block';
import type { SecondFactorOffer } from '@/lib/people/users/queries';

type SecondFactorStepsProps = {
  /** null once it is on; the form stays where it is, for it shows the recovery codes then. */
  readonly offer: SecondFactorOffer | null;
  readonly backHref: string;
};

/** Key into the app, code out of it, recovery codes for the day when the phone is lost. */
export function SecondFactorSteps({ offer, backHref }: SecondFactorStepsProps) {
  const t = useTranslations('users.secondFactor');
  return (
    <div className="max-w-2xl space-y-5">
      {offer && <Key offer={offer} />}
      <Card title={offer ? t('enterCode') : t('title')}>
        <SecondFactorForm backHref={backHref} isOn={offer === null} />
      </Card>
    </div>
  );
}

function Key({ offer: { qr, key, uri } }: { readonly offer: SecondFactorOffer }) {
  const t = useTranslations('users.secondFactor');
  return (
    <Card title={t('addKey')} note={t('addKeyNote')}>
      <div className="space-y-4">
        {/* Dark on white in dark mode too: scanners read no other. */}
        <svg
          role="img"
          aria-label={t('qr')}
          viewBox={`0 0 ${qr.size} ${qr.size}`}
          shapeRendering="crispEdges"
          className="w-52 max-w-full rounded-md border border-line"
        >
          <rect width={qr.size} height={qr.size} fill="#fff" />
          <path d={qr.path} fill="#000" />
        </svg>
        <CodeBlock text={key} label={t('key')} copyLabel={t('copyKey')} />
        <p>
          {t.rich('openInApp', {
            link: (words) => (
              <a href={uri} className="text-link">
                {words}
              </a>
            ),
          })}
        </p>
      </div>
    </Card>
  );
}
