import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';

const rightKinds = ['PAT-I', 'PAT-U', 'PAT-D'];
const outcomes = ['found', 'not-found'];

export class DecisionSearch {
  @ApiPropertyOptional({ description: 'Words, the number of a decision in any brackets, or the number of a patent', minLength: 2, maxLength: 100, example: '渝知法裁(2026)1号' })
  @IsOptional()
  @IsString()
  @Length(2, 100)
  q?: string;

  @ApiPropertyOptional({ enum: rightKinds })
  @IsOptional()
  @IsIn(rightKinds)
  rightKind?: string;

  @ApiPropertyOptional({ description: 'Year of the decision', minimum: 1985, maximum: 2199 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1985)
  @Max(2199)
  year?: number;

  @ApiPropertyOptional({ enum: outcomes, description: 'Whether infringement was found' })
  @IsOptional()
  @IsIn(outcomes)
  outcome?: string;

  @ApiPropertyOptional({ description: '`next` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  after?: string;
}
