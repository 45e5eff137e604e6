const ABSOLUTE = /^(?:[a-z]:)?\//i;

/** A path as the URI of a SARIF artifact: relative ones stay relative, every segment is percent-encoded. */
export function artifactUri(path: string): string {
  // A lone surrogate, as in a broken file name on Windows, has no percent-encoding.
  const wellFormed = path.replace(/\p{Surrogate}/gu, "\uFFFD").replaceAll("\\", "/");
  const absolute = ABSOLUTE.test(wellFormed);
  const segments = wellFormed
    .replace(/^\.\/+/, "")
    .split("/")
    .map(encodeSegment);
  const encoded = segments.join("/");
  if (!absolute) return encoded;
  return encoded.startsWith("/") ? `file://${encoded}` : `file:///${encoded.replace(/^([a-z])%3A/i, "$1:")}`;
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
