import { type ReactNode, Suspense, useEffect, useState } from "react";

/** A lazy part that nobody waits for: it comes when the page is there, and leaves no hole before. */
export function WhenMounted({ children }: { children: ReactNode }) {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return mounted && <Suspense fallback={null}>{children}</Suspense>;
}
