import { guideAddress, guideOf, guides, guideWords } from "@lokaal17/shared/text/guide";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { guidePicture } from "./guide-pictures.ts";
import { GuidesPage } from "./guides-page.tsx";

const route = getRouteApi("/hulp/$guide");

/** One guide: steps with pictures, to read on the screen or on paper. */
export function GuidePage() {
  const text = useText(guideWords);
  const locale = useLocale();
  const { guide: address } = route.useParams();
  const guide = guides.find((known) => guideAddress[known] === address);
  if (!guide) return <GuidesPage />;
  const { title, lead, steps } = guideOf(guide, locale);
  const hasPictures = steps.some(({ picture }) => picture !== null);
  return (
    <>
      <PageHead
        title={title}
        lead={lead}
        meta={hasPictures ? `${text("example")} ${text("print")}` : text("print")}
        breadcrumb={<Link to="/hulp">{text("all")}</Link>}
      />
      <div className="stack stack--wide">
        {steps.map((step, place) => {
          const picture = step.picture === null ? null : guidePicture(step.picture, locale);
          return (
            <section className="section stack" key={step.title} aria-labelledby={`stap-${place + 1}`}>
              <h2 id={`stap-${place + 1}`}>{step.title}</h2>
              {step.sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              {picture && (
                <img
                  className="guide-picture"
                  src={picture}
                  alt={text("picture", { step: place + 1 })}
                  loading="lazy"
                  width={1280}
                  height={820}
                />
              )}
            </section>
          );
        })}
      </div>
    </>
  );
}
