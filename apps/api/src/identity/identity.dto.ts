import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class SignInBody {
  @ApiProperty({ example: 'applicant' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  username!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password!: string;
}

export class RegistrationBody {
  @ApiProperty({ description: 'Letters, digits, Chinese characters, dots and dashes.' })
  @IsString()
  @Matches(/^[\p{L}\p{N}._-]{3,60}$/u)
  username!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(200)
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

export class AccessCodeBody {
  @ApiProperty({ description: 'The code on the letter; case and blanks do not matter.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  code!: string;
}
