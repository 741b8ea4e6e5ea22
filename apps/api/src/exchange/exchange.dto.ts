import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, IsString, MaxLength } from 'class-validator';

export class MarkBody {
  @ApiProperty({ type: [String], description: 'Fields of the list, as `field` says' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  fields!: string[];

  @ApiProperty({ description: 'False takes the mark back' })
  @IsBoolean()
  done!: boolean;
}
