import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsObject, IsOptional, Max, Min } from 'class-validator';
import type { InputValues } from '@procedure';
import { MAX_VERSION } from '../edge/max-version';

export class NewEntryBody {
  @ApiProperty({ description: 'The fields that `GET …/form` names.', type: Object })
  @IsObject()
  values!: InputValues;
}

export class EntryBody extends NewEntryBody {
  @ApiProperty({ description: 'The version the screen showed; the change is refused when somebody was faster.' })
  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  expectedVersion!: number;

  @ApiProperty({ required: false, description: 'Open cases may stay in the hands of what is ended or disabled here.' })
  @IsOptional()
  @IsBoolean()
  acknowledgeOpenCases?: boolean;
}

export class PasswordResetBody {
  @ApiProperty({ description: 'The version the screen showed.' })
  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  expectedVersion!: number;
}
