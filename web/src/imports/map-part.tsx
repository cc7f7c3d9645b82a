import type { ReactNode } from "react";

interface MapPartProps {
  /** The place that an open question leads to. */
  id: string;
  title: string;
  children: ReactNode;
}

/** One subject of the mapping; its heading can take the focus. */
export function MapPart({ id, title, children }: MapPartProps) {
  return (
    <section className="stack map-part" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  );
}
