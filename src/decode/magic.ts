/** Bytes that stand at a fixed place of a binary file and in no text. */
interface Signature {
  readonly at: number;
  readonly bytes: readonly number[];
}

const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));

const signature = (...bytes: readonly number[]): Signature => ({ at: 0, bytes });

/** A byte that differs from file to file. */
const any = -1;

// Letters alone could begin a text ("OTTO", "ID3", "BM"), so an entry is long or holds a byte that text does not.
const signatures: readonly Signature[] = [
  signature(0x89, ...ascii("PNG\r\n"), 0x1a),
  signature(0xff, 0xd8, 0xff), // JPEG
  signature(...ascii("RIFF"), any, any, any, any, ...ascii("WEBPVP8")),
  signature(...ascii("RIFF"), any, any, any, any, ...ascii("WAVEfmt ")),
  signature(...ascii("RIFF"), any, any, any, any, ...ascii("AVI LIST")),
  signature(...ascii("GIF87a")),
  signature(...ascii("GIF89a")),
  signature(...ascii("II*"), 0), // TIFF
  signature(...ascii("MM"), 0, 0x2a),
  signature(0, 0, 1, 0), // icon
  signature(...ascii("8BPS"), 0),
  signature(...ascii("%PDF-")),
  signature(...ascii("{\\rtf1")),
  signature(0xd0, 0xcf, 0x11, 0xe0), // Office before 2007
  signature(...ascii("PK"), 3, 4), // ZIP, and with it docx, xlsx, jar
  signature(...ascii("PK"), 5, 6),
  signature(...ascii("PK"), 7, 8),
  signature(0x1f, 0x8b), // gzip
  signature(...ascii("BZh"), 0x39, 0x31, 0x41, 0x59, 0x26),
  signature(0xfd, ...ascii("7zXZ"), 0),
  signature(0x28, 0xb5, 0x2f, 0xfd), // zstd
  signature(0x04, 0x22, 0x4d, 0x18), // lz4
  signature(...ascii("7z"), 0xbc, 0xaf, 0x27, 0x1c),
  signature(...ascii("Rar!"), 0x1a, 7),
  signature(...ascii("!<arch>\n")),
  { at: 257, bytes: [...ascii("ustar"), 0] }, // tar
  { at: 257, bytes: [...ascii("ustar  "), 0] },
  signature(0x7f, ...ascii("ELF")),
  signature(...ascii("MZ"), 0x90, 0), // Windows program
  signature(0xca, 0xfe, 0xba, 0xbe), // Java class
  signature(0xcf, 0xfa, 0xed, 0xfe), // Mach-O
  signature(0xce, 0xfa, 0xed, 0xfe),
  signature(0, ...ascii("asm")), // WebAssembly
  signature(...ascii("SQLite format 3"), 0),
  signature(0x89, ...ascii("HDF\r\n"), 0x1a),
  signature(0x93, ...ascii("NUMPY")),
  signature(...ascii("PAR1"), 0x15), // Parquet
  signature(...ascii("Obj"), 1), // Avro
  signature(...ascii("DIRC"), 0), // git index
  signature(...ascii("PACK"), 0, 0, 0), // git pack
  signature(0, 0, 0, any, ...ascii("ftyp")), // MP4, HEIC
  signature(0x1a, 0x45, 0xdf, 0xa3), // Matroska
  signature(...ascii("OggS"), 0),
  signature(...ascii("fLaC"), 0),
  signature(...ascii("ID3"), 2, 0),
  signature(...ascii("ID3"), 3, 0),
  signature(...ascii("ID3"), 4, 0),
  signature(0xff, 0xfb), // MPEG audio
  signature(...ascii("wOFF"), 0),
  signature(...ascii("wOF2"), 0),
  signature(...ascii("wOFFOTTO")),
  signature(...ascii("wOF2OTTO")),
  signature(...ascii("OTTO"), 0),
  signature(0, 1, 0, 0, 0), // TrueType
];

/** Whether a file that begins like this is an image, an archive, a program or another well-known binary. */
export function hasBinarySignature(head: Uint8Array): boolean {
  return signatures.some(({ at, bytes }) =>
    bytes.every((byte, index) => byte === any || head[at + index] === byte),
  );
}
