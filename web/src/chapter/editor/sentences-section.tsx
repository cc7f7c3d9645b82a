import type { NarrativeInline } from "@lokaal17/shared/chapter/narrative";
import { plainInline } from "@lokaal17/shared/chapter/narrative-plain";
import type {
  deleteSentence,
  GeneratedSentence,
  putSentence,
  SectionView,
} from "@lokaal17/shared/contract/edition-sections";
import { formatMoment } from "@lokaal17/shared/text/number";
import { sectionScreens } from "@lokaal17/shared/text/section-screens";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useRef, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { send } from "../../ui/client.ts";
import { focusInstead } from "../../ui/focus-instead.ts";
import { useLocale, useText } from "../../ui/locale.tsx";
import { type Problem, problemOf } from "../../ui/problem.ts";
import { Refusal } from "../../ui/refusal.tsx";
import { SyntheticTag } from "../../ui/tag.tsx";
import { readAgain, type SectionPlace } from "./queries.ts";

const SentenceDialog = lazy(() =>
  import("./sentence-dialog.tsx").then(({ SentenceDialog: component }) => ({ default: component })),
);

/** The sentences that the program makes in this section; an editor may write one anew. */
export function SentencesSection({ place, view }: { place: SectionPlace; view: SectionView }) {
  const text = useText(sectionScreens);
  const [open, setOpen] = useState<GeneratedSentence | null>(null);
  const { busy, problem, back } = useBackToGenerated(place);
  if (view.sentences.length === 0) return null;
  return (
    <section className="section stack" aria-labelledby="sentences-heading">
      <h2 id="sentences-heading">{text("sentencesHeading")}</h2>
      <p className="meta-line">{text("sentencesLead")}</p>
      {problem && <Refusal title={text("sentenceFailed")} problem={problem} />}
      <ul className="sentences">
        {view.sentences.map((sentence) => (
          <Sentence
            key={sentence.id}
            sentence={sentence}
            lang={place.locale}
            busy={busy}
            onWrite={() => setOpen(sentence)}
            onBack={() => back(sentence)}
          />
        ))}
      </ul>
      {open && (
        <Suspense fallback={null}>
          <SentenceDialog place={place} view={view} sentence={open} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </section>
  );
}

interface SentenceProps {
  sentence: GeneratedSentence;
  lang: string;
  busy: boolean;
  onWrite(): void;
  onBack(): Promise<void>;
}

function Sentence({ sentence, lang, busy, onWrite, onBack }: SentenceProps) {
  const text = useText(sectionScreens);
  const locale = useLocale();
  const { override } = sentence;
  const write = useRef<HTMLButtonElement>(null);
  async function back() {
    await onBack();
    focusInstead(write.current);
  }
  return (
    <li className={override ? "manuscript__overridden" : "manuscript__generated"}>
      <span className="manuscript__origin">
        {override
          ? text("sentenceOverridden", {
              name: override.by ?? text("nobody"),
              moment: formatMoment(override.at, locale),
            })
          : text("sentenceGenerated", { template: sentence.template })}
      </span>
      <p lang={lang}>
        <Words inlines={override ? override.text : sentence.inlines} />
        {sentence.synthetic && (
          <>
            {" "}
            <SyntheticTag />
          </>
        )}
      </p>
      {override && override.stale.length > 0 && (
        <p className="state-mark state-mark--stale">
          {text("sentenceStale", {
            changes: override.stale
              .map(({ was, now }) => `${was ?? ""} → ${now ?? text("noFigure")}`)
              .join(", "),
          })}
        </p>
      )}
      {override && override.freeNumbers.length > 0 && (
        <p className="state-mark state-mark--stale">
          {text("sentenceNumbers", { numbers: override.freeNumbers.map((one) => one.text).join(", ") })}
        </p>
      )}
      {override?.findings.map(({ detail, blocks }) => (
        <p key={detail} className={blocks ? "state-mark state-mark--stale" : "meta-line"}>
          {detail}
        </p>
      ))}
      {override && (
        <p className="meta-line">
          {text("sentenceWas")} <span lang={lang}>{sentence.text}</span>
        </p>
      )}
      <p className="cluster">
        <Button
          kind="plain"
          small
          ref={write}
          onClick={onWrite}
          aria-label={text("sentenceWriteOf", { words: sentence.text.slice(0, 60) })}
        >
          {override ? text("sentenceRewrite") : text("sentenceWrite")}
        </Button>
        {override && (
          <Button kind="plain" small onClick={back} {...(busy ? { reason: text("busy") } : {})}>
            {text("sentenceBack")}
          </Button>
        )}
      </p>
    </li>
  );
}

/** A sentence with its facts, to read. */
export function Words({ inlines }: { inlines: readonly NarrativeInline[] }) {
  return inlines.map((inline, at) =>
    inline.type === "fact" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of a sentence never move within it
      <span className="preview__fact" key={at}>
        {inline.attrs.shown}
      </span>
    ) : (
      plainInline(inline)
    ),
  );
}

function useBackToGenerated(place: SectionPlace) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const back = async ({ id: sentence, version }: GeneratedSentence) => {
    setBusy(true);
    setProblem(null);
    try {
      await send<typeof deleteSentence>("delete", "/v1/editions/:edition/sentences", {
        params: { edition: place.edition },
        query: { sentence, locale: place.locale },
        ifMatch: `"${version}"`,
      });
      await readAgain(client, place);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, back };
}

/** Stores own words in place of a sentence, if nobody else did since it was read. */
export async function writeSentence(
  place: SectionPlace,
  { id, version, facts }: GeneratedSentence,
  text: readonly NarrativeInline[],
): Promise<void> {
  await send<typeof putSentence>("put", "/v1/editions/:edition/sentences", {
    params: { edition: place.edition },
    body: { sentence: id, locale: place.locale, text: [...text], facts },
    ifMatch: `"${version}"`,
  });
}
