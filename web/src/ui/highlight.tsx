import { createContext, type ReactNode, use, useCallback, useState, useSyncExternalStore } from "react";

/**
 * Which area is pointed at, in a picture or in the list beside it. Kept outside React's state: pointing draws again only
 * who asks about it (`useHighlighted`, `useIsHighlighted`), never the 342 marks and rows around.
 */
export interface Highlight {
  point: (area: string | null) => void;
  pointed: () => string | null;
  subscribe: (listener: () => void) => () => void;
}

function makeHighlight(): Highlight {
  let pointed: string | null = null;
  const listeners = new Set<() => void>();
  return {
    pointed: () => pointed,
    point(area) {
      if (area === pointed) return;
      pointed = area;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const HighlightContext = createContext<Highlight | null>(null);

/** A picture and the lists beside it that point at the same areas. */
export function HighlightScope({ children }: { children: ReactNode }) {
  const [highlight] = useState(makeHighlight);
  return <HighlightContext value={highlight}>{children}</HighlightContext>;
}

/** Where to say what is pointed at; null outside a scope. */
export function useHighlight(): Highlight | null {
  return use(HighlightContext);
}

/** The area that is pointed at; null without one, and outside a scope. */
export function useHighlighted(): string | null {
  const highlight = use(HighlightContext);
  return useSyncExternalStore(highlight?.subscribe ?? never, highlight?.pointed ?? none, none);
}

/** Whether this area is the one: a row is drawn again only when that changes. */
export function useIsHighlighted(area: string): boolean {
  const highlight = use(HighlightContext);
  const is = useCallback(() => highlight?.pointed() === area, [highlight, area]);
  return useSyncExternalStore(highlight?.subscribe ?? never, is, no);
}

const never = () => () => {};
const none = () => null;
const no = () => false;
