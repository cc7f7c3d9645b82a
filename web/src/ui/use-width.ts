import {
  createContext,
  type RefObject,
  startTransition,
  use,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

/** Width of pictures that the server draws, in CSS pixels. */
export const serverWidth = 640;

/** Another width for what the server draws: a figure without scripts is drawn once for each kind of screen. */
export const DrawnWidth = createContext(serverWidth);

/** What the server drew: it stands on the screen already, scaled by the stylesheet, before this script has come. */
const served = new WeakSet(typeof document === "undefined" ? [] : document.querySelectorAll("#app div"));

/**
 * The width of an element, so that pictures are drawn at their real size and their text is never scaled.
 * 640 on the server and in the first draw of the browser (both must be equal). A picture that the browser makes is
 * measured before its first paint; one that the server drew is drawn anew in slices: all at once took 80 ms.
 */
export function useWidth<Holder extends HTMLElement>(): [RefObject<Holder | null>, number] {
  const holder = useRef<Holder>(null);
  const [width, setWidth] = useState(use(DrawnWidth));

  // The layout of the page is outside React: an observer tells when it changes.
  useLayoutEffect(() => {
    if (!holder.current) return;
    let last = 0;
    const measure = (measured: number, apply: (change: () => void) => void) => {
      const now = Math.max(240, Math.floor(measured));
      if (now === last) return;
      last = now;
      apply(() => setWidth(now));
    };
    measure(
      holder.current.getBoundingClientRect().width,
      served.has(holder.current) ? startTransition : atOnce,
    );
    const observer = new ResizeObserver(([entry]) => entry && measure(entry.contentRect.width, atOnce));
    observer.observe(holder.current);
    return () => observer.disconnect();
  }, []);

  return [holder, width];
}

const atOnce = (change: () => void) => change();
