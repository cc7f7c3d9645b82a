/**
 * The header that makes a browser store an answer under a name. Whatever the name is made of, it cannot leave its
 * place: quotes, line ends and path marks are gone, and what is not ASCII stands in the second form only.
 * @see RFC 6266, RFC 8187
 */
export function contentDisposition(name: string): string {
  const whole = name
    .normalize("NFC")
    .replace(/[\p{C}"\\/:*?<>|;%]/gu, "-")
    .replace(/^\.+/, "");
  const ascii = whole
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7E]/g, "-");
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"${ascii === whole ? "" : `; filename*=UTF-8''${encoded}`}`;
}
