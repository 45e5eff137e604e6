import { describe, expect, it } from "vitest";
import { scanText } from "../../src/scan.ts";
import type { Format } from "../../src/model.ts";

function templatesOf(text: string, format: Format = "text"): string[] {
  return scanText(text, { format })
    .findings.filter(({ entityType }) => entityType.startsWith("BIOMETRIC_"))
    .map(({ entityType, start, end }) => `${entityType.slice(10)} ${text.slice(start, end)}`);
}

const hex = "86899e7cd504a5c6d458e4eeda0dcaf0";

describe("templates", () => {
  it("belong to the body part that the title names", () => {
    expect(templatesOf(`顔認証チェックイン\n\n天野 めい ${hex}\n城田 シン ${hex}\n`)).toEqual([
      `FACE ${hex}`,
      `FACE ${hex}`,
    ]);
  });

  it("are told apart by magic bytes where a header names several parts", () => {
    const face = "RkFDADAxMAAAWQy9ZO256xuFNlYqoBQmv";
    const iris = "SUlSADAyMAAAZqqP9bMZtUBNL1rzMGcmr";
    expect(templatesOf(`氏名｜顔｜虹彩\n天野 めい｜${face}｜${iris}\n`)).toEqual([
      `FACE ${face}`,
      `IRIS ${iris}`,
    ]);
  });

  it("are vectors with their brackets under a key, in JSON too", () => {
    const vector = "[0.0123, -0.4411, 0.3920, 0.0078]";
    expect(templatesOf(`{"user": 1, "faceEmbedding": ${vector}}`, "json")).toEqual([`FACE ${vector}`]);
  });

  it("are not what another key names", () => {
    expect(templatesOf(`{"text": "声紋認証の説明", "embedding": [0.01, -0.44, 0.39, 0.07]}`, "json")).toEqual(
      [],
    );
    expect(templatesOf(`静脈認証 端末点検|ハッシュ:${hex}`)).toEqual([]);
  });

  it("are not fingerprints of keys, browsers and certificates", () => {
    for (const text of [`TLS fingerprint ja3=${hex}`, `fingerprint: ${hex}`, `証明書の指紋 ${hex}`])
      expect(templatesOf(text)).toEqual([]);
  });
});

describe("sequences of bases", () => {
  const line = "ACGTTGCAAGGCTTACCATGACGTTGCAAGGCTTACCATGACGTTGCAAGGCTTACCATG";
  it("are one finding over the lines of FASTA", () => {
    expect(templatesOf(`>sample_01\n${line}\n${line}\nTTGACCA\n`)).toEqual([`DNA ${line}\n${line}\nTTGACCA`]);
  });

  it("of primers, plasmids and germs stay silent", () => {
    for (const header of [">pUC19 cloning vector", ">E. coli 16S", ">NC_000913 genome"])
      expect(templatesOf(`${header}\n${line}\n`)).toEqual([]);
  });

  it("may be written in groups of ten, or as alleles of loci", () => {
    expect(templatesOf("ゲノム検査　変異近傍 AAACATACTT CTCGTTTCTC AAATAAGCGC CCAC")).toEqual([
      "DNA AAACATACTT CTCGTTTCTC AAATAAGCGC CCAC",
    ]);
    const profile = "D3S1358 15,17 vWA 16,18 FGA 21,24 TH01 7,9 TPOX 8,11";
    expect(templatesOf(`親子鑑定 ${profile}`)).toEqual([`DNA ${profile}`]);
  });
});

describe("templates under names that leave their part open", () => {
  const long = `Xy0AFgSo9vAWe5jHYmqrgFwhluhq1p2Qh1xaubSkdQ7`;
  const vector = "[0.0123, -0.4411, 0.3920, 0.0078, 0.1021]";

  it("are of the object around them, or of the kind that their record states", () => {
    expect(
      templatesOf(`{"palmVein":{"template":"${hex}"},"iris":{"left":{"code":"${hex}"}}}`, "json"),
    ).toEqual([`VEIN ${hex}`, `IRIS ${hex}`]);
    expect(templatesOf(`{"speaker":{"embedding":${vector}}}`, "json")).toEqual([`VOICE ${vector}`]);
    expect(templatesOf(`[{"modality":"FACE","template":"${long}"}]`, "json")).toEqual([`FACE ${long}`]);
    expect(templatesOf(`- type: 静脈\n  template: ${long}\n`, "yaml")).toEqual([`VEIN ${long}`]);
    expect(templatesOf(`user_id,type,template\n4,IRIS,${long}\n`, "csv")).toEqual([`IRIS ${long}`]);
  });

  it("are of their element, its attributes and the elements around it", () => {
    expect(templatesOf(`<Koe rate="16"><SeimonTemplate>${long}</SeimonTemplate></Koe>`, "xml")).toEqual([
      `VOICE ${long}`,
    ]);
    expect(templatesOf(`<faceMatch score="0.99" vec="${long}"/>`, "xml")).toEqual([`FACE ${long}`]);
    expect(templatesOf(`<Face><Data enc="b64">${long}</Data></Face>`, "xml")).toEqual([`FACE ${long}`]);
    const uri = `data:image/jpeg;base64,/9j/${long}`;
    expect(templatesOf(`<KaoGazo>${uri}</KaoGazo><Logo>${uri}</Logo>`, "xml")).toEqual([`FACE ${uri}`]);
  });

  it("are of what the line of a log speaks of", () => {
    expect(templatesOf(`I/IrisCam( 907): match left code=${hex} hd=0.153`, "log")).toEqual([`IRIS ${hex}`]);
    expect(templatesOf(`虹彩テンプレート更新 old=${long} new=${hex}`, "log")).toEqual([
      `IRIS ${long}`,
      `IRIS ${hex}`,
    ]);
  });

  it("are of the table that a statement names", () => {
    const sql = `COPY kao_toroku (id, emb) FROM stdin;\n1\t${vector}\n\\.\nINSERT INTO faq VALUES (1, '${vector}');`;
    expect(templatesOf(sql, "sql")).toEqual([`FACE ${vector}`]);
  });

  it("say by their heads what they are", () => {
    expect(templatesOf("stored Rk1SACAyMAAAw3MxysMTYWTUEyfocTGg5")).toEqual([
      "FINGERPRINT Rk1SACAyMAAAw3MxysMTYWTUEyfocTGg5",
    ]);
  });

  it("are not those of machines, fonts, drawings and flowers", () => {
    for (const text of [
      `{"tls":{"fingerprint":{"hash":"${hex}"}}}`,
      `{"fingerprint":{"value":"${hex}"}}`,
      `{"fontFace":{"data":"${long}"}}`,
      `{"faces":[{"data":"${long}"}]}`,
      `{"webauthn":{"attestation":{"data":"${long}"}},"faceId":true}`,
      `{"voice":{"data":"${long}"}}`,
      `{"dataset":{"iris":{"features":[5.1, 3.5, 1.4, 0.2]}}}`,
    ])
      expect(templatesOf(text, "json")).toEqual([]);
    for (const text of [`cargo: fingerprint old=${hex} new=${hex}`, `GET /face/token?code=${hex} 200`])
      expect(templatesOf(text, "log")).toEqual([]);
  });
});
