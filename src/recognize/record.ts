import type { Field } from "../model.ts";
import { groupMaskOf, hasGroup, type Scene } from "./scene.ts";

/** Fields on both sides of a field that are looked at for what their record is about. */
const reach = 40;

/** Lines of key = value are records of their own: so many bytes apart they still speak of one thing. */
const reachOfKeys = 240;

/** The other fields of the record (row, object, lines of keys) of a field, the nearest forty on each side. */
export function* neighboursOf({ fields }: Scene, field: Field): Generator<Field> {
  const here = indexOf(fields, field);
  const last = Math.min(fields.length, here + reach);
  for (let index = Math.max(0, here - reach); index < last; index++) {
    const other = fields[index];
    if (other !== field && (other.record === field.record || areKeysBeside(other, field))) yield other;
  }
}

function areKeysBeside(other: Field, { source, start }: Field): boolean {
  return source === "key" && other.source === "key" && Math.abs(other.start - start) < reachOfKeys;
}

/** Whether the label of another field of the record belongs to one of the groups. */
export function hasNeighbour(scene: Scene, field: Field, groups: readonly string[]): boolean {
  const mask = groupMaskOf(scene.words, groups);
  for (const other of neighboursOf(scene, field)) if (hasGroup(other.groups, mask)) return true;
  return false;
}

/** Fields are sorted by start, and a block has many. */
function indexOf(fields: readonly Field[], field: Field): number {
  let low = 0;
  let high = fields.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fields[middle].start < field.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
