import type { ServiceMethod, ServiceResult } from '@contract';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

const methods: readonly ServiceMethod[] = ['direct', 'mail', 'electronic', 'leave', 'forward', 'entrust', 'notice'];
const outcomes: readonly ServiceResult[] = ['served', 'refused', 'returned', 'no_answer'];
const results: readonly ServiceResult[] = ['sent', ...outcomes];

export class ServiceBody {
  @ApiProperty()
  @IsUUID()
  partyId!: string;

  @ApiPropertyOptional({ description: 'A paper the party may print: `documents` of the proceeding', example: 'rights-notice' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  kind?: string;

  @ApiPropertyOptional({ description: "Instead: one of the caller's uploads, with its title" })
  @IsOptional()
  @IsUUID()
  fileId?: string;

  @ApiPropertyOptional({ maxLength: 100 })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  title?: string;
}

/** Days are `YYYY-MM-DD` in Beijing. Of an electronic attempt the house writes days and result itself. */
export class AttemptBody {
  @ApiProperty({ enum: methods })
  @IsIn(methods)
  method!: ServiceMethod;

  @ApiProperty({ example: '2026-11-23' })
  @IsString()
  @MaxLength(10)
  sentOn!: string;

  @ApiProperty({ enum: results })
  @IsIn(results)
  result!: ServiceResult;

  @ApiPropertyOptional({ description: 'As the receipt says', example: '2026-11-24' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  receivedOn?: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  witnesses?: string;

  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;

  @ApiPropertyOptional({ description: "One of the caller's uploads" })
  @IsOptional()
  @IsUUID()
  proofFileId?: string;
}

export class OutcomeBody {
  @ApiProperty({ enum: outcomes })
  @IsIn(outcomes)
  result!: ServiceResult;

  @ApiPropertyOptional({ description: 'As the receipt says', example: '2026-11-24' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  receivedOn?: string;

  @ApiPropertyOptional({ description: "One of the caller's uploads" })
  @IsOptional()
  @IsUUID()
  proofFileId?: string;
}

export class StrikeOutBody {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  reason!: string;
}

export class ServiceAddressBody {
  @ApiProperty()
  @IsUUID()
  partyId!: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  address!: string;

  @ApiProperty({ description: 'Agrees to be served through this platform' })
  @IsBoolean()
  electronic!: boolean;
}
