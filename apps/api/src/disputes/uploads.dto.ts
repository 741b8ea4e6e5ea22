import { ApiProperty } from '@nestjs/swagger';
import { Matches, ValidateIf } from 'class-validator';

export class UploadedBody {
  @ApiProperty({ nullable: true, type: String, description: 'What the browser computed over the whole file; null where it could not.' })
  @ValidateIf((body: UploadedBody) => body.sha256 !== null)
  @Matches(/^[0-9a-f]{64}$/i)
  sha256!: string | null;
}
