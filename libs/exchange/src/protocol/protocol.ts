import type { Tx } from '@platform';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import { algorithms } from './keys';
import type { Message, Rejection } from './message';
import { dataSchema, type JsonSchema, protocolSchemas, schemaIdOf } from './schemas';

/** A message that has been verified, as a body type meets it. */
export interface Received extends Message {
  peerId: string;
  /** The organisation here that the sender stands for. */
  organisationId: string;
  caseVersion: number;
}

/**
 * `early`: what comes before it isn't there; it is held and asked again when something of its case is applied. A refusal thrown
 * rejects it with the refusal's code.
 */
export type Applied = 'applied' | 'early' | { rejected: string };

/** A kind of message that a room understands. */
export interface MessageType {
  /** `cn.zhihe.<room>.<what>.v<n>` */
  type: string;
  /** The schema of `data.step`. */
  step: JsonSchema;
  /** Decides first and writes afterwards, in the transaction that marks the message; what isn't `applied` is taken back. Idempotence is the inbox's concern. */
  apply(tx: Tx, message: Received): Promise<Applied>;
}

export interface Fault {
  reason: Rejection;
  detail: string;
}

const withoutVersion = (type: string): string => type.replace(/\.v\d+$/, '');

/** What may be said between installations: the schemas, and the body types of the rooms. */
export class Protocol {
  /** What we can verify; which of them a peer may use is in its row. */
  readonly algorithms = algorithms;
  private readonly types: ReadonlyMap<string, MessageType>;
  private readonly names: ReadonlySet<string>;
  private readonly dataValid: ReadonlyMap<string, ValidateFunction>;
  private readonly validators: Readonly<Record<string, ValidateFunction>>;
  private readonly documents: ReadonlyMap<string, JsonSchema>;

  /** @throws Error for a type that stands twice, or a schema that is none. */
  constructor(types: readonly MessageType[]) {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    const twice = types.find(({ type }, index) => types.findIndex((other) => other.type === type) !== index);
    if (twice) throw new Error(`message type ${twice.type} stands twice`);
    const bodies = types.map(({ type, step }): [string, JsonSchema] => [type, dataSchema(type, step)]);
    this.types = new Map(types.map((type) => [type.type, type]));
    this.names = new Set(types.map(({ type }) => withoutVersion(type)));
    this.dataValid = new Map(bodies.map(([type, schema]) => [type, ajv.compile(schema)]));
    this.validators = Object.fromEntries(Object.entries(protocolSchemas).map(([name, schema]) => [name, ajv.compile(schema)]));
    this.documents = new Map([...Object.entries(protocolSchemas), ...bodies]);
  }

  typeOf(type: string): MessageType | undefined {
    return this.types.get(type);
  }

  /** Names of what is published. */
  published(): readonly string[] {
    return [...this.documents.keys()];
  }

  /** The schema that is published under this name; undefined: there is none. */
  document(name: string): JsonSchema | undefined {
    return this.documents.get(name);
  }

  /** Whether a value has the form of this schema of ours. */
  is(name: 'message.v1' | 'receipt.v1' | 'line.v1' | 'file.v1' | 'bundle.v1', value: unknown): boolean {
    return this.validators[name]?.(value) === true;
  }

  /** What is wrong with a message that its sender has signed; null: it can be applied. */
  faultIn(value: unknown): Fault | null {
    const { specversion, type } = value as { specversion?: unknown; type?: unknown };
    if (specversion !== '1.0') return { reason: 'unknown_version', detail: `specversion ${String(specversion).slice(0, 20)}` };
    const envelope = this.complaintOf(this.validators['message.v1'], value);
    if (envelope) return { reason: 'schema', detail: envelope };
    const message = value as Message;
    const valid = this.dataValid.get(String(type));
    if (!valid) return { reason: this.names.has(withoutVersion(message.type)) ? 'unknown_version' : 'unknown_type', detail: message.type };
    if (message.dataschema !== schemaIdOf(message.type)) return { reason: 'unknown_version', detail: message.dataschema };
    const body = this.complaintOf(valid, message.data);
    return body ? { reason: 'schema', detail: `data${body}` } : null;
  }

  private complaintOf(valid: ValidateFunction | undefined, value: unknown): string | null {
    if (valid?.(value)) return null;
    const [error] = valid?.errors ?? [];
    return `${error?.instancePath ?? ''} ${error?.message ?? 'is not valid'}`.trim().slice(0, 300);
  }
}
