/**
 * Names of systems that hold a body part: `KaoTokuchoryo`, `palmVein`, `seimon_tmpl`, `IrisCam`. There are more
 * ways to join the words than a dictionary can list, so the words are listed and the joints are read.
 */

/** How much a name says by itself: keys and flowers are called `fingerprint` and `iris` too. */
export interface BodyPart {
  /** The word group of the part. */
  readonly group: string;
  /** Nothing but a body is called so; else what is under the name must be called a template. */
  readonly sure: boolean;
}

const partWords: readonly (readonly [group: string, sure: string, unsure: string])[] = [
  [
    "biometric-face",
    "face facial kao kaoninsho kaoninshou faceid facematch faceprint facetemplate faceimage facephoto facevector " +
      "faceembedding facefeature arcface facenet insightface 顔 顔写真 顔画像 顔特徴 顔認証",
    "faces",
  ],
  [
    "biometric-iris",
    "iris irises iriscode iristemplate irisimage kosai kousai kohsai 虹彩 虹彩認証",
    "retina eye eyes",
  ],
  [
    "biometric-voice",
    "voiceprint voicetemplate voiceembedding seimon koe onsei washa xvector ivector dvector 声紋 声 声紋認証 話者",
    "voice speaker",
  ],
  ["biometric-gait", "gait hoyo hoyou hoyō 歩容 歩容認証", "hoko hokou walk"],
  [
    "biometric-vein",
    "vein veins palmvein fingervein handvein jomyaku joumyaku palmsecure 静脈 指静脈 手のひら静脈 掌静脈 静脈認証",
    "vascular",
  ],
  [
    "biometric-fingerprint",
    "shimon shoumon shomon palmprint minutiae minutia fingertemplate yubi 指紋 掌紋 指紋認証",
    "fingerprint fingerprints finger fingers thumb palm",
  ],
];

const parts: ReadonlyMap<string, BodyPart> = new Map<string, BodyPart>(
  partWords.flatMap(([group, sure, unsure]) => [
    ...sure.split(" ").map((word) => [word, { group, sure: true }] as const),
    ...unsure.split(" ").map((word) => [word, { group, sure: false }] as const),
  ]),
);

/** Two words that are another part together than each by itself. */
const pairs: ReadonlyMap<string, BodyPart> = new Map([
  ["palm vein", { group: "biometric-vein", sure: true }],
  ["finger vein", { group: "biometric-vein", sure: true }],
  ["hand vein", { group: "biometric-vein", sure: true }],
  ["yubi jomyaku", { group: "biometric-vein", sure: true }],
  ["tenohira jomyaku", { group: "biometric-vein", sure: true }],
  ["palm print", { group: "biometric-fingerprint", sure: true }],
  ["finger print", { group: "biometric-fingerprint", sure: false }],
  ["voice print", { group: "biometric-voice", sure: true }],
  ["face id", { group: "biometric-face", sure: false }],
]);

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What only the features of a body, or of a document, are called. */
const templateWords = words(
  "template templates tmpl tmplt tpl vec vector vectors emb embed embedding embeddings feature features feat " +
    "featurevector minutiae descriptor descriptors encoding encodings signature tokucho tokuchou tokuchoryo " +
    "tokuchouryou tokuchoryou tenpureto bir bdb cbeff テンプレート 特徴量 特徴 ベクトル 埋め込み 特徴点 特徴データ",
);

/** What anything may be called that is kept as bytes. */
const openWords = words(
  "data dat value val code hash image images img picture photo gazo gazou shashin raw b64 base64 content body blob " +
    "bytes bin binary payload sample samples old new before after left right l r li ri lt rt hidari migi probe " +
    "gallery reference ref registered enrolled enrol enroll captured capture live selfie scan wsq iso kyu shin " +
    "データ 値 画像 写真 登録データ 左 右 旧 新",
);

/** What such names tell of machines: keys, fonts, clients, drawings. */
const foreignWords = words(
  "font fonts type typo css style mesh vertex vertices polygon tls ssl ssh cert certificate certs key keys gpg pgp ja3 " +
    "ja4 browser canvas client device webauthn passkey fido attestation credential dataset flower server build cargo " +
    "cache commit git query error issue event sentry doc docs document article faq text tts synth synthesis",
);

/** The words of a name: of `camelCase`, `snake_case`, `PascalCase2`; Japanese stays whole. */
export function nameWords(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .map((word) => (/[a-z]\d+$/.test(word) && !openWords.has(word) ? word.replace(/\d+$/, "") : word))
    .filter(Boolean);
}

/** The body part that a name speaks of, whatever else it says: a parent, a table, the tag of a log. */
export function bodyPartIn(name: string): BodyPart | undefined {
  const tokens = nameWords(name);
  if (tokens.some((token) => foreignWords.has(token))) return undefined;
  let found: BodyPart | undefined;
  for (const [index, token] of tokens.entries()) {
    const part = pairs.get(`${token} ${tokens[index + 1] ?? ""}`) ?? parts.get(token);
    if (part && (!found || (part.sure && !found.sure))) found = part;
  }
  return found;
}

/** The group of a name that is a body part with what is kept of it and nothing else: `KaoGazo`, `seimonTemplate`. */
export function bodyPartNamed(name: string): string | undefined {
  const part = bodyPartIn(name);
  if (!part) return undefined;
  const others = nameWords(name).filter(
    (token) => !parts.has(token) && token !== "print" && token !== "tenohira",
  );
  if (others.some((token) => !templateWords.has(token) && !openWords.has(token) && !/^\d+$/.test(token)))
    return undefined;
  const isTemplate = others.some((token) => templateWords.has(token));
  return isTemplate || (part.sure && others.length > 0) ? part.group : undefined;
}

/** A name that leaves open of what it holds the bytes; "template" if only features are called so. */
export function opennessOf(name: string): "template" | "open" | undefined {
  const tokens = nameWords(name);
  if (tokens.length === 0) return undefined;
  const isTemplate = (token: string): boolean => templateWords.has(token);
  if (!tokens.every((token) => isTemplate(token) || openWords.has(token) || /^\d+$/.test(token)))
    return undefined;
  return tokens.some(isTemplate) ? "template" : "open";
}

/** Whether a name is that of a machine's thing, which ends the search for a body. */
export function isForeignName(name: string): boolean {
  return nameWords(name).some((token) => foreignWords.has(token));
}
