import type { putSection, SavedSection, SectionView } from "@lokaal17/shared/contract/edition-sections";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useAccount } from "../../ui/account.tsx";
import { send } from "../../ui/client.ts";
import { keptTexts, type LeftText, type SectionText } from "./kept-text.ts";
import { bringBackFirst } from "./left-texts.ts";
import { mergeTexts, type TextMerge } from "./merge-texts.ts";
import { editionQuery, previewQuery, revisionsQuery, type SectionPlace, sectionQuery } from "./queries.ts";
import { type SaveState, SectionSaver } from "./section-saver.ts";

export interface SectionTextWork {
  state: SaveState;
  /** The text as it stands on the screen. */
  text: SectionText;
  /** Grows when another text has to be put on the screen than the one that was typed there. */
  turn: number;
  /** Whether that text came by her own act, which undo takes back; a colleague's never is. */
  own: boolean;
  /** What came back from this computer when the page opened, or from a colleague while it was open. */
  arrived: { kind: "kept"; at: string } | { kind: "merged" | "newer"; by: string | null } | null;
  /** Two texts that need somebody's choice. */
  merge: (TextMerge & { theirs: SectionView }) | null;
  change(text: SectionText): void;
  /** Puts another text on the screen, which is then saved. */
  replace(text: SectionText): void;
  settle(text: SectionText): Promise<void>;
  /** After a change of mode: shows the saved text in the form of that mode. */
  follow(mode: "opmaak" | "markdown"): void;
  flush(): Promise<boolean>;
  unsent(): boolean;
}

/** How often an open page looks whether somebody else wrote. */
const lookAgain = 20_000;

/** The text of a section on this page: typed, kept in the browser, saved, and brought together with others' texts. */
export function useSectionText(
  place: SectionPlace,
  opened: SectionView,
  mode: "opmaak" | "markdown",
): SectionTextWork {
  const client = useQueryClient();
  const email = useAccount()?.email ?? "";
  const [state, setState] = useState<SaveState>({ kind: "saved", at: null });
  const [shown, setShown] = useState<{ text: SectionText; turn: number; own: boolean }>({
    text: inForm(opened, mode === "markdown"),
    turn: 0,
    own: false,
  });
  const [arrived, setArrived] = useState<SectionTextWork["arrived"]>(null);
  const current = useRef<SectionText>(shown.text);
  const saver = useRef<SectionSaver | null>(null);

  const show = (text: SectionText, own = false) => {
    current.current = text;
    setShown(({ turn }) => ({ text, turn: turn + 1, own }));
  };

  // One saver per page; it is no part of what is drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is made anew for another section or language
  useEffect(() => {
    const store = keptTexts({ email, edition: place.edition, section: place.section, locale: place.locale });
    const query = sectionQuery(place);
    const read = async () => client.fetchQuery({ ...query, staleTime: 0 });
    let gone = false;
    let waiting: readonly LeftText[] = [];
    const next = () => {
      if (gone) return;
      const [kept, rest] = bringBackFirst(waiting, made);
      waiting = rest;
      if (!kept) return;
      show(kept.text);
      setArrived({ kind: "kept", at: kept.at });
    };
    const made = new SectionSaver({
      opened,
      read,
      write: (text, version) =>
        send<typeof putSection>("put", "/v1/editions/:edition/sections/:section", {
          params: { edition: place.edition, section: place.section },
          query: { locale: place.locale },
          body: text,
          ifMatch: `"${version}"`,
        }),
      keep: store.keep,
      forget: store.forget,
      onState: setState,
      onSaved(view) {
        const read = client.getQueryData(query.queryKey);
        if (read) client.setQueryData(query.queryKey, withSaved(read, view));
        // Other figures meanwhile: the sentences of the program read otherwise too.
        if (read?.dataVersion !== view.dataVersion) client.invalidateQueries({ queryKey: query.queryKey });
        client.invalidateQueries({ queryKey: previewQuery(place).queryKey });
        client.invalidateQueries({ queryKey: editionQuery(place.edition).queryKey });
        next();
      },
    });
    saver.current = made;
    store.takeOver().then((left) => {
      waiting = left;
      next();
    });
    const look = async () => {
      if (document.visibilityState === "hidden" || made.unsent) return;
      const revisions = { ...revisionsQuery(place), staleTime: 0 };
      const newest = await client.fetchQuery(revisions).catch(() => null);
      if ((newest?.revisions[0]?.version ?? 0) <= made.version) return;
      const view = await read().catch(() => null);
      if (!view || made.unsent || view.version <= made.version) return;
      made.adopt(view);
      client.invalidateQueries({ queryKey: previewQuery(place).queryKey });
      show(inForm(view, "markdown" in current.current));
      setArrived({ kind: "newer", by: view.changedBy });
    };
    const timer = setInterval(look, lookAgain);
    const online = () => void made.flush();
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", online);
    return () => {
      gone = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", online);
      made.stop();
      store.close();
    };
  }, []);

  const merge = mergeOf(state);

  function follow(mode: "opmaak" | "markdown"): void {
    const view = client.getQueryData(sectionQuery(place).queryKey) ?? opened;
    show(inForm(view, mode === "markdown"));
  }

  async function settle(text: SectionText): Promise<void> {
    if (!merge) return;
    show(text);
    await saver.current?.settle(text, merge.theirs);
  }

  // With the last key, which may have come after this was drawn.
  function settleTogether(): void {
    const meeting = saver.current && mergeOf(saver.current.state);
    if (meeting?.conflicts !== 0) return;
    const text = meeting.join([]);
    show(text);
    setArrived({ kind: "merged", by: meeting.theirs.changedBy });
    void saver.current?.settle(text, meeting.theirs);
  }

  // Changes in different places of the text need nobody's choice.
  const together = merge?.conflicts === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per meeting of two texts
  useEffect(() => {
    if (together) settleTogether();
  }, [together]);

  return {
    state,
    ...shown,
    arrived,
    merge: together ? null : merge,
    change(text) {
      current.current = text;
      saver.current?.change(text);
    },
    replace(text) {
      show(text, true);
      saver.current?.change(text);
    },
    settle,
    follow,
    async flush() {
      await saver.current?.flush();
      return !saver.current?.unsent;
    },
    unsent: () => saver.current?.unsent ?? false,
  };
}

/** Two texts that met, part by part. */
function mergeOf(state: SaveState): (TextMerge & { theirs: SectionView }) | null {
  if (state.kind !== "conflict") return null;
  return { ...mergeTexts(state.base, state.mine, state.theirs), theirs: state.theirs };
}

/** What was read, with what saving its text changed. */
function withSaved(read: SectionView, saved: SavedSection): SectionView {
  const facts = new Map([...read.facts, ...saved.facts].map((one) => [one.fact, one]));
  return { ...read, ...saved, facts: [...facts.values()] };
}

function inForm({ markdown, narrative }: SectionView, asMarkdown: boolean): SectionText {
  return asMarkdown ? { markdown } : { narrative };
}
