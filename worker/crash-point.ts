import { env } from '@/lib/base/env/env';
import { steps, type Step } from '@/lib/queue/engine/engine';

/** Ends the process at the step of the queue that a test names, as a power cut would; never outside tests. */
export function crashPoint(): (step: Step) => void {
  const wanted = env.NODE_ENV === 'test' ? steps.find((step) => step === env.CRASH_AT) : undefined;
  return (step) => {
    if (step === wanted) process.kill(process.pid, 'SIGKILL');
  };
}
