import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** Only keeps megabytes out: what a good password is, identity says. 128 characters may be 256 UTF-16 units. */
const PASSWORD_ROOM = 512;

export class SignInBody {
  @ApiProperty({ example: 'applicant' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  username!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(PASSWORD_ROOM)
  password!: string;
}

export class RegistrationBody {
  @ApiProperty({ description: '3 to 60 letters, digits, Chinese characters, dots, dashes and underscores.' })
  @IsString()
  @Matches(/^[\p{L}\p{N}._-]{3,60}$/u)
  username!: string;

  @ApiProperty({ description: '12 to 128 characters of any kind.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(PASSWORD_ROOM)
  password!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name!: string;

  @ApiProperty({ required: false })
  @IsOptional()
  @IsString()
  @MaxLength(30)
  phone?: string;
}

export class PasswordBody {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(PASSWORD_ROOM)
  current!: string;

  @ApiProperty({ description: '12 to 128 characters of any kind.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(PASSWORD_ROOM)
  password!: string;
}

export class AccessCodeBody {
  @ApiProperty({ description: 'The code on the letter; case and blanks do not matter.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  code!: string;
}
