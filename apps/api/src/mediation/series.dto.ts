import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsInt, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';

class SeriesAgreementRow {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  proceedingId!: string;

  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @ApiProperty({ minimum: 1, description: 'In fen' })
  @IsInt()
  @Min(1)
  @Max(10_000_000_000_000)
  amountFen!: number;
}

export class SeriesAgreementBody {
  @ApiProperty({ maxLength: 4000, description: '{被申请人} stands for each respondent' })
  @IsString()
  @MaxLength(4000)
  facts!: string;

  @ApiProperty({ type: 'array', items: { type: 'object' } })
  @IsArray()
  clauses!: Record<string, unknown>[];

  @ApiProperty({ type: [SeriesAgreementRow] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => SeriesAgreementRow)
  rows!: SeriesAgreementRow[];
}
