import { CopyButton } from '@/components/ui/copy-button';

type CodeBlockProps = { readonly text: string; readonly copyLabel?: string | undefined; readonly label: string };

/** Text for machines, to be read and copied whole: zone text, answers, commands. */
export function CodeBlock({ text, copyLabel, label }: CodeBlockProps) {
  return (
    <div className="relative min-w-0 rounded-md border border-line bg-sunken">
      <pre
        translate="no"
        tabIndex={0}
        aria-label={label}
        role="region"
        className="max-h-96 overflow-auto p-3 pe-12 font-mono text-sm whitespace-pre-wrap wrap-anywhere"
      >
        {text}
      </pre>
      <CopyButton text={text} label={copyLabel} className="absolute end-1.5 top-1.5" />
    </div>
  );
}
