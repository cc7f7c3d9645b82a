import type { ReactNode } from "react";

interface MethodSectionProps {
  /** Anchor, the same in both languages. */
  id: string;
  title: string;
  children: ReactNode;
}

/** One idea of the method. */
export function MethodSection({ id, title, children }: MethodSectionProps) {
  return (
    <section className="section stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

interface ContentsProps {
  title: string;
  sections: readonly (readonly [id: string, title: string])[];
}

/** The table of contents: links to the sections of a long page. */
export function Contents({ title, sections }: ContentsProps) {
  return (
    <nav className="contents" aria-labelledby="inhoud">
      <h2 id="inhoud">{title}</h2>
      <ol>
        {sections.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
