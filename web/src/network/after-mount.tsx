import { type ReactNode, Suspense, useEffect, useState } from "react";
import { LoadingState } from "../ui/states.tsx";

/** A lazy part that only works with scripts: the server does not wait for its chunk, the browser fetches it then. */
export function AfterMount({ children }: { children: ReactNode }) {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return mounted ? <Suspense fallback={<LoadingState />}>{children}</Suspense> : <LoadingState />;
}
