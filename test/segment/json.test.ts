import { describe, expect, test } from "vitest";
import { valuesOf } from "./values-of.ts";

describe("tables in JSON", () => {
  const cells = ["A12", "山田 恵", "1980-02-03"];

  test("a list of columns names the values of the rows", () => {
    const text =
      '{"columns":["emp_no","shimei","dob"],"index":[0],"rows":[["A12","山田 恵","1980-02-03"]],"grid":[["x","y","z"]]}';
    expect(valuesOf(text, "json")).toEqual(cells);
  });

  test("a column may be an object with a name", () => {
    const text =
      '{"columns":[{"name":"emp_no","type":"text"},{"name":"shimei"},{"name":"dob"}],"values":["A12","山田 恵","1980-02-03"]}';
    expect(valuesOf(text, "json")).toEqual(expect.arrayContaining(cells));
  });

  test("the first of nested lists may be the header", () => {
    expect(valuesOf('[["emp_no","shimei","dob"],["A12","山田 恵","1980-02-03"],[1,null]]', "json")).toEqual(
      cells,
    );
  });

  test("lists of numbers have no header", () => {
    expect(valuesOf('{"bbox":[[139.7,35.6],[139.8,35.7]],"tags":["name","tel"]}', "json")).toEqual([]);
  });
});

describe("values of objects", () => {
  test.each([
    ['{"birthday": {"$date": "1985-03-24"}}', "1985-03-24"],
    ['{"birthday": {"$date": {"$numberLong": "480470400000"}}}', "480470400000"],
    ['{"kanpuKoza":{"type":"普通","no":"8377551"}}', "8377551"],
    ['{"mobilePhone": { "cc": "81", "subscriber": "8095632104" }}', "8095632104"],
    ['{"name": [{"use": "official", "text": "山田 恵"}, {"text": "佐藤 勉"}]}', "佐藤 勉"],
    ['{"氏名":{"kind":{"a":[1]},"value":"山田"}}', "山田"],
  ])("%s is named by the key of the object", (text, value) => {
    expect(valuesOf(text, "json")).toContain(value);
  });

  test("the number of a person is no name", () => {
    expect(valuesOf('{"customer":{"id":"77","rank":"gold"}}', "json")).toEqual([]);
  });

  test("an identifier of FHIR is named by its system, whatever stands first", () => {
    const text =
      '[{"system":"urn:oid:1.2.392.100495.20.3.51.11310424242","value":"84591837"},' +
      '{"system":"urn:oid:1.2.392.100495.20.3.51.1","type":{"text":"患者番号"},"value":"65704226"},' +
      '{"value":"39146238","system":"http://jpfhir.jp/fhir/core/IdSystem/insurer-number"},' +
      '{"url":"http://jpfhir.jp/fhir/core/Extension/JP_Coverage_InsuredPersonNumber","valueString":"44593180"}]';
    expect(valuesOf(text, "json")).toEqual(
      expect.arrayContaining(["39146238", "44593180", "65704226", "84591837"]),
    );
  });
});

test("a text inside a string of JSON keeps its escapes", () => {
  const text = String.raw`{"message":"\u4f1a\u54e1 name=\u5c71\u7530 mail=a@example.jp"}`;
  expect(valuesOf(text, "json")).toContain(String.raw`\u5c71\u7530`);
});
