import { readFileSync } from 'node:fs';

/** Clock ticks a second, as every Linux of today counts them. */
const ticksPerSecond = 100;

/** Processor time that a process has taken so far, in seconds. */
export function cpuSecondsOf(pid: number): number {
  // The name of the process stands in brackets and may hold anything.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** The most memory that a process has held, in MB. */
export function mostMemoryOf(pid: number): number {
  const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round((Number(kib) * 1024) / 1e6);
}
