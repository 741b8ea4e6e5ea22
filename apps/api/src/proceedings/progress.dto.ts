import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class ProgressBody {
  @ApiProperty({ example: '渝知受〔2026〕1号', description: 'The number on the receipt or the letter, or the number of the mediation; `2026-1` is enough of a receipt number.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  number!: string;

  @ApiProperty({ description: '查询码: of the receipt or of the letter; case and blanks do not matter.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  code!: string;
}
