import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsObject, Max, Min } from 'class-validator';
import { MAX_VERSION } from '../edge/max-version';

export class RoutingRuleBody {
  @ApiProperty()
  @IsBoolean()
  enabled!: boolean;

  @ApiProperty({ description: 'Points of a rule that is fully met; 0 for a filter.', minimum: 0, maximum: 100 })
  @IsInt()
  weight!: number;

  @ApiProperty({ description: 'All parameters of the rule.', type: Object, example: { fullWeeks: 8 } })
  @IsObject()
  params!: Record<string, number | string>;

  @ApiProperty({ description: 'The version the screen showed; the change is refused when somebody was faster.' })
  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  expectedVersion!: number;
}
