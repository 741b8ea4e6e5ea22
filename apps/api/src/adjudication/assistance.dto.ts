import type { DisputeDraftData } from '@contract';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { DraftDataDto } from '../disputes/draft.dto';

/** Another department's letter: what it asks for, and the case as it stands there. */
export class AssistanceBody extends DraftDataDto implements DisputeDraftData {
  @ApiProperty({ enum: ['evidence', 'stop'], description: '协助调查取证 (办法 50), 协助制止侵权 (办法 58)' })
  @IsIn(['evidence', 'stop'])
  kind!: 'evidence' | 'stop';

  @ApiProperty({ maxLength: 100 })
  @IsString()
  @Length(1, 100)
  askedBy!: string;

  @ApiProperty({ maxLength: 60 })
  @IsString()
  @Length(1, 60)
  letterNumber!: string;

  @ApiProperty({ format: 'date' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  receivedOn!: string;
}
