import { Refusal } from '../refusal';

/** At most one billing call at a time for an account; a second one is refused, not queued. */
export class BillingLock {
  private readonly held = new Set<string>();
  private readonly arrived = new Map<string, number>();
  /** The most billing calls that one account ever had open at once, refused ones included. */
  maxInFlight = 0;

  /** Takes the lock; the answer gives it back. */
  take(login: string): () => void {
    this.count(login, 1);
    if (this.held.has(login)) {
      this.count(login, -1);
      throw new Refusal('BILLING_LOCK');
    }
    this.held.add(login);
    return () => {
      this.held.delete(login);
      this.count(login, -1);
    };
  }

  private count(login: string, step: number): void {
    const open = (this.arrived.get(login) ?? 0) + step;
    if (open === 0) this.arrived.delete(login);
    else this.arrived.set(login, open);
    this.maxInFlight = Math.max(this.maxInFlight, open);
  }
}
