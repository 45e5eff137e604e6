/** What the tagger tells apart. A tag is 0 outside, 2n - 1 where a span of label n begins and 2n inside it. */
export const labels = ["PERSON", "LOCATION", "ORGANIZATION"] as const;

export type Label = (typeof labels)[number];

export const tagCount: number = 1 + 2 * labels.length;

/** Whether `after` may follow `before`: the inside of a span follows its beginning or itself. */
export function mayFollow(before: number, after: number): boolean {
  return after === 0 || (after & 1) === 1 || before === after || before === after - 1;
}
