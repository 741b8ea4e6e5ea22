import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { InputValues } from '@procedure';
import { MAX_VERSION } from '../edge/max-version';

const ACTIONS = ['add', 'replace', 'end', 'confirm'] as const;

export class ReferenceProposalBody {
  @ApiProperty({ enum: ACTIONS, description: '`replace` ends the row and begins another; `confirm` takes the mark away.' })
  @IsIn(ACTIONS)
  action!: (typeof ACTIONS)[number];

  @ApiProperty({ required: false, description: 'The row that is changed; none for `add`.' })
  @IsOptional()
  @IsUUID()
  rowId?: string;

  @ApiProperty({ required: false, description: 'The version of the row that the screen showed.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  expectedVersion?: number;

  @ApiProperty({ required: false, description: '`replace`: first day of the new row; `end`: last day of the old one.', example: '2027-01-01' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  day?: string;

  @ApiProperty({ required: false, type: Object, description: 'The fields the list has.' })
  @IsOptional()
  @IsObject()
  values?: InputValues;
}

export class ReferenceDecisionBody {
  @ApiProperty()
  @IsBoolean()
  approve!: boolean;

  @ApiProperty({ required: false })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  remark?: string;
}
