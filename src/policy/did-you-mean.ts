/**
 * The known word that the user most likely meant, or undefined when nothing is near.
 *
 * Distance counts insertions, deletions, replacements and swaps of neighbours; one mistake in three letters
 * is forgiven. A word that begins like a known one is near as well: `JP_MY` means `JP_MY_NUMBER`.
 */
export function didYouMean(typed: string, known: Iterable<string>): string | undefined {
  const word = normalized(typed);
  let nearest: string | undefined;
  let smallest = Math.floor(Math.max(word.length, 3) / 3) + 1;
  for (const candidate of known) {
    const distance = distanceBetween(word, normalized(candidate));
    if (distance < smallest) {
      smallest = distance;
      nearest = candidate;
    }
  }
  return nearest ?? sharingTheBeginning(word, known);
}

function sharingTheBeginning(word: string, known: Iterable<string>): string | undefined {
  for (const candidate of known) {
    const name = normalized(candidate);
    if (Math.min(name.length, word.length) >= 3 && (name.startsWith(word) || word.startsWith(name)))
      return candidate;
  }
  return undefined;
}

function normalized(word: string): string {
  return word
    .toLowerCase()
    .replace(/[-_\s]/g, "")
    .slice(0, 64);
}

function distanceBetween(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        previous[column] + 1,
        current[column - 1] + 1,
        previous[column - 1] + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, beforePrevious[column - 2] + 1);
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length];
}
