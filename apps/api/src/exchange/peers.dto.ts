import { exchangeSuites } from '@exchange';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsInt, IsISO8601, IsObject, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { MAX_VERSION } from '../edge/max-version';

class PeerFields {
  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  name!: string;

  @ApiProperty({ description: 'The organisation here that it stands for' })
  @IsUUID()
  organisationId!: string;

  @ApiProperty({ required: false, nullable: true, type: String, description: 'Up to /exchange; without it, offline bundles only' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  baseUrl?: string | null;

  @ApiProperty({ enum: exchangeSuites, isArray: true, description: 'In the order of preference; nothing else is taken' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(2)
  @IsIn(exchangeSuites, { each: true })
  suites!: ('jws' | 'sm2')[];
}

export class NewPeerBody extends PeerFields {
  @ApiProperty({ description: 'Its URN' })
  @IsString()
  @MaxLength(250)
  @Matches(/^urn:[a-z0-9][a-z0-9-]{0,31}:[A-Za-z0-9()+,.:=@;$_!*'%/?#-]{1,200}$/)
  source!: string;
}

export class PeerBody extends PeerFields {
  @ApiProperty({ enum: ['active', 'suspended'] })
  @IsIn(['active', 'suspended'])
  state!: 'active' | 'suspended';

  @ApiProperty()
  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  expectedVersion!: number;
}

export class PeerKeyBody {
  @ApiProperty()
  @IsString()
  @Matches(/^[A-Za-z0-9._:-]{1,100}$/)
  kid!: string;

  @ApiProperty({ type: Object, description: 'RFC 7517: P-256, Ed25519, or crv SM2; public part only' })
  @IsObject()
  publicKey!: object;

  @ApiProperty({ required: false, description: 'RFC 3339; from now on without it' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(40)
  validFrom?: string;

  @ApiProperty({ required: false })
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(40)
  validTo?: string;
}
