import { type ReactNode, Suspense } from "react";
import { useMounted } from "./use-mounted.ts";

/** A lazy part that nobody waits for: it comes when the page is there, and leaves no hole before. */
export function WhenMounted({ children }: { children: ReactNode }) {
  return useMounted() && <Suspense fallback={null}>{children}</Suspense>;
}
