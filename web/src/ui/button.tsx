import { type ComponentProps, type ReactNode, useId } from "react";

interface Look {
  /** First button of a place; others are secondary, quiet ones plain. */
  kind?: "primary" | "secondary" | "plain";
  small?: boolean;
}

export type ButtonProps = Look &
  Omit<ComponentProps<"button">, "className" | "disabled" | "aria-disabled"> & {
    /** Why it cannot be used now: the button stays in the tab order and the reason stands beside it. */
    reason?: ReactNode;
  };

/** A button that is off says why and stays reachable. It is one element in both states, so that it keeps the focus. */
export function Button({
  kind = "primary",
  small = false,
  reason,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const off = reason ? ({ "aria-disabled": "true", "aria-describedby": reasonId } as const) : { onClick };
  return (
    <>
      <button {...rest} type={reason ? "button" : type} className={buttonClass({ kind, small })} {...off} />
      {reason && (
        <span className="button-reason" id={reasonId}>
          {reason}
        </span>
      )}
    </>
  );
}

/** Classes for what looks like a button but is a link: `<Link className={buttonClass({ kind: "secondary" })}>`. */
export function buttonClass({ kind = "primary", small = false }: Look = {}): string {
  return ["button", kind === "primary" ? "" : `button--${kind}`, small ? "button--small" : ""]
    .filter(Boolean)
    .join(" ");
}
