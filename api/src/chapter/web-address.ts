/** An address that a document may lead to: of the web or of mail. Anything else (`javascript:`) stays words: null. */
export function webAddress(href: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character within an address hides what it is
  if (/[\u0000-\u0020\u007f]/.test(href)) return null;
  return /^(?:https?:\/\/[^/]|mailto:[^/])/i.test(href) ? href : null;
}
