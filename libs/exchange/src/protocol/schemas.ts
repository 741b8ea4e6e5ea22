/** The published schemas, JSON Schema 2020-12. A schema that has been published is never changed: another version stands beside it. */

const draft = 'https://json-schema.org/draft/2020-12/schema';
const urn = (name: string) => `urn:zhihe:exchange:schema:${name}`;
const uuid = { type: 'string', pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' };
const agency = { type: 'string', pattern: "^urn:[a-z0-9][a-z0-9-]{0,31}:[A-Za-z0-9()+,.:=@;$_!*'%/?#-]{1,200}$" };
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const instant = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$' };
/** PostgreSQL's int: more steps than any case has. */
const version = { type: 'string', pattern: '^[1-9]\\d{0,8}$' };

export type JsonSchema = Readonly<Record<string, unknown>>;

const named = {
  type: 'object',
  required: ['sha256', 'bytes', 'name', 'mediaType'],
  additionalProperties: false,
  properties: {
    sha256,
    bytes: { type: 'integer', minimum: 1, maximum: 50 * 1024 * 1024 },
    name: { type: 'string', minLength: 1, maxLength: 255 },
    mediaType: { type: 'string', minLength: 3, maxLength: 127 },
  },
};

const message: JsonSchema = {
  $schema: draft,
  $id: urn('message.v1'),
  title: '消息信封 / message envelope, CloudEvents 1.0',
  type: 'object',
  required: ['specversion', 'id', 'source', 'recipient', 'type', 'subject', 'time', 'datacontenttype', 'dataschema', 'caseversion', 'data'],
  additionalProperties: false,
  properties: {
    specversion: { const: '1.0' },
    id: uuid,
    source: agency,
    recipient: agency,
    type: { type: 'string', pattern: '^cn\\.zhihe\\.[a-z0-9.-]{1,100}\\.v[1-9]\\d{0,2}$' },
    subject: uuid,
    time: instant,
    datacontenttype: { const: 'application/json' },
    dataschema: { type: 'string', minLength: 1, maxLength: 300 },
    caseversion: version,
    data: {
      type: 'object',
      required: ['step', 'files'],
      additionalProperties: false,
      properties: { step: { type: 'object' }, files: { type: 'array', maxItems: 100, items: named } },
    },
  },
};

const receipt: JsonSchema = {
  $schema: draft,
  $id: urn('receipt.v1'),
  title: '回执 / receipt of a message',
  type: 'object',
  required: ['id', 'source', 'recipient', 'bodyhash', 'status', 'state', 'reason', 'time'],
  additionalProperties: false,
  properties: {
    id: uuid,
    source: agency,
    recipient: agency,
    bodyhash: sha256,
    status: { enum: ['applied', 'held', 'duplicate', 'rejected'] },
    state: { enum: ['applied', 'held', 'rejected'] },
    reason: { type: ['string', 'null'], maxLength: 500 },
    time: instant,
  },
};

const line: JsonSchema = {
  $schema: draft,
  $id: urn('line.v1'),
  title: '一行：消息或者回执的原文和签名 / one line: the text of a message or a receipt, and its signature',
  type: 'object',
  required: ['text', 'jws'],
  additionalProperties: false,
  properties: { text: { type: 'string', minLength: 2 }, jws: { type: 'string', minLength: 20, maxLength: 2000 } },
};

const file: JsonSchema = {
  $schema: draft,
  $id: urn('file.v1'),
  title: '文件说明 / who sends which file to whom',
  type: 'object',
  required: ['source', 'recipient', 'file'],
  additionalProperties: false,
  properties: { source: agency, recipient: agency, file: named },
};

/** The last line of a bundle. */
const bundle: JsonSchema = {
  $schema: draft,
  $id: urn('bundle.v1'),
  title: '离线包的末行 / last line of a bundle',
  type: 'object',
  required: ['bundle', 'kind', 'source', 'recipient', 'time', 'lines', 'sha256'],
  additionalProperties: false,
  properties: {
    bundle: uuid,
    kind: { enum: ['messages', 'receipts'] },
    source: agency,
    recipient: agency,
    time: instant,
    lines: { type: 'integer', minimum: 0 },
    sha256,
  },
};

/** By the name each is published under. */
export const protocolSchemas: Readonly<Record<string, JsonSchema>> = { 'message.v1': message, 'receipt.v1': receipt, 'line.v1': line, 'file.v1': file, 'bundle.v1': bundle };

/** The whole `data` of a message whose step looks like this. */
export const dataSchema = (name: string, step: JsonSchema): JsonSchema => ({
  $schema: draft,
  $id: urn(name),
  type: 'object',
  required: ['step', 'files'],
  additionalProperties: false,
  properties: { step, files: { type: 'array', maxItems: 100, items: named } },
});

/** What a message of this body type names as its `dataschema`. */
export const schemaIdOf = (type: string): string => urn(type);
