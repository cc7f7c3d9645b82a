/**
 * Stands in for the lists of TanStack Query that grow while one scrolls, in the web's bundles (see vite.config.ts): our
 * lists have pages with an address each. `Query` imports it whether it is used or not.
 * @throws Error always
 */
export function infiniteQueryBehavior(): never {
  throw new Error("Lists have pages with an address, not infinite queries.");
}

export const hasNextPage = (): boolean => false;
export const hasPreviousPage = (): boolean => false;
