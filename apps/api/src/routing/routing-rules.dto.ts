import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { MAX_VERSION } from '../edge/max-version';

export class RoutingRuleTrialBody {
  @ApiProperty()
  @IsBoolean()
  enabled!: boolean;

  @ApiProperty({ description: 'Points of a rule that is fully met; 0 for a filter.', minimum: 0, maximum: 100 })
  @IsInt()
  weight!: number;

  @ApiProperty({ description: 'All parameters of the rule.', type: Object, example: { fullWeeks: 8 } })
  @IsObject()
  params!: Record<string, number | string>;
}

export class RoutingRuleBody extends RoutingRuleTrialBody {
  @ApiProperty({ required: false, description: 'The day in Beijing since which it counts, today or later; today when it is left out.', example: '2026-12-01' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  validFrom?: string;

  @ApiProperty({ description: 'The version the screen showed; the change is refused when somebody was faster.' })
  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  expectedVersion!: number;
}
