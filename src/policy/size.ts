const SIZE = /^(?<amount>\d+(?:\.\d+)?)\s*(?<unit>[kmgt]?)(?<binary>i?)(?<byte>b?)$/i;

/**
 * Bytes meant by a size such as `500`, `64K`, `10MB` or `1GiB`; undefined when it is none.
 *
 * `MB` counts in thousands. `MiB` and the bare `M` count in 1024s, as they do in ripgrep, dd and ls.
 */
export function parseSize(text: string): number | undefined {
  const match = SIZE.exec(text.trim());
  if (match?.groups === undefined) return undefined;
  const { amount, unit, binary, byte } = match.groups;
  if (unit === "" && binary !== "") return undefined;
  const base = binary === "" && byte !== "" ? 1000 : 1024;
  const bytes = Math.floor(
    Number(amount) * base ** ("kmgt".indexOf(unit.toLowerCase()) + (unit === "" ? 0 : 1)),
  );
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : undefined;
}
