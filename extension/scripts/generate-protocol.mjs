// Writes src/messaging/protocol.gen.ts from the host's JSON Schema.
// Usage: node scripts/generate-protocol.mjs PYTHON [OUTPUT]
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

const [python, output = new URL("../src/messaging/protocol.gen.ts", import.meta.url)] =
  process.argv.slice(2);
const print =
  "import json; from academic_bubble.protocol.schema import protocol_schema as s; print(json.dumps(s()))";
const schema = JSON.parse(execFileSync(python, ["-I", "-c", print], { encoding: "utf8" }));

// Titles and defaults beside a reference make the compiler invent a second name for one type.
const dropped = new Set(["title", "default"]);
const simplify = (value, isProperties = false) => {
  if (Array.isArray(value)) return value.map((item) => simplify(item));
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(([key]) => isProperties || !dropped.has(key));
  const plain = Object.fromEntries(
    kept.map(([key, item]) => [key, simplify(item, key === "properties")]),
  );
  return plain.propertyNames ? withNamedKeys(plain) : plain;
};

// The compiler knows no propertyNames: spell the keys out.
const withNamedKeys = ({ propertyNames, additionalProperties, ...rest }) => {
  const name = propertyNames.$ref?.split("/").pop();
  const keys = name ? schema.definitions[name].enum : propertyNames.enum;
  const properties = Object.fromEntries(keys.map((key) => [key, additionalProperties]));
  return { ...rest, properties, required: keys, additionalProperties: false };
};

const source = await compile(
  { ...simplify(schema), type: "object", additionalProperties: false },
  "Protocol",
  {
    additionalProperties: false,
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    bannerComment:
      "// Generated from host/academic_bubble/protocol by scripts/generate-protocol.mjs. Do not edit.",
    style: { printWidth: 100 },
  },
);
writeFileSync(output, source);
