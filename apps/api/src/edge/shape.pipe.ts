import { type FieldRefusal, fieldRefusal, type RefusalCode, RefusalError, refusalOfFields } from '@kernel';
import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';

const CODES: Readonly<Record<string, RefusalCode>> = {
  isNotEmpty: 'required',
  isDefined: 'required',
  isString: 'not_text',
  isInt: 'not_number',
  isNumber: 'not_number',
  isUuid: 'malformed_id',
  whitelistValidation: 'unknown_property',
};

/** The numbers of a limit stand in the validator's own message only; it is ours, so they can be read from there. */
const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

function complaint(field: string, constraint: string, message: string, value: unknown): FieldRefusal {
  const simple = CODES[constraint];
  if (simple) return fieldRefusal(field, simple);
  const [first = 0, second = first] = numbersIn(message.replace(field, ''));
  if (constraint === 'maxLength' || constraint === 'isLength') return fieldRefusal(field, 'too_long', { max: constraint === 'isLength' ? second : first });
  if (constraint === 'min' || constraint === 'max') return fieldRefusal(field, 'out_of_range', { min: constraint === 'min' ? first : 0, max: constraint === 'max' ? first : Number.MAX_SAFE_INTEGER });
  if (constraint === 'isIn' || constraint === 'isEnum' || constraint === 'isBoolean') return fieldRefusal(field, 'unknown_choice', { value: String(value).slice(0, 40) });
  if (constraint === 'arrayMaxSize') return fieldRefusal(field, 'too_many_items', { max: first });
  return fieldRefusal(field, 'malformed_value');
}

const flatten = (errors: readonly ValidationError[], path = ''): FieldRefusal[] =>
  errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const [first] = Object.entries(error.constraints ?? {});
    return [...(first ? [complaint(field, first[0], first[1], error.value)] : []), ...flatten(error.children ?? [], field)];
  });

/** The shape of every body: unknown properties are refused, wrong types are told at their field in both languages. */
export const shapePipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    exceptionFactory: (errors) => {
      const fields = flatten(errors);
      const wrong = refusalOfFields(fields.length > 0 ? fields : [fieldRefusal('body', 'malformed_value')]);
      return wrong ? new RefusalError(wrong) : new Error('validation failed without a complaint');
    },
  });
