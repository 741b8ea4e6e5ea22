import 'reflect-metadata';
import { RefusalError } from '@kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { shapePipe } from './shape.pipe';

class Inner {
  @IsString() @IsNotEmpty() @MaxLength(5) line2!: string;
}

class Body {
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(20) name?: string;
  @IsOptional() @IsString() @Length(3, 6) code?: string;
  @IsOptional() @IsString() @MinLength(4) reason?: string;
  @IsOptional() @IsInt() @Min(-5) @Max(12) count?: number;
  @IsOptional() @IsInt() @Min(1) atLeast?: number;
  @IsOptional() @IsIn(['A', 'B']) side?: string;
  @IsOptional() @IsUUID() id?: string;
  @IsOptional() @IsBoolean() flag?: boolean;
  @IsOptional() @IsArray() @ArrayMaxSize(2) @ValidateNested({ each: true }) @Type(() => Inner) list?: Inner[];
}

class Required {
  @IsString() @IsNotEmpty() @MaxLength(20) name!: string;
  @IsInt() @Min(1) version!: number;
}

async function complaintsAbout(value: unknown, metatype: new () => object = Body) {
  const error: unknown = await shapePipe()
    .transform(value, { type: 'body', metatype })
    .then(() => null)
    .catch((caught: unknown) => caught);
  if (error === null) return [];
  if (!(error instanceof RefusalError)) throw error;
  return error.refusal.fields ?? [];
}

const brief = async (value: unknown, metatype?: new () => object) => (await complaintsAbout(value, metatype)).map(({ field, code, message }) => [field, code, message.en]);

describe('the shape of a body', () => {
  it.each<[object, string, string, string]>([
    [{ name: 5 }, 'name', 'not_text', 'This must be text.'],
    [{ name: '' }, 'name', 'required', 'This is required.'],
    [{ name: 'a'.repeat(21) }, 'name', 'too_long', 'At most 20 characters.'],
    [{ code: 'ab' }, 'code', 'too_short', 'At least 3 characters.'],
    [{ code: 'abcdefg' }, 'code', 'too_long', 'At most 6 characters.'],
    [{ reason: 'no' }, 'reason', 'too_short', 'At least 4 characters.'],
    [{ count: '12' }, 'count', 'not_number', 'This must be a number.'],
    [{ count: 1.5 }, 'count', 'not_number', 'This must be a number.'],
    [{ count: -6 }, 'count', 'out_of_range', 'Must lie between -5 and 12.'],
    [{ atLeast: 0 }, 'atLeast', 'out_of_range', 'Must lie between 1 and ∞.'],
    [{ side: 'C' }, 'side', 'unknown_choice', 'There is no choice “C”.'],
    [{ id: '7' }, 'id', 'malformed_id', 'This is not an id.'],
    [{ flag: 'yes' }, 'flag', 'malformed_value', 'This value has the wrong form.'],
    [{ list: 'x' }, 'list', 'not_list', 'This must be a list.'],
    [{ list: [{ line2: 'a' }, { line2: 'b' }, { line2: 'c' }] }, 'list', 'too_many_items', 'At most 2 entries.'],
    [{ list: [{ line2: 'abcdef' }] }, 'list.0.line2', 'too_long', 'At most 5 characters.'],
    [{ list: [{ line2: 'a', isAdmin: true }] }, 'list.0.isAdmin', 'unknown_property', 'This property is not known.'],
    [{ isAdmin: null }, 'isAdmin', 'unknown_property', 'This property is not known.'],
  ])('%j: %s is %s', async (value, field, code, message) => expect(await brief(value)).toEqual([[field, code, message]]));

  it('what is missing is told as missing, not as too long', async () => {
    const expected = [
      ['name', 'required', 'This is required.'],
      ['version', 'required', 'This is required.'],
    ];
    expect(await brief({}, Required)).toEqual(expected);
    expect(await brief(undefined, Required)).toEqual(expected);
    expect(await brief({ name: null, version: null }, Required)).toEqual(expected);
  });

  it('speaks both languages', async () => {
    expect(await complaintsAbout({ name: 5 })).toEqual([{ field: 'name', code: 'not_text', message: { zh: '此项应为文字。', en: 'This must be text.' } }]);
  });

  it.each([[[[]]], [['a']], ['text'], [7], [true]])('%j in place of an object is refused and nothing breaks', async (value) => {
    await expect(shapePipe().transform(value, { type: 'body', metatype: Required })).rejects.toBeInstanceOf(RefusalError);
  });

  it('an object without a text in place of a choice is refused and nothing breaks', async () => {
    expect(await complaintsAbout({ side: JSON.parse('{"toString": 1, "valueOf": 1, "a": 1}') })).toMatchObject([{ field: 'side', code: 'unknown_choice' }]);
  });

  it('a body of a thousand unknown properties is not answered by a thousand complaints', async () => {
    const fields = await complaintsAbout(Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`${'x'.repeat(200)}${index}`, 1])));
    expect(fields).toHaveLength(50);
    expect(Math.max(...fields.map(({ field }) => field.length))).toBe(100);
  });
});
