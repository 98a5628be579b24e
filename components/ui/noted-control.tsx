import { Labelled } from '@/components/ui/labelled';

type NotedControlProps = {
  readonly name: string;
  readonly label: string;
  readonly typed: string;
  readonly placeholder?: string | undefined;
  readonly inputMode?: 'numeric' | undefined;
  /** Why what was typed narrows nothing. */
  readonly problem: string | null;
};

/** A figure or a day that a list is narrowed by, with what is wrong about it below. */
export function NotedControl({ name, label, typed, placeholder, inputMode, problem }: NotedControlProps) {
  const problemId = `${name}-wrong`;
  return (
    <div className="min-w-0 space-y-1.5">
      <Labelled label={label}>
        <input
          name={name}
          defaultValue={typed}
          placeholder={placeholder}
          inputMode={inputMode}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem === null ? undefined : problemId}
          className="control tabular"
        />
      </Labelled>
      {problem !== null && (
        <p id={problemId} role="alert" className="text-sm text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}
