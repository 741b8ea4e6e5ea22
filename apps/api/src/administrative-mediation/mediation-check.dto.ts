import { ApiProperty } from '@nestjs/swagger';
import { IsObject, IsString, MaxLength } from 'class-validator';

export class MediationCheckBody {
  @ApiProperty({ description: 'What is to be mediated.', example: 'AM_OWNERSHIP' })
  @IsString()
  @MaxLength(40)
  kind!: string;

  @ApiProperty({ description: 'What is answered so far, by the name of the field; money in fen.', type: Object, example: { about: 'patent', made: 'job' } })
  @IsObject()
  answers!: Record<string, string | number | boolean | string[]>;
}
