import { type ReactNode, startTransition, useEffect, useRef, useState } from "react";
import { isFirstDocument } from "./when-near.tsx";

/** Tells React that what the server wrote there is none of its concern. */
const asServed = { __html: "" };

/**
 * What lies in a closed `details`, such as a long table: the server draws it for who has no scripts, and a browser leaves
 * it as it is, and draws nothing itself, until it is opened. Only for what works as the server wrote it.
 */
export function WhenOpened({ children }: { children: ReactNode }) {
  const holder = useRef<HTMLDivElement>(null);
  const [isDrawn, setDrawn] = useState(import.meta.env.SSR);

  // Who opens the fold is the browser: no script is needed for it, and it may have happened before this one came.
  useEffect(() => {
    const fold = holder.current?.closest("details");
    if (isDrawn || !fold) return;
    const look = () => fold.open && startTransition(() => setDrawn(true));
    look();
    fold.addEventListener("toggle", look);
    return () => fold.removeEventListener("toggle", look);
  }, [isDrawn]);

  // After a navigation what the server wrote is of another view.
  if (isDrawn || !isFirstDocument()) return <div>{children}</div>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set; it keeps React out of the server's markup
  return <div key="served" ref={holder} dangerouslySetInnerHTML={asServed} suppressHydrationWarning />;
}
