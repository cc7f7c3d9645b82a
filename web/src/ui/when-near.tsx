import { type ReactNode, Suspense, use } from "react";

/** Milliseconds after which a part comes to life wherever the reader is. */
const longest = 10_000;

const waits = new Map<string, Promise<void>>();
const ends = new Set<() => void>();
let hasNavigated = false;

/**
 * A part of the document that React leaves as the server wrote it until the reader is near: only for what works
 * without it, such as text, tables, folds and links. On a slow telephone half of the work at the start was for what
 * stood far below.
 * @param id of an element in it
 */
export function WhenNear({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Suspense>
      <Near id={id}>{children}</Near>
    </Suspense>
  );
}

function Near({ id, children }: { id: string; children: ReactNode }) {
  const wait = import.meta.env.SSR ? null : waitFor(id);
  if (wait) use(wait);
  return children;
}

/** Before the first navigation, and for good: whatever is drawn from then on is drawn at once. */
export function endWaiting(): void {
  hasNavigated = true;
  waits.clear();
  for (const end of [...ends]) end();
}

/** Whether the page still stands as the server wrote it. */
export function isFirstDocument(): boolean {
  return !hasNavigated;
}

function waitFor(id: string): Promise<void> | null {
  if (hasNavigated) return null;
  const known = waits.get(id);
  if (known) return known;
  const element = document.getElementById(id);
  if (!element) return null;
  const made = new Promise<void>((resolve) => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && end(), {
      rootMargin: "100%",
    });
    const timer = setTimeout(end, longest);
    function end() {
      observer.disconnect();
      clearTimeout(timer);
      ends.delete(end);
      resolve();
    }
    ends.add(end);
    observer.observe(element);
  });
  waits.set(id, made);
  return made;
}
