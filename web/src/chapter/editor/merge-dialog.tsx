import type { NarrativeBlock } from "@lokaal17/shared/chapter/narrative";
import type { MergeChoice, MergePart } from "@lokaal17/shared/chapter/narrative-merge";
import { plainText } from "@lokaal17/shared/chapter/narrative-plain";
import { formatMoment } from "@lokaal17/shared/text/number";
import { sectionMerging } from "@lokaal17/shared/text/section-merging";
import { useId, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useLocale, useText } from "../../ui/locale.tsx";
import type { SectionText } from "./kept-text.ts";
import type { SectionTextWork } from "./use-section-text.ts";

interface MergeDialogProps {
  merge: NonNullable<SectionTextWork["merge"]>;
  onSettle(text: SectionText): Promise<void>;
}

/**
 * Two texts of one section side by side, where both changed the same paragraph. Nothing is chosen for anybody: as long
 * as she chooses nothing, both stay.
 */
export function MergeDialog({ merge, onSettle }: MergeDialogProps) {
  const text = useText(sectionMerging);
  const locale = useLocale();
  const [choices, setChoices] = useState<MergeChoice[]>([]);
  const [busy, setBusy] = useState(false);
  const [later, setLater] = useState(false);
  const { theirs, parts, conflicts } = merge;
  const name = theirs.changedBy ?? text("somebody");

  async function save() {
    setBusy(true);
    await onSettle(merge.join(choices)).finally(() => setBusy(false));
  }

  if (later) {
    return (
      <p className="merge-later" role="status">
        {text("later")}{" "}
        <Button small onClick={() => setLater(false)}>
          {text("again")}
        </Button>
      </p>
    );
  }
  return (
    <Dialog
      open
      wide
      title={text("title", { name })}
      onClose={() => setLater(true)}
      foot={
        <>
          <Button onClick={save} {...(busy ? { reason: text("saving") } : {})}>
            {text("save")}
          </Button>
          <Button kind="plain" onClick={() => setLater(true)}>
            {text("decideLater")}
          </Button>
        </>
      }
    >
      <p>
        {text("lead", {
          count: conflicts,
          name,
          moment: theirs.changedAt ? formatMoment(theirs.changedAt, locale) : "",
        })}
      </p>
      <ol className="merge">
        {numbered(parts).map(({ part, conflict, key }) => (
          <li key={key}>
            {part.kind === "agreed" ? (
              <Agreed part={part} name={name} />
            ) : (
              <Conflict
                part={part}
                name={name}
                number={conflict + 1}
                choice={choices[conflict] ?? "both"}
                onChoose={(choice) =>
                  setChoices(
                    Array.from({ length: conflicts }, (_, at) =>
                      at === conflict ? choice : (choices[at] ?? "both"),
                    ),
                  )
                }
              />
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function Agreed({ part, name }: { part: Extract<MergePart, { kind: "agreed" }>; name: string }) {
  const text = useText(sectionMerging);
  if (part.from === "both") {
    return (
      <details className="merge__same">
        <summary>{text("same", { count: part.blocks.length })}</summary>
        <Blocks blocks={part.blocks} />
      </details>
    );
  }
  return (
    <div className="merge__taken">
      <p className="meta-line">{part.from === "mine" ? text("takenMine") : text("takenTheirs", { name })}</p>
      <Blocks blocks={part.blocks} />
      {part.blocks.length === 0 && <p>{text("removed")}</p>}
    </div>
  );
}

interface ConflictProps {
  part: Extract<MergePart, { kind: "conflict" }>;
  name: string;
  number: number;
  choice: MergeChoice;
  onChoose(choice: MergeChoice): void;
}

function Conflict({ part, name, number, choice, onChoose }: ConflictProps) {
  const text = useText(sectionMerging);
  const group = useId();
  const options: readonly { value: MergeChoice; label: string; blocks: readonly NarrativeBlock[] | null }[] =
    [
      { value: "both", label: text("choice.both"), blocks: null },
      { value: "mine", label: text("choice.mine"), blocks: part.mine },
      { value: "theirs", label: text("choice.theirs", { name }), blocks: part.theirs },
      ...(part.proposal
        ? [{ value: "proposal" as const, label: text("choice.proposal"), blocks: part.proposal }]
        : []),
    ];
  return (
    <fieldset className="choice merge__conflict">
      <legend>{text("conflict", { number })}</legend>
      {options.map(({ value, label, blocks }) => (
        <label className="choice__option" key={value}>
          <input
            type="radio"
            name={group}
            value={value}
            checked={choice === value}
            onChange={() => onChoose(value)}
          />
          <span>
            <strong>{label}</strong>
            {blocks && <Blocks blocks={blocks} />}
            {blocks?.length === 0 && <span>{text("removed")}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Blocks({ blocks }: { blocks: readonly NarrativeBlock[] }) {
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a part never move
    <span className="merge__block" key={at}>
      {plainText(block)}
    </span>
  ));
}

/** Parts with a key, conflicts with their number. */
function numbered(parts: readonly MergePart[]) {
  let conflict = 0;
  return parts.map((part, at) => ({
    part,
    key: String(at),
    conflict: part.kind === "conflict" ? conflict++ : -1,
  }));
}
