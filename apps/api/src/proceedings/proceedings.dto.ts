import type { InputValues } from '@procedure';
import { ApiProperty } from '@nestjs/swagger';
import { MAX_BULK_ROWS, worklistColumns } from '@worklists';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { MAX_VERSION } from '../edge/max-version';

export class ActionBody {
  @ApiProperty({ description: 'The version the screen showed; the action is refused when somebody was faster.', example: 3 })
  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  expectedVersion!: number;

  @ApiProperty({ description: 'The fields the procedure table asks for.', required: false, type: Object })
  @IsOptional()
  @IsObject()
  input?: InputValues;
}

export class BulkRow {
  @ApiProperty()
  @IsUUID()
  id!: string;

  @ApiProperty({ example: 3 })
  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  expectedVersion!: number;
}

export class BulkBody {
  @ApiProperty({ description: 'One of GET /api/proceedings/bulk-actions.', example: 'accept' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  action!: string;

  @ApiProperty({ type: [BulkRow], maxItems: MAX_BULK_ROWS })
  @IsArray()
  @ArrayMaxSize(MAX_BULK_ROWS)
  @ValidateNested({ each: true })
  @Type(() => BulkRow)
  rows!: BulkRow[];

  @ApiProperty({ description: 'The form, once for all rows.', required: false, type: Object })
  @IsOptional()
  @IsObject()
  input?: InputValues;
}

export class ColumnsBody {
  @ApiProperty({ isArray: true, enum: worklistColumns })
  @IsArray()
  @ArrayMaxSize(40)
  @IsIn(worklistColumns, { each: true })
  columns!: string[];
}

export class SavedViewBody extends ColumnsBody {
  @ApiProperty({ example: '本周到期的商标案' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  name!: string;

  @ApiProperty({ description: 'The address of the list behind its question mark.', example: 'filter=week&right=TM' })
  @IsString()
  @MaxLength(2000)
  query!: string;

  @ApiProperty({ description: 'Colleagues of the organisation read it too.' })
  @IsBoolean()
  shared!: boolean;
}

export class ViewAsBody {
  @ApiProperty({ format: 'uuid', description: 'A party of the dispute' })
  @IsUUID()
  partyId!: string;
}
