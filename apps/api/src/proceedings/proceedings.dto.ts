import type { InputValues } from '@procedure';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsObject, IsOptional, Max, Min } from 'class-validator';
import { MAX_VERSION } from '../edge/max-version';

export class ActionBody {
  @ApiProperty({ description: 'The version the screen showed; the action is refused when somebody was faster.', example: 3 })
  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  expectedVersion!: number;

  @ApiProperty({ description: 'The fields the procedure table asks for.', required: false, type: Object })
  @IsOptional()
  @IsObject()
  input?: InputValues;
}
