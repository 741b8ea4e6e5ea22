import type { ChartFindings, ChartNote, ChartPin, ClaimChart, ClaimFinding, ExhibitStanding, FeatureFinding, RespondentFinding } from '@contract';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsDefined, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';

const CLAIMS = 20;
const FEATURES = 60;
const PINS = 10;
const RESPONDENTS = 50;
const TEXT = 2000;

/** Must be sent, may be null. */
const OrNull = () => ValidateIf((_body, value) => value !== null);

function Several(of: () => new () => object, max: number): PropertyDecorator {
  return (target, name) => {
    for (const one of [ApiProperty({ type: of, isArray: true, maxItems: max }), IsArray(), ArrayMaxSize(max), ValidateNested({ each: true }), Type(of)]) one(target, name);
  };
}

function Text(max = TEXT): PropertyDecorator {
  return (target, name) => {
    for (const one of [ApiProperty({ maxLength: max }), IsString(), MaxLength(max)]) one(target, name);
  };
}

function ChoiceOrNull(choices: readonly string[]): PropertyDecorator {
  return (target, name) => {
    for (const one of [ApiProperty({ enum: choices, nullable: true }), OrNull(), IsIn(choices)]) one(target, name);
  };
}

function YesNoOrNull(): PropertyDecorator {
  return (target, name) => {
    for (const one of [ApiProperty({ type: Boolean, nullable: true }), OrNull(), IsBoolean()]) one(target, name);
  };
}

class PinBody implements ChartPin {
  @ApiProperty()
  @IsUUID()
  exhibitId!: string;

  @ApiPropertyOptional({ description: 'Of a PDF or a picture, from 1' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(9999)
  page?: number;

  @ApiPropertyOptional({ description: 'Of a recording, from 0' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(86_400)
  second?: number;
}

class FeatureBody {
  @ApiProperty({ description: 'Made by the client, kept for good: findings and notes name it' })
  @IsUUID()
  id!: string;

  @Text()
  feature!: string;

  @Text()
  accused!: string;

  @Several(() => PinBody, PINS)
  featurePins!: PinBody[];

  @Several(() => PinBody, PINS)
  accusedPins!: PinBody[];
}

class ClaimBody {
  @ApiProperty({ description: 'Number of the claim; 1 for a design' })
  @IsInt()
  @Min(1)
  @Max(999)
  number!: number;

  @Several(() => FeatureBody, FEATURES)
  features!: FeatureBody[];
}

class ClaimChartBody implements ClaimChart {
  @ApiProperty({ description: 'Day of the act, `YYYY-MM-DD`', nullable: true })
  @OrNull()
  @IsString()
  @MaxLength(10)
  actOn!: string | null;

  @Several(() => ClaimBody, CLAIMS)
  claims!: ClaimBody[];
}

class FeatureFindingBody implements FeatureFinding {
  @ApiProperty()
  @IsUUID()
  featureId!: string;

  @ChoiceOrNull(['same', 'equivalent', 'similar', 'different', 'missing', 'ignored'])
  result!: FeatureFinding['result'];

  @Text()
  means!: string;

  @Text()
  function!: string;

  @Text()
  effect!: string;

  @YesNoOrNull()
  obvious!: boolean | null;

  @Text()
  note!: string;

  @Several(() => PinBody, PINS)
  pins!: PinBody[];
}

class ClaimFindingBody implements ClaimFinding {
  @ApiProperty()
  @IsInt()
  @Min(1)
  @Max(999)
  number!: number;

  @ChoiceOrNull(['none', 'given_up', 'expressly_rejected'])
  estoppel!: ClaimFinding['estoppel'];

  @Text()
  estoppelNote!: string;

  @ApiProperty({ type: String, isArray: true })
  @IsArray()
  @ArrayMaxSize(FEATURES)
  @IsUUID(undefined, { each: true })
  givenUp!: string[];

  @YesNoOrNull()
  notClaimed!: boolean | null;

  @ChoiceOrNull(['same', 'close', 'different'])
  productClass!: ClaimFinding['productClass'];

  @ChoiceOrNull(['same', 'similar', 'different'])
  overall!: ClaimFinding['overall'];

  @YesNoOrNull()
  newProcess!: boolean | null;

  @YesNoOrNull()
  productNew!: boolean | null;

  @YesNoOrNull()
  sameProduct!: boolean | null;

  @YesNoOrNull()
  otherProcess!: boolean | null;
}

class RespondentFindingBody implements RespondentFinding {
  @ApiProperty()
  @IsUUID()
  partyId!: string;

  @ChoiceOrNull(['alone', 'joint', 'none'])
  part!: RespondentFinding['part'];

  @Text()
  acts!: string;
}

class ChartFindingsBody implements ChartFindings {
  @Several(() => FeatureFindingBody, CLAIMS * FEATURES)
  features!: FeatureFindingBody[];

  @Several(() => ClaimFindingBody, CLAIMS)
  claims!: ClaimFindingBody[];

  @Several(() => RespondentFindingBody, RESPONDENTS)
  respondents!: RespondentFindingBody[];
}

class NoteBody implements ChartNote {
  @ApiProperty()
  @IsUUID()
  featureId!: string;

  @Text()
  text!: string;

  @Several(() => PinBody, PINS)
  pins!: PinBody[];
}

class ExhibitStandingBody implements ExhibitStanding {
  @ApiProperty({ enum: ['mainland', 'hk_macao_taiwan', 'abroad'] })
  @IsIn(['mainland', 'hk_macao_taiwan', 'abroad'])
  origin!: ExhibitStanding['origin'];

  @ApiProperty({ enum: ['chinese', 'foreign'] })
  @IsIn(['chinese', 'foreign'])
  language!: ExhibitStanding['language'];

  @ApiProperty({ enum: ['not_needed', 'done', 'open'] })
  @IsIn(['not_needed', 'done', 'open'])
  formality!: ExhibitStanding['formality'];

  @ApiProperty({ enum: ['not_needed', 'provided', 'missing', 'disputed', 'agency_agreed', 'agency_named'] })
  @IsIn(['not_needed', 'provided', 'missing', 'disputed', 'agency_agreed', 'agency_named'])
  translation!: ExhibitStanding['translation'];
}

function One(of: () => new () => object): PropertyDecorator {
  return (target, name) => {
    for (const one of [ApiProperty({ type: of }), IsDefined(), ValidateNested(), Type(of)]) one(target, name);
  };
}

/** The version the save was made on; 0 before the first. */
export class ExpectedVersion {
  @ApiProperty()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  expectedVersion!: number;
}

export class ChartBody extends ExpectedVersion {
  @One(() => ClaimChartBody)
  chart!: ClaimChartBody;
}

export class FindingsBody extends ExpectedVersion {
  @One(() => ChartFindingsBody)
  findings!: ChartFindingsBody;
}

export class NotesBody extends ExpectedVersion {
  @Several(() => NoteBody, CLAIMS * FEATURES)
  notes!: NoteBody[];
}

export class StandingBody extends ExpectedVersion {
  @One(() => ExhibitStandingBody)
  standing!: ExhibitStandingBody;
}
