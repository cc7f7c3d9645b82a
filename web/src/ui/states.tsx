import { webShell } from "@lokaal17/shared/text/web-shell";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { useText } from "./locale.tsx";
import { problemOf } from "./problem.ts";

interface EmptyStateProps {
  icon?: IconName;
  title: ReactNode;
  /** Level of the heading in its surroundings. */
  level?: 2 | 3 | 4;
  /** What to know and one way on. */
  children?: ReactNode;
}

/** Nothing to show: what was looked for, and one way on. Never a zero, never an empty chart. */
export function EmptyState({ icon = "none", title, level = 3, children }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty-state">
      <Icon name={icon} />
      <Heading>{title}</Heading>
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}

interface ErrorStateProps {
  title: ReactNode;
  error: unknown;
  level?: 2 | 3 | 4;
  onRetry?: () => void;
  /** Another way to the same figures: the table. */
  children?: ReactNode;
}

/** A part of a page that failed; the rest goes on. */
export function ErrorState({ title, error, level = 3, onRetry, children }: ErrorStateProps) {
  const text = useText(webShell);
  const { detail, instance, status } = problemOf(error);
  return (
    <EmptyState icon="refused" title={title} level={level}>
      <p role="alert">
        {detail || text(status === 0 ? "offlineText" : "failedText")}
        {instance && ` ${text("errorNumber", { number: instance })}`}
      </p>
      <div className="cluster">
        {onRetry && (
          <Button kind="secondary" small onClick={onRetry}>
            {text("tryAgain")}
          </Button>
        )}
        {children}
      </div>
    </EmptyState>
  );
}

/** Shapes in the size of what comes. They show after 200 ms, do not move, and are read aloud once. */
export function LoadingState({ label, lines = 5 }: { label?: string; lines?: number }) {
  const text = useText(webShell);
  return (
    <div className="skeleton" role="status" aria-label={label ?? text("loading")}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <span key={line} />
      ))}
    </div>
  );
}
