import type { AgentDraft, DisputeDraftData, DisputeWay, ExhibitDraft, PartyDraft, PartyKind, RightDraft, Side } from '@contract';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsObject, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { MAX_VERSION } from '../edge/max-version';

const PARTY_KINDS: readonly PartyKind[] = ['person', 'company', 'sole_trader', 'organisation', 'state_organ', 'foreign_company'];

/** PostgreSQL keeps neither NUL nor half a character; such a text is refused at its field and not by the database. */
const STORABLE = /^[^\0\p{Cs}]*$/u;

// The decorator nearest to the property complains first, so a property's type stands below its limits.

/** Text that may be missing. A draft is checked for its shape alone; what it still lacks is told by its check. */
const Text = (max: number) => applyDecorators(ApiPropertyOptional({ maxLength: max }), IsOptional(), IsString(), MaxLength(max), Matches(STORABLE));
const Flag = () => applyDecorators(ApiPropertyOptional(), IsOptional(), IsBoolean());
const OneOf = (choices: readonly string[]) => applyDecorators(ApiPropertyOptional({ enum: choices }), IsOptional(), IsIn(choices));
const Id = () => applyDecorators(ApiPropertyOptional({ format: 'uuid' }), IsOptional(), IsUUID());
const List = (max: number) => applyDecorators(IsOptional(), IsArray(), ArrayMaxSize(max));
const ListOf = (type: () => new () => object, max: number) =>
  applyDecorators(ApiPropertyOptional({ type, isArray: true, maxItems: max }), List(max), ValidateNested({ each: true }), Type(type));
const Texts = (max: number, length: number) =>
  applyDecorators(
    ApiPropertyOptional({ type: [String], maxItems: max }),
    List(max),
    IsString({ each: true }),
    MaxLength(length, { each: true }),
    Matches(STORABLE, { each: true }),
  );

class AgentDto implements AgentDraft {
  @Text(100) name!: string;
  @Text(50) identifier?: string;
  @Text(40) phone?: string;
  @OneOf(['general', 'special']) authority!: 'general' | 'special';
  @Id() proofFileId?: string;
  @Flag() self?: boolean;
}

class PartyDto implements PartyDraft {
  @OneOf(['A', 'B']) side!: Side;
  @OneOf(PARTY_KINDS) kind!: PartyKind;
  @Text(200) name!: string;
  @Text(40) identifierKind?: PartyDraft['identifierKind'];
  @Text(50) identifier?: string;
  @Text(100) legalRepresentative?: string;
  @Text(40) phone?: string;
  @Text(200) email?: string;
  @Text(20) division?: string;
  @Text(300) address?: string;
  @Flag() electronicService?: boolean;
  @ListOf(() => AgentDto, 10) agents?: AgentDto[];
}

class RightDto implements RightDraft {
  @Text(20) kind!: string;
  @Text(100) number?: string;
  @Text(300) title?: string;
  @Text(200) holder?: string;
  @Flag() numberUnknown?: boolean;
}

class ExhibitDto implements ExhibitDraft {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  fileId!: string;

  @Text(200) title!: string;
  @Text(1000) proves?: string;
}

export class DraftDataDto implements DisputeDraftData {
  @Text(200) title?: string;
  @Text(40) disputeType?: string;
  @Text(20) causeCode?: string;
  @Text(20_000) summary?: string;
  @Texts(50, 2000) claims?: string[];

  @ApiPropertyOptional({ description: 'In fen; null: no amount is claimed.', type: Number, nullable: true })
  @IsOptional()
  @Max(Number.MAX_SAFE_INTEGER)
  @Min(0)
  @IsInt()
  amountFen?: number | null;

  @Text(20) division?: string;
  @ListOf(() => PartyDto, 50) parties?: PartyDto[];
  @ListOf(() => RightDto, 50) rights?: RightDto[];
  @ListOf(() => ExhibitDto, 100) exhibits?: ExhibitDto[];
  @Texts(20, 40) tags?: string[];
  @Flag() foreignRelated?: boolean;
  @Id() preferredOrganisationId?: string | null;
  @Id() preferredMediatorId?: string | null;
  @OneOf(['mediation', 'adjudication']) way?: DisputeWay;
  @Flag() truthConfirmed?: boolean;
}

const Data = () =>
  applyDecorators(
    ApiProperty({ type: DraftDataDto, description: 'Only the fields that changed. Null erases a field; an empty text or list leaves what is stored.' }),
    IsObject(),
    ValidateNested(),
    Type(() => DraftDataDto),
  );

export class NewDraftBody {
  @Data() data!: DraftDataDto;

  /** Whom a clerk files for, when it isn't for its own organisation. */
  @Text(200) onBehalfOf?: string;
}

export class DraftPatchBody {
  @ApiPropertyOptional({ description: 'The version that the changed fields come from. Without it the last to save wins.' })
  @IsOptional()
  @Max(MAX_VERSION)
  @Min(1)
  @IsInt()
  baseVersion?: number;

  @Data() data!: DraftDataDto;
}

const EXHIBIT_AUDIENCES = ['procedure', 'joint', 'caucus_a', 'caucus_b', 'private', 'staff', 'court', 'adjudication', 'panel', 'administrative_mediation', 'officer'] as const;

export class ExhibitBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  fileId!: string;

  @ApiProperty({ maxLength: 200 })
  @Matches(STORABLE)
  @MaxLength(200)
  @IsNotEmpty()
  @IsString()
  title!: string;

  @Text(1000) proves?: string;

  @ApiProperty({ enum: EXHIBIT_AUDIENCES })
  @IsIn(EXHIBIT_AUDIENCES)
  audience!: (typeof EXHIBIT_AUDIENCES)[number];
}

/** The uploaded sheet of respondents. */
export class SeriesSheetBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  fileId!: string;
}
