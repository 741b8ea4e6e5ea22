import type { VerificationView } from '@contract';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { VerificationService } from '@notifications';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../edge/allow';

class VerificationBody {
  @ApiProperty({ description: '验真码, eight characters at the end of a message; case and blanks do not matter.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  code!: string;
}

@ApiTags('消息 notices')
@Controller('verifications')
export class VerificationController {
  constructor(private readonly verification: VerificationService) {}

  @Post()
  @HttpCode(200)
  @Allow('public')
  verify(@Req() request: FastifyRequest, @Body() body: VerificationBody): Promise<VerificationView> {
    return this.verification.verify(body.code, request.ip);
  }
}
