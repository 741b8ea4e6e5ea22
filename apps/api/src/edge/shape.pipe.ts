import { type FieldRefusal, fieldRefusal, type RefusalCode, RefusalError, refusal } from '@kernel';
import { ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';

/** What to say for each rule that a DTO may state, the most telling first: a number in place of a text is told as that and not as "too long". */
const CODES = {
  whitelistValidation: 'unknown_property',
  isDefined: 'required',
  isString: 'not_text',
  isInt: 'not_number',
  isNumber: 'not_number',
  isArray: 'not_list',
  isUuid: 'malformed_id',
  isNotEmpty: 'required',
  isIn: 'unknown_choice',
  isEnum: 'unknown_choice',
  minLength: 'too_short',
  isLength: 'too_long',
  maxLength: 'too_long',
  arrayMaxSize: 'too_many_items',
  min: 'out_of_range',
  max: 'out_of_range',
} as const satisfies Record<string, RefusalCode>;

const RULES = Object.keys(CODES) as (keyof typeof CODES)[];
/** A body of nothing but unknown properties would otherwise be answered by one many times its size. */
const MAX_COMPLAINTS = 50;

/** The numbers a DTO gives with its rules, by rule: `{ maxLength: [200] }`. */
function numbersOf({ target, property }: ValidationError): Record<string, number[]> {
  if (!target) return {};
  const rules = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  return Object.fromEntries(rules.filter((rule) => rule.propertyName === property && rule.name).map((rule) => [rule.name, rule.constraints as number[]]));
}

/** What the client sent in place of a choice; an object may not even have a text (`{"toString": 1}`). */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function complaint(field: string, error: ValidationError): FieldRefusal {
  const broken = error.constraints ?? {};
  if (error.value === undefined || error.value === null) return fieldRefusal(field, 'whitelistValidation' in broken ? 'unknown_property' : 'required');
  const rule = RULES.find((one) => one in broken);
  if (!rule) return fieldRefusal(field, 'malformed_value');
  const numbers = numbersOf(error);
  switch (CODES[rule]) {
    case 'unknown_choice':
      return fieldRefusal(field, 'unknown_choice', { value: textOf(error.value).slice(0, 40) });
    case 'too_long':
    case 'too_short':
      return lengthComplaint(field, textOf(error.value).length, numbers);
    case 'too_many_items':
      return fieldRefusal(field, 'too_many_items', { max: numbers.arrayMaxSize?.[0] ?? 0 });
    case 'out_of_range':
      return fieldRefusal(field, 'out_of_range', { min: numbers.min?.[0] ?? '−∞', max: numbers.max?.[0] ?? '∞' });
    default:
      return fieldRefusal(field, CODES[rule]);
  }
}

function lengthComplaint(field: string, length: number, { minLength, maxLength, isLength }: Record<string, number[]>): FieldRefusal {
  const [min = minLength?.[0] ?? 0, max = maxLength?.[0] ?? 0] = isLength ?? [];
  return length < min ? fieldRefusal(field, 'too_short', { min }) : fieldRefusal(field, 'too_long', { max });
}

function* complaints(errors: readonly ValidationError[], path = ''): Generator<FieldRefusal> {
  for (const error of errors) {
    const name = (error.property ?? 'body').slice(0, 100);
    const field = path ? `${path}.${name}` : name;
    if (error.constraints) yield complaint(field, error);
    yield* complaints(error.children ?? [], field);
  }
}

/** The shape of every body: unknown properties are refused, wrong types are told at their field in both languages. */
export const shapePipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    // For the complaints: they never leave with the answer.
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => {
      const fields = [...complaints(errors)];
      return new RefusalError(refusal('invalid_input', { count: fields.length }, { fields: fields.slice(0, MAX_COMPLAINTS) }));
    },
  });
