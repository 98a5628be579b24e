import { World } from '../world/world';

/**
 * The world as it was, for reads that come from a copy that lags behind: what was written shows at most so many
 * virtual seconds later.
 */
export class Past {
  private copy: { readonly world: World; readonly takenAtMs: number } | undefined;

  /** Takes the copy now, so that everything after it is not seen at first. */
  remember(world: World): void {
    this.copy = { world: copyOf(world), takenAtMs: world.clock.nowMs() };
  }

  /** The world at most `seconds` ago. */
  of(world: World, seconds: number): World {
    const oldest = world.clock.nowMs() - seconds * 1000;
    const { copy } = this;
    if (copy !== undefined && copy.takenAtMs >= oldest && copy.takenAtMs <= world.clock.nowMs()) return copy.world;
    this.remember(world);
    return this.copy?.world ?? world;
  }

  forget(): void {
    this.copy = undefined;
  }
}

function copyOf(world: World): World {
  const copy = new World(world.clock);
  Object.assign(copy.settings, world.settings);
  copy.nextId = world.nextId;
  copy.settledOn = world.settledOn;
  copy.collections.load(structuredClone([...world.collections.rows()]));
  copy.reindex();
  return copy;
}
