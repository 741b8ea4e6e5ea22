import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';

export class AcceptanceCheckBody {
  @ApiProperty({ description: 'What is answered so far, by the name of the field.', type: Object, example: { standing: 'sole', patenteeAsks: false } })
  @IsObject()
  answers!: Record<string, string | boolean>;
}
