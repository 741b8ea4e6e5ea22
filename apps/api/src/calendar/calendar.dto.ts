import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';

export class BlockBody {
  @ApiProperty({ description: 'Beijing: a day (leave), or a moment such as 2026-11-25T13:00', example: '2026-11-25' })
  @IsString()
  @MaxLength(16)
  from!: string;

  @ApiProperty({ description: 'The last day, or the moment it ends', example: '2026-11-27' })
  @IsString()
  @MaxLength(16)
  to!: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;
}

export class RoomBody {
  @ApiProperty({ maxLength: 60 })
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  name!: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  place?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 500 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(500)
  seats?: number;

  @ApiPropertyOptional({ description: 'False: no new session can be planned in it', default: true })
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}
