import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

export class UploadedBody {
  @ApiProperty({ required: false, description: 'What the browser computed over the whole file.' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/i)
  sha256?: string;
}
