import type { InputValues } from '@procedure';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsNotEmpty, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

const MOST_STEPS = 5;

/** Days are `YYYY-MM-DD` in Beijing; whoever counts says which of them doesn't exist. */
export class RecountBody {
  @ApiPropertyOptional({ description: 'Another day it is counted from; for a limit in hours its minute in Beijing, `YYYY-MM-DDTHH:mm`', example: '2026-11-20' })
  @IsOptional()
  @IsString()
  @MaxLength(16)
  triggerOn?: string;

  @ApiPropertyOptional({ description: 'First day of a suspension', example: '2026-11-24' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  suspendedFrom?: string;

  @ApiPropertyOptional({ description: 'Day of resumption, itself counted', example: '2026-12-01' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  suspendedTo?: string;

  @ApiPropertyOptional({ description: 'Extended to this day', example: '2027-01-15' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  extendedTo?: string;
}

export class TrialBody {
  @ApiProperty({ description: 'An action of the procedure', example: 'pause' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  action!: string;

  @ApiPropertyOptional({ description: 'The fields the procedure table asks for.', type: Object })
  @IsOptional()
  @IsObject()
  input?: InputValues;

  @ApiPropertyOptional({ description: 'The day it would be done; today unless said', example: '2026-12-01' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  on?: string;
}

export class RehearsalBody {
  @ApiProperty({ type: [TrialBody], maxItems: MOST_STEPS, description: 'Done one after another, and taken back' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_STEPS)
  @ValidateNested({ each: true })
  @Type(() => TrialBody)
  steps!: TrialBody[];
}
