import type { Random } from "../random.ts";

export interface Clusters {
  /** The cluster of each row. */
  readonly clusterOf: Uint8Array;
  readonly centres: Float32Array;
}

const iterations = 20;

/** Spherical k-means: rows are compared by their angle, seen from the middle of all. */
export function clusterVectors(
  rows: Float32Array,
  width: number,
  weights: Float32Array,
  count: number,
  random: Random,
): Clusters {
  const points = centre(rows, width);
  const size = points.length / width;
  const clusterOf = new Uint8Array(size);
  const centres = new Float32Array(count * width);
  for (let cluster = 0; cluster < count; cluster++) place(cluster, random.below(size));
  for (let iteration = 0; iteration < iterations; iteration++) {
    for (let row = 0; row < size; row++) clusterOf[row] = nearest(row);
    centres.fill(0);
    const members = new Float32Array(count);
    for (let row = 0; row < size; row++) {
      members[clusterOf[row]]++;
      const to = clusterOf[row] * width;
      for (let at = 0; at < width; at++) centres[to + at] += weights[row] * points[row * width + at];
    }
    // A cluster that nobody joined starts anew.
    members.forEach((number, cluster) => {
      if (number === 0) place(cluster, random.below(size));
    });
    normalize(centres, width);
  }
  return { clusterOf, centres };

  function place(cluster: number, row: number): void {
    centres.set(points.subarray(row * width, (row + 1) * width), cluster * width);
  }

  function nearest(row: number): number {
    let best = 0;
    let most = -Infinity;
    for (let cluster = 0; cluster < count; cluster++) {
      let product = 0;
      for (let at = 0, from = row * width, to = cluster * width; at < width; at++)
        product += points[from + at] * centres[to + at];
      if (product > most) {
        most = product;
        best = cluster;
      }
    }
    return best;
  }
}

function centre(rows: Float32Array, width: number): Float32Array {
  const points = Float32Array.from(rows);
  normalize(points, width);
  const size = points.length / width;
  const middle = new Float64Array(width);
  points.forEach((value, index) => (middle[index % width] += value / size));
  for (let index = 0; index < points.length; index++) points[index] -= middle[index % width];
  normalize(points, width);
  return points;
}

function normalize(rows: Float32Array, width: number): void {
  for (let from = 0; from < rows.length; from += width) {
    let square = 0;
    for (let at = from; at < from + width; at++) square += rows[at] * rows[at];
    const length = Math.sqrt(square) || 1;
    for (let at = from; at < from + width; at++) rows[at] /= length;
  }
}
