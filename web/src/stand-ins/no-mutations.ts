/**
 * Stands in for TanStack Query's own `MutationCache` in the web's bundles (see vite.config.ts): changes go through
 * `send`, so nothing of it is ever used, and it weighs 1.8 kB compressed on every page. These are the calls that the
 * query client makes of itself.
 */
export class MutationCache {
  clear(): void {}

  findAll(): readonly never[] {
    return [];
  }

  getAll(): readonly never[] {
    return [];
  }

  resumePausedMutations(): Promise<void> {
    return Promise.resolve();
  }

  /** @throws Error always: use `send` of `ui/client.ts` */
  build(): never {
    throw new Error("Changes go through send(), not through mutations.");
  }
}
