import type { ImportDetail } from "@lokaal17/shared/contract/imports";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { Link } from "@tanstack/react-router";
import { Icon } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";
import { type ImportStep, importSteps, isReachable, stepNow } from "./import-state.ts";

/** The four steps of a file as one line: what is done, where one is, what comes. */
export function ImportSteps({ detail, step }: { detail: ImportDetail; step: ImportStep }) {
  const text = useText(importScreens);
  const reached = importSteps.indexOf(stepNow(detail));
  const done = (at: number) =>
    at < reached || detail.state === "stored" || (detail.state === "undone" && at <= reached);
  return (
    <nav className="no-print" aria-label={text("steps")}>
      <ol className="file-steps">
        {importSteps.map((one, at) => {
          const words = (
            <>
              <span className="file-steps__mark" aria-hidden="true">
                {done(at) ? <Icon name="check" /> : at + 1}
              </span>
              <span>
                {text(`step.${one}`)}
                {done(at) && <span className="visually-hidden"> ({text("stepDone")})</span>}
              </span>
            </>
          );
          return (
            <li key={one} className={done(at) ? "file-steps__done" : undefined}>
              {isReachable(one, detail) ? (
                <Link
                  to="/bestanden/$import"
                  params={{ import: detail.id }}
                  search={{ stap: one }}
                  activeProps={{}}
                  {...(one === step ? { "aria-current": "step" as const } : { "aria-current": undefined })}
                >
                  {words}
                </Link>
              ) : (
                <span className="file-steps__later">{words}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
