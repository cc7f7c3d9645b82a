import { methodPages } from "@lokaal17/shared/text/method-pages";
import { formatDate } from "@lokaal17/shared/text/number";
import { Link } from "@tanstack/react-router";
import { usePublicationDate } from "../publications/publication-date.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { usePageAddress } from "../ui/page-address.ts";
import { SyntheticTag } from "../ui/tag.tsx";
import type { MethodProps } from "./method-content.tsx";
import { MethodsExample } from "./method-examples.tsx";
import { MethodSection } from "./method-section.tsx";

/** What else a reader should know: other methods, what is not scored, special figures, and how to cite. */
export function LastSections({ method, asOf }: MethodProps) {
  const text = useText(methodPages);
  const { example, basis } = method;
  return (
    <>
      <MethodSection id="methoden" title={text("methods.title")}>
        <p>
          {text("methods.1")} {text("methods.2")}
        </p>
        {example && <MethodsExample example={example} asOf={asOf} />}
      </MethodSection>
      <MethodSection id="zonder-score" title={text("never.title")}>
        <ul>
          <li>{text("never.context")}</li>
          <li>{text("never.contested")}</li>
          <li>{text("never.unverified")}</li>
        </ul>
        {basis.example && <p>{text("never.demonstration")}</p>}
      </MethodSection>
      <MethodSection id="voorbeelden" title={text("examples.title")}>
        <p>
          {text("examples.1")} <SyntheticTag />
        </p>
        <p>{text("examples.2")}</p>
        <p>{text("examples.3")}</p>
      </MethodSection>
      <MethodSection id="herindelingen" title={text("borders.title")}>
        <p>{text("borders.1")}</p>
        <p>
          {text("borders.2")} {text("borders.3")}
        </p>
        <p>{text("borders.4")}</p>
      </MethodSection>
      <MethodSection id="niet-openbaar" title={text("confidential.title")}>
        <p>
          {text("confidential.1")} {text("confidential.2")}
        </p>
        <p>{text("confidential.3")}</p>
      </MethodSection>
      <MethodSection id="nederland" title={text("netherlands.title")}>
        <p>{text("netherlands.1")}</p>
        <p>{text("netherlands.2")}</p>
        <p>{text("netherlands.3")}</p>
      </MethodSection>
      <MethodSection id="citeren" title={text("cite.title")}>
        <Cite method={method} asOf={asOf} />
      </MethodSection>
    </>
  );
}

function Cite({ method: { methodVersion, basis }, asOf }: MethodProps) {
  const text = useText(methodPages);
  const locale = useLocale();
  const publishedAt = usePublicationDate(basis.dataVersion);
  const address = usePageAddress();
  return (
    <>
      <p>{text("cite.1")}</p>
      <p className="cite-line">
        {text("cite.line", {
          version: methodVersion,
          data: String(basis.dataVersion),
          date: publishedAt === null ? "none" : formatDate(publishedAt, locale),
          // A fixed address: the page shows the same figures later on.
          address: asOf === undefined ? `${address}?asOf=${basis.dataVersion}` : address,
        })}
      </p>
      <h3>{text("cite.more")}</h3>
      <ul>
        <li>
          <Link to="/methode/statistiek" search={asOf === undefined ? {} : { asOf }}>
            {text("cite.statistics")}
          </Link>
        </li>
        <li>
          <a href="/v1/method">{text("cite.api")}</a>
        </li>
      </ul>
    </>
  );
}
