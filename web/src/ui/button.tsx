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

/** A button that is off says why and stays reachable. */
export function Button({
  kind = "primary",
  small = false,
  reason,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  if (!reason)
    return <button {...rest} type={type} className={buttonClass({ kind, small })} onClick={onClick} />;
  return (
    <span className="button-with-reason">
      <button
        {...rest}
        type="button"
        className={buttonClass({ kind, small })}
        aria-disabled="true"
        aria-describedby={reasonId}
      />
      <span className="button-reason" id={reasonId}>
        {reason}
      </span>
    </span>
  );
}

/** Classes for what looks like a button but is a link: `<Link className={buttonClass({ kind: "secondary" })}>`. */
export function buttonClass({ kind = "primary", small = false }: Look = {}): string {
  return ["button", kind === "primary" ? "" : `button--${kind}`, small ? "button--small" : ""]
    .filter(Boolean)
    .join(" ");
}
