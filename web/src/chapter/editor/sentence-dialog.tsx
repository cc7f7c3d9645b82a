import type { NarrativeInline } from "@lokaal17/shared/chapter/narrative";
import type { GeneratedSentence, SectionView } from "@lokaal17/shared/contract/edition-sections";
import { formatMoment } from "@lokaal17/shared/text/number";
import { sectionScreens } from "@lokaal17/shared/text/section-screens";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useAccount } from "../../ui/account.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useLocale, useText } from "../../ui/locale.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Problem, problemOf } from "../../ui/problem.ts";
import { Refusal } from "../../ui/refusal.tsx";
import { LineField } from "./line-field.tsx";
import { readAgain, type SectionPlace, sectionQuery } from "./queries.ts";
import { overtakenBy, printDraft, readDraft, sentenceSeen } from "./sentence-draft.ts";
import { Words, writeSentence } from "./sentences-section.tsx";
import { keep, stored } from "./use-kept-words.ts";

interface SentenceDialogProps {
  place: SectionPlace;
  view: SectionView;
  sentence: GeneratedSentence;
  onClose(): void;
}

/** Own words in place of a sentence of the program. They begin with that sentence, its numbers bound. */
export function SentenceDialog({ place, view, sentence, onClose }: SentenceDialogProps) {
  const text = useText(sectionScreens);
  const locale = useLocale();
  const client = useQueryClient();
  const email = useAccount()?.email ?? "";
  const key = ["lokaal17 kept", email, "sentence", place.edition, place.locale, sentence.id].join("|");
  const [draft] = useState(() => readDraft(stored(key)));
  const [begin, setBegin] = useState({
    turn: 0,
    words: draft?.inlines ?? sentence.override?.text ?? sentence.inlines,
  });
  const [words, setWords] = useState<readonly NarrativeInline[]>(begin.words);
  // Her words go in place of what she saw, never of what came under her hands: only the refusal of the server, with the
  // newer sentence beside it, makes that the one she saw.
  const [first] = useState(() => sentenceSeen(sentence, draft));
  const [seen, setSeen] = useState(first);
  const current = view.sentences.find(({ id }) => id === sentence.id) ?? sentence;
  const [busy, setBusy] = useState(false);
  // What comes in while her words are sent may be those words.
  const overtaken = busy ? null : overtakenBy(first, current);
  const [problem, setProblem] = useState<Problem | null>(null);
  const stale = (sentence.override?.stale ?? []).flatMap(({ fact, was, now }) =>
    was === null ? [] : [{ fact, was, now, name: "", kept: null }],
  );

  const fresh = withFiguresOfNow(words, view);
  const changes = words.flatMap((word, at) => {
    const now = fresh[at];
    if (word === now || word.type !== "fact" || now?.type !== "fact") return [];
    return [`${word.attrs.shown} → ${now.attrs.shown}`];
  });

  function write(line: readonly NarrativeInline[]) {
    setWords(line);
    keep(key, printDraft({ inlines: line, version: seen.version, at: new Date().toISOString() }));
  }

  async function save() {
    setBusy(true);
    setProblem(null);
    try {
      await writeSentence(place, seen, words);
      keep(key, "");
      await readAgain(client, place);
      onClose();
    } catch (thrown) {
      const found = problemOf(thrown);
      setProblem(found);
      if (found.status === 412) {
        const read = await client.fetchQuery({ ...sectionQuery(place), staleTime: 0 }).catch(() => null);
        const newer = read?.sentences.find(({ id }) => id === sentence.id);
        if (newer) setSeen(newer);
      }
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      wide
      title={text("sentenceTitle")}
      onClose={onClose}
      foot={
        <>
          <Button onClick={save} {...(busy ? { reason: text("busy") } : {})}>
            {text("sentenceSave")}
          </Button>
          <Button
            kind="plain"
            onClick={() => {
              keep(key, "");
              onClose();
            }}
          >
            {text("cancel")}
          </Button>
        </>
      }
    >
      <p className="meta-line">
        {text("sentenceWas")} <span lang={place.locale}>{current.text}</span>
      </p>
      {draft && (
        <Notice title={text("sentenceKept")} live>
          {draft.at
            ? text("sentenceKeptAt", { moment: formatMoment(draft.at, locale) })
            : text("sentenceKeptText")}
        </Notice>
      )}
      {problem && <Refusal title={text("sentenceFailed")} problem={problem} />}
      {/* There from the beginning, so that what comes in it is read aloud. */}
      <div role="status">
        {overtaken && (
          <Notice kind="warning" title={text("sentenceOvertaken")}>
            {overtaken.override ? (
              <p>
                {text("sentenceNow")}{" "}
                <strong lang={place.locale}>
                  <Words inlines={overtaken.override.text} />
                </strong>
              </p>
            ) : (
              <p>{text("sentenceNowBack")}</p>
            )}
          </Notice>
        )}
      </div>
      {changes.length > 0 && (
        <p className="state-mark state-mark--stale">
          {text("sentenceStale", { changes: changes.join(", ") })}
          <Button
            kind="plain"
            small
            onClick={() => {
              setBegin(({ turn }) => ({ turn: turn + 1, words: fresh }));
              write(fresh);
            }}
          >
            {text("sentenceFresh")}
          </Button>
        </p>
      )}
      {/* What she would type while her words are sent would go with the dialog. */}
      <div inert={busy}>
        <LineField
          key={begin.turn}
          label={text("sentenceField")}
          hint={text("sentenceHint")}
          place={place}
          inlines={begin.words}
          stale={[...stale, ...view.stale]}
          onChange={write}
        />
      </div>
    </Dialog>
  );
}

/** The words with each chip as it reads now; one that has no figure now, or is kept on purpose, stays. */
function withFiguresOfNow(
  words: readonly NarrativeInline[],
  { facts, dataVersion }: SectionView,
): NarrativeInline[] {
  return words.map((word) => {
    if (word.type !== "fact" || word.attrs.kept !== null) return word;
    const now = facts.find(({ fact }) => fact === word.attrs.fact)?.text;
    if (now === undefined || now === word.attrs.shown) return word;
    return { ...word, attrs: { ...word.attrs, shown: now, dataVersion } };
  });
}
