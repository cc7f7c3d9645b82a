import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** Width of pictures that the server draws, in CSS pixels. */
export const serverWidth = 640;

/**
 * The width of an element, so that pictures are drawn at their real size and their text is never scaled.
 * 640 on the server and in the first draw of the browser (both must be equal); measured before the first paint after.
 */
export function useWidth<Holder extends HTMLElement>(): [RefObject<Holder | null>, number] {
  const holder = useRef<Holder>(null);
  const [width, setWidth] = useState(serverWidth);

  // The layout of the page is outside React: an observer tells when it changes.
  useLayoutEffect(() => {
    if (!holder.current) return;
    const measure = (measured: number) => setWidth(Math.max(240, Math.floor(measured)));
    measure(holder.current.getBoundingClientRect().width);
    const observer = new ResizeObserver(([entry]) => entry && measure(entry.contentRect.width));
    observer.observe(holder.current);
    return () => observer.disconnect();
  }, []);

  return [holder, width];
}
