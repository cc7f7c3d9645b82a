import type { Narrative } from "@lokaal17/shared/chapter/narrative";
import { compareNarratives, type DifferencePart } from "@lokaal17/shared/chapter/narrative-difference";
import { plainText } from "@lokaal17/shared/chapter/narrative-plain";
import { formatMoment } from "@lokaal17/shared/text/number";
import { sectionPanels } from "@lokaal17/shared/text/section-panels";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/field.tsx";
import { useLocale, useText } from "../../ui/locale.tsx";
import { ErrorState, LoadingState } from "../../ui/states.tsx";
import { revisionQuery, revisionsQuery, type SectionPlace } from "./queries.ts";

interface HistoryDialogProps {
  place: SectionPlace;
  now: Narrative;
  onRestore(narrative: Narrative): void;
  onClose(): void;
}

/** Earlier texts of a section, each against the one of now; an earlier one can be put back as a new version. */
export function HistoryDialog({ place, now, onRestore, onClose }: HistoryDialogProps) {
  const text = useText(sectionPanels);
  const locale = useLocale();
  // Each saving makes a version: what was read before is no longer all.
  const { data, error, isFetchedAfterMount } = useQuery({ ...revisionsQuery(place), staleTime: 0 });
  const [wanted, setWanted] = useState<number | null>(null);
  const revisions = (isFetchedAfterMount && data?.revisions) || [];
  const version = wanted ?? revisions[1]?.version ?? revisions[0]?.version ?? null;
  // What she reads stays, also when a colleague saves a newer one meanwhile.
  if (wanted === null && version !== null) setWanted(version);
  return (
    <Dialog open wide title={text("historyTitle")} onClose={onClose}>
      {error && <ErrorState title={text("historyFailed")} error={error} />}
      {!isFetchedAfterMount && <LoadingState />}
      {data && isFetchedAfterMount && revisions.length === 0 && <p>{text("historyNone")}</p>}
      {revisions.length > 0 && (
        <Select
          label={text("historyChoose")}
          value={version ?? ""}
          onChange={(event) => setWanted(Number(event.target.value))}
        >
          {revisions.map((revision) => (
            <option key={revision.version} value={revision.version}>
              {text("historyOption", {
                version: revision.version,
                moment: formatMoment(revision.changedAt, locale),
                name: revision.changedBy ?? text("nobody"),
                words: revision.words,
              })}
            </option>
          ))}
        </Select>
      )}
      {version !== null && <Revision place={place} version={version} now={now} onRestore={onRestore} />}
    </Dialog>
  );
}

interface RevisionProps extends Pick<HistoryDialogProps, "place" | "now" | "onRestore"> {
  version: number;
}

function Revision({ place, version, now, onRestore }: RevisionProps) {
  const text = useText(sectionPanels);
  const { data, error } = useQuery(revisionQuery(place, version));
  const parts = useMemo(() => (data ? compareNarratives(data.narrative, now) : []), [data, now]);
  if (error) return <ErrorState title={text("historyFailed")} error={error} />;
  if (!data) return <LoadingState />;
  const changed = parts.filter(({ kind }) => kind !== "same").length;
  return (
    <>
      <p role="status">{text("historyChanges", { count: changed, version })}</p>
      <div className="difference" lang={place.locale}>
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move
          <Part key={at} part={part} />
        ))}
      </div>
      {changed > 0 && (
        <div>
          <Button kind="secondary" onClick={() => onRestore(data.narrative)}>
            {text("historyRestore", { version })}
          </Button>
        </div>
      )}
    </>
  );
}

/** What is said of a part stands in words too, for who does not see colours and lines. */
function Part({ part }: { part: DifferencePart }) {
  const text = useText(sectionPanels);
  const words = (blocks: DifferencePart["before"]) => blocks.map(plainText).join("\n");
  if (part.kind === "same") {
    return (
      <details className="difference__same">
        <summary>{text("differenceSame", { count: part.after.length })}</summary>
        <p>{words(part.after)}</p>
      </details>
    );
  }
  if (part.words) {
    return (
      <p className="difference__changed">
        {part.words.map((piece, at) => {
          const key = `${at} ${piece.kind}`;
          if (piece.kind === "added") return <ins key={key}>{piece.text}</ins>;
          if (piece.kind === "removed") return <del key={key}>{piece.text}</del>;
          return piece.binding ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
        })}
      </p>
    );
  }
  return (
    <div className="difference__changed">
      {part.before.length > 0 && (
        <p>
          <span className="visually-hidden">{text("differenceRemoved")}</span>
          <del>{words(part.before)}</del>
        </p>
      )}
      {part.after.length > 0 && (
        <p>
          <span className="visually-hidden">{text("differenceAdded")}</span>
          <ins>{words(part.after)}</ins>
        </p>
      )}
    </div>
  );
}
