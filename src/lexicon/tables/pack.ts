/** The typed arrays that a table file may hold. */
export type TableArray = Uint8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;

const kinds = { Uint8Array, Uint16Array, Int16Array, Uint32Array, Int32Array } as const;
type Kind = keyof typeof kinds;

interface Directory {
  readonly arrays: Readonly<Record<string, readonly [kind: Kind, offset: number, length: number]>>;
  readonly meta: unknown;
}

const magic = "suminuri";
const alignment = 8;
const align = (offset: number): number => (offset + alignment - 1) & ~(alignment - 1);

/** One file of named arrays and a JSON value: magic, length of the directory, directory, arrays on 8-byte borders. */
export function pack(arrays: Readonly<Record<string, TableArray>>, meta: unknown): Uint8Array {
  const directory: { arrays: Record<string, readonly [Kind, number, number]>; meta: unknown } = {
    arrays: {},
    meta,
  };
  let offset = 0;
  for (const [name, array] of Object.entries(arrays)) {
    directory.arrays[name] = [array.constructor.name as Kind, offset, array.length];
    offset = align(offset + array.byteLength);
  }
  const head = new TextEncoder().encode(JSON.stringify(directory));
  const base = align(magic.length + 4 + head.length);
  const file = new Uint8Array(base + offset);
  file.set(new TextEncoder().encode(magic));
  new DataView(file.buffer).setUint32(magic.length, head.length, true);
  file.set(head, magic.length + 4);
  for (const [name, array] of Object.entries(arrays)) {
    file.set(
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
      base + directory.arrays[name][1],
    );
  }
  return file;
}

/** Views into a packed file; nothing is copied. `file` must start on an 8-byte border of its buffer. */
export function unpack(file: Uint8Array): { arrays: Readonly<Record<string, TableArray>>; meta: unknown } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const headLength = view.getUint32(magic.length, true);
  const headStart = magic.length + 4;
  // TextDecoder refuses shared memory, so the directory is copied out.
  const head = file.slice(headStart, headStart + headLength);
  const directory = JSON.parse(new TextDecoder().decode(head)) as Directory;
  const base = file.byteOffset + align(headStart + headLength);
  const arrays: Record<string, TableArray> = {};
  for (const [name, [kind, offset, length]] of Object.entries(directory.arrays)) {
    arrays[name] = new kinds[kind](file.buffer as ArrayBuffer, base + offset, length);
  }
  return { arrays, meta: directory.meta };
}
