import type { InputValues } from '@procedure';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsObject, IsOptional, Min } from 'class-validator';

export class ActionBody {
  @ApiProperty({ description: 'The version the screen showed; the action is refused when somebody was faster.', example: 3 })
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @ApiProperty({ description: 'The fields the procedure table asks for.', required: false, type: Object })
  @IsOptional()
  @IsObject()
  input?: InputValues;
}
