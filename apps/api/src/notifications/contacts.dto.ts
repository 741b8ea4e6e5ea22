import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsString, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';

const CHANNELS = ['mail', 'sms'] as const;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export class ContactBody {
  @ApiProperty({ enum: CHANNELS })
  @IsIn(CHANNELS)
  channel!: 'mail' | 'sms';

  @ApiProperty({ description: 'An e-mail address, or a mobile number of 11 digits' })
  @IsString()
  @MaxLength(254)
  value!: string;
}

export class ContactCodeBody {
  @ApiProperty({ description: 'The six digits that came through the channel' })
  @IsString()
  @MaxLength(20)
  code!: string;
}

class WantedBody {
  @ApiProperty({ enum: CHANNELS, isArray: true })
  @IsArray()
  @ArrayMaxSize(2)
  @IsIn(CHANNELS, { each: true })
  deadline!: ('mail' | 'sms')[];

  @ApiProperty({ enum: CHANNELS, isArray: true })
  @IsArray()
  @ArrayMaxSize(2)
  @IsIn(CHANNELS, { each: true })
  action!: ('mail' | 'sms')[];

  @ApiProperty({ enum: CHANNELS, isArray: true })
  @IsArray()
  @ArrayMaxSize(2)
  @IsIn(CHANNELS, { each: true })
  news!: ('mail' | 'sms')[];
}

export class ContactPreferenceBody {
  @ApiProperty({ type: WantedBody })
  @ValidateNested()
  @Type(() => WantedBody)
  wanted!: WantedBody;

  @ApiProperty({ nullable: true, type: String, description: 'Beijing, `21:00`; null: no quiet hours' })
  @ValidateIf(({ quietFrom }: ContactPreferenceBody) => quietFrom !== null)
  @Matches(TIME)
  quietFrom!: string | null;

  @ApiProperty({ nullable: true, type: String })
  @ValidateIf(({ quietUntil }: ContactPreferenceBody) => quietUntil !== null)
  @Matches(TIME)
  quietUntil!: string | null;

  @ApiProperty({ description: 'All e-mails of a day in one, at 08:30 of a working day' })
  @IsBoolean()
  digest!: boolean;
}

export class BounceBody {
  @ApiProperty({ description: 'The delivery status notification (RFC 3464), whole, as it came' })
  @IsString()
  @MaxLength(200_000)
  message!: string;
}
