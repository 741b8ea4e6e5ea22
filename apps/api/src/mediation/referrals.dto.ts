import type { DisputeDraftData } from '@contract';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { DraftDataDto } from '../disputes/draft.dto';

/** A court's letter: the dispute as it stands there, and how it sends it. */
export class ReferralBody extends DraftDataDto implements DisputeDraftData {
  @ApiProperty({ enum: ['entrust', 'delegate'], description: '委派 before registration, 委托 after it' })
  @IsIn(['entrust', 'delegate'])
  kind!: 'entrust' | 'delegate';

  @ApiPropertyOptional({ enum: ['ordinary', 'summary'], description: 'The court procedure of a delegated case; it decides between 15 and 7 days' })
  @IsOptional()
  @IsIn(['ordinary', 'summary'])
  procedureKind?: 'ordinary' | 'summary';

  @ApiPropertyOptional({ maxLength: 60 })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  courtNumber?: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  organisationId!: string;
}
