import { type RefObject, useEffect, useState } from "react";

/** Whether a part of the page is on the screen or close to it, or the page is printed. Nothing is near on the server. */
export function useNear(holder: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!holder.current) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: "300px",
    });
    observer.observe(holder.current);
    const print = () => setNear(true);
    window.addEventListener("beforeprint", print);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", print);
    };
  }, [holder]);
  return near;
}
