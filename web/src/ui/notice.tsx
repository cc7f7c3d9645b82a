import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

interface NoticeProps {
  /** Orange says that nothing is lost; red that something was refused. */
  kind?: "information" | "warning" | "error" | "success";
  icon?: IconName;
  title: ReactNode;
  children?: ReactNode;
  /** Read aloud when it appears after an action. */
  live?: boolean;
}

const icons: Record<NonNullable<NoticeProps["kind"]>, IconName> = {
  information: "info",
  warning: "doubt",
  error: "refused",
  success: "check",
};

export function Notice({
  kind = "information",
  icon = icons[kind],
  title,
  children,
  live = false,
}: NoticeProps) {
  return (
    <div
      className={kind === "information" ? "notice" : `notice notice--${kind}`}
      {...(live ? { role: kind === "error" ? "alert" : "status" } : {})}
    >
      <Icon name={icon} />
      <div>
        <strong>{title}</strong>
        {typeof children === "string" ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
