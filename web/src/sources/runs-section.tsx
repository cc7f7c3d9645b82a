import type {
  deleteSourceRun,
  postSourceRun,
  SourceRun,
  SourceView,
} from "@lokaal17/shared/contract/sources";
import { formatMoment, formatNumber } from "@lokaal17/shared/text/number";
import { sourceScreens } from "@lokaal17/shared/text/source-screens";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { forgetReads } from "../entry/forget-reads.ts";
import { newId } from "../entry/new-id.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { Progress } from "../ui/progress.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { pollRuns, sourceRunsQuery } from "./queries.ts";
import { RunChanges } from "./run-changes.tsx";
import { RunState } from "./run-state.tsx";

interface RunsSectionProps {
  source: SourceView;
  isManaged: boolean;
}

/** Fetching now, and every time that it was fetched: as a preview to look at, or stored. */
export function RunsSection({ source, isManaged }: RunsSectionProps) {
  const text = useText(sourceScreens);
  const { problem, busy, write } = useOwnWrite();
  const runs = useRuns(source.id);
  const running = runs.find(({ state }) => state === "running");
  const isEmpty = source.mappings.every(({ measure }) => measure === "");
  const why = running
    ? text("runBusy")
    : busy
      ? text("busy")
      : !source.active
        ? text("runOff")
        : isEmpty
          ? text("runEmpty")
          : null;
  const off = why ? { reason: why } : {};

  const start = (preview: boolean) =>
    write("", () =>
      send<typeof postSourceRun>("post", "/v1/sources/:id/runs", {
        params: { id: source.id },
        body: { preview },
        idempotencyKey: newId(),
      }),
    );

  return (
    <section className="section stack" aria-labelledby="keren">
      <h2 id="keren">{text("runs")}</h2>
      {problem && <Refusal title={text("runFailed")} problem={problem} />}
      {isManaged && (
        <div className="cluster">
          <Button onClick={() => start(true)} {...off}>
            {text("preview")}
          </Button>
          <Button kind="secondary" onClick={() => start(false)} {...off}>
            {text("store")}
          </Button>
        </div>
      )}
      {running && <Running source={source} run={running} isManaged={isManaged} />}
      {runs.length === 0 ? (
        <p>{text("runsNone")}</p>
      ) : (
        <RunTable source={source} runs={runs} isManaged={isManaged} />
      )}
    </section>
  );
}

/** The runs, looked at again while one is under way; when it ends the source itself is read anew. */
function useRuns(id: string): readonly SourceRun[] {
  const client = useQueryClient();
  const { data } = useQuery({
    ...sourceRunsQuery(id),
    refetchInterval: ({ state }) => pollRuns(state.data?.runs ?? []),
  });
  const runs = data?.runs ?? [];
  const isRunning = runs.some(({ state }) => state === "running");
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    if (wasRunning.current && !isRunning) void forgetReads(client);
    wasRunning.current = isRunning;
  }, [client, isRunning]);
  return runs;
}

interface OneRunProps extends RunsSectionProps {
  run: SourceRun;
}

function Running({ source, run, isManaged }: OneRunProps) {
  const text = useText(sourceScreens);
  return (
    <div className="stack stack--tight">
      <Progress label={text("progress", { title: source.title })} done={run.progress ?? 0} />
      {isManaged && <EndRun source={source} run={run} label={text("stop")} />}
    </div>
  );
}

/** Stops a run, or throws its preview away. */
function EndRun({ source, run, label }: Omit<OneRunProps, "isManaged"> & { label: string }) {
  const text = useText(sourceScreens);
  const { problem, busy, write } = useOwnWrite();
  const end = () =>
    write("", () =>
      send<typeof deleteSourceRun>("delete", "/v1/sources/:id/runs/:run", {
        params: { id: source.id, run: run.id },
      }),
    );
  return (
    <>
      {problem && <Refusal title={text("stopFailed")} problem={problem} />}
      <div className="cluster">
        <Button small kind="secondary" onClick={end} {...(busy ? { reason: text("busy") } : {})}>
          {label}
        </Button>
      </div>
    </>
  );
}

function RunTable({ source, runs, isManaged }: RunsSectionProps & { runs: readonly SourceRun[] }) {
  const text = useText(sourceScreens);
  const [shown, setShown] = useState<string | null>(null);
  const open = runs.find(({ id }) => id === shown);
  return (
    <>
      <ScrollRegion label={text("runsLabel")}>
        <table className="table">
          <caption className="visually-hidden">{text("runsLabel")}</caption>
          <thead>
            <tr>
              <th scope="col">{text("when")}</th>
              <th scope="col">{text("result")}</th>
              <th scope="col">{text("figures")}</th>
              <th scope="col">{text("changesOf")}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <RunRow
                key={run.id}
                {...{ source, run, isManaged }}
                isOpen={run.id === shown}
                onToggle={() => setShown(run.id === shown ? null : run.id)}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {open && <RunChanges key={open.id} source={source.id} run={open} />}
    </>
  );
}

function RunRow({
  source,
  run,
  isManaged,
  isOpen,
  onToggle,
}: OneRunProps & { isOpen: boolean; onToggle: () => void }) {
  const text = useText(sourceScreens);
  const locale = useLocale();
  const number = (count: number | null) => formatNumber(count ?? 0, 0, locale);
  const hasChanges =
    run.state === "preview" || (run.state === "stored" && run.indicators.some(({ changed }) => changed > 0));
  return (
    <tr>
      <th scope="row">
        {formatMoment(run.startedAt, locale)}
        <small className="figure-unit">
          {text(`trigger.${run.trigger}`)}
          {run.startedBy && `, ${run.startedBy}`}
        </small>
      </th>
      <td>
        <RunState state={run.state} />
        {run.error && <p>{run.error}</p>}
      </td>
      <td>
        {run.rows !== null &&
          text("rows", {
            count: run.rows,
            number: number(run.rows),
            missing: number(run.missing),
            provisional: number(run.provisional),
          })}
      </td>
      <td>
        {run.indicators.map((of) => (
          <p className="meta-line" key={of.indicator}>
            {text("perIndicator", { name: of.name, changes: countsOf(of) })}
          </p>
        ))}
        <div className="cluster">
          {hasChanges && (
            <Button small kind="secondary" aria-expanded={isOpen} onClick={onToggle}>
              {text(isOpen ? "hide" : "show")}
            </Button>
          )}
          {isManaged && run.state === "preview" && (
            <EndRun source={source} run={run} label={text("discard")} />
          )}
        </div>
      </td>
    </tr>
  );

  function countsOf(of: SourceRun["indicators"][number]): string {
    const kinds = ["new", "changed", "unchanged", "prefilled", "skipped", "outside"] as const;
    const said = kinds.flatMap((kind) =>
      of[kind] > 0 ? [text(`count.${kind}`, { count: number(of[kind]) })] : [],
    );
    return said.length === 0 ? text("nothing") : said.join(", ");
  }
}
