import { type ReactNode, useEffect, useRef, useState } from "react";
/** Draws its children when they come near the screen: what nobody scrolls to costs nothing. On paper they are there. */
export function InView({ children }: { children: ReactNode }) {
  const holder = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);

  // Where the page is scrolled to, and that it is printed, is known to the browser alone.
  useEffect(() => {
    if (isNear || !holder.current) return;
    const near = () => setNear(true);
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && near(), {
      rootMargin: "300px",
    });
    observer.observe(holder.current);
    window.addEventListener("beforeprint", near);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", near);
    };
  }, [isNear]);

  return <div ref={holder}>{isNear ? children : <div className="in-view" />}</div>;
}
