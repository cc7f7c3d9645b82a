import { guideAddress, guideOf, guides, guideWords } from "@lokaal17/shared/text/guide";
import { Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";

/** The guides there are. */
export function GuidesPage() {
  const text = useText(guideWords);
  const locale = useLocale();
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} />
      <ul className="stack">
        {guides.map((guide) => {
          const { title, lead } = guideOf(guide, locale);
          return (
            <li key={guide}>
              <Link to="/hulp/$guide" params={{ guide: guideAddress[guide] }}>
                {title}
              </Link>
              <p className="meta-line">{lead}</p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
