import { type FieldSchema, fieldsOf, isStruct, typeNames } from '../../src/pod/schema/index.ts';

type JsonSchema = Record<string, unknown>;

const scalars: Readonly<Record<string, JsonSchema>> = {
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  int32: { type: 'integer' },
  int64: { type: 'integer' },
  Quantity: { type: ['string', 'number'] },
  IntOrString: { type: ['string', 'integer'] },
  Time: { type: 'string' },
};

function schemaOf({ type, shape, values }: FieldSchema): JsonSchema {
  const one = isStruct(type) ? { $ref: `#/definitions/${type}` } : (scalars[type] ?? {});
  const element = values ? { ...one, enum: values } : one;
  if (shape === 'list') return { type: 'array', items: element };
  return shape === 'map' ? { type: 'object', additionalProperties: element } : element;
}

/** Our schema of a Pod as a JSON schema, so that others judge manifests by the same fields. */
export function podJsonSchema(): JsonSchema {
  const definitions = Object.fromEntries(
    typeNames().map((type): [string, JsonSchema] => {
      const fields = fieldsOf(type);
      return [
        type,
        {
          type: 'object',
          properties: Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])),
          required: fields.filter(({ required }) => required).map(({ name }) => name),
          additionalProperties: false,
        },
      ];
    }),
  );
  return { $schema: 'http://json-schema.org/draft-07/schema#', definitions, $ref: '#/definitions/Pod' };
}
