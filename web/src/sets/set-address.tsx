import { type ReactNode, useMemo } from "react";
import { addressIn, useLocale } from "../ui/locale.tsx";

interface SetAddressProps {
  /** Dutch path and search. */
  address: string;
  label: string;
  className?: string | undefined;
  children: ReactNode;
}

/** A link to a saved address, in the reader's language: a plain one, for the address is text and not a choice of ours. */
export function SetAddress({ address, label, className, children }: SetAddressProps) {
  const locale = useLocale();
  const href = useMemo(() => addressIn(locale, address), [locale, address]);
  return (
    <a href={href} aria-label={label} className={className}>
      {children}
    </a>
  );
}
