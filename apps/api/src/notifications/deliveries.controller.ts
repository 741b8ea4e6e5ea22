import type { ChannelStateView, ContactTaskView, DeliveryView, LocalMessageView, Page } from '@contract';
import { type Actor, isId, RefusalError, refusal, systemActor } from '@kernel';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { channelStates, finishContactTask, listContactTasks, listDeliveries, listLocalMessages, ReportService } from '@notifications';
import { type Config, Database } from '@platform';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { CONFIG } from '../edge/tokens';
import { BounceBody } from './contacts.dto';

const cursor = (after: string | undefined): string | null => {
  if (after !== undefined && !isId(after)) throw new RefusalError(refusal('malformed_id'));
  return after ?? null;
};

@ApiTags('消息 notices')
@Controller()
export class DeliveriesController {
  constructor(
    private readonly db: Database,
    private readonly reports: ReportService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('proceedings/:id/deliveries')
  @Allow(['clerk', 'manager', 'mediator', 'supervisor'])
  deliveries(@CurrentActor() actor: Actor, @Param('id') id: string, @Query('after') after?: string): Promise<Page<DeliveryView>> {
    if (!isId(id)) throw new RefusalError(refusal('not_found'));
    return listDeliveries(this.db, actor, id, cursor(after));
  }

  @Get('contact-tasks')
  @Allow(['clerk', 'manager', 'mediator'])
  tasks(@CurrentActor() actor: Actor, @Query('after') after?: string): Promise<Page<ContactTaskView>> {
    return listContactTasks(this.db, actor, cursor(after));
  }

  @Post('contact-tasks/:id/done')
  @HttpCode(204)
  @Allow(['clerk', 'manager', 'mediator'])
  async finish(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    if (!isId(id)) throw new RefusalError(refusal('not_found'));
    await finishContactTask(this.db, actor, id);
  }

  @Get('channels')
  @Allow(['clerk', 'manager', 'mediator', 'supervisor', 'administrator'])
  channels(): Promise<ChannelStateView[]> {
    return channelStates(this.db);
  }

  /** What would have gone out, on a machine without gateways; with one there is no such page. */
  @Get('local-messages')
  @Allow('public')
  async localMessages(@Query('after') after?: string): Promise<Page<LocalMessageView>> {
    if (!this.config.localMailbox) throw new RefusalError(refusal('not_found'));
    return listLocalMessages(this.db, systemActor, cursor(after));
  }

  @Post('channels/mail-bounces')
  @HttpCode(200)
  @Allow('public')
  async bounced(@Body() { message }: BounceBody, @Headers('x-channel-secret') secret?: string): Promise<{ changed: number }> {
    return { changed: await this.reports.take('mail', message, secret ?? '') };
  }

  /** A gateway can't be taught a header, so the secret may stand in the address it is given; a proxy of ours that knows it can send the header instead. */
  @Post('channels/sms-reports/aliyun')
  @HttpCode(200)
  @Allow('public')
  async aliyun(@Body() body: unknown, @Headers('x-channel-secret') header?: string, @Query('secret') query?: string): Promise<{ code: 0; msg: string }> {
    await this.reports.take('aliyun', body, header ?? query ?? '');
    return { code: 0, msg: 'OK' };
  }

  @Post('channels/sms-reports/tencent')
  @HttpCode(200)
  @Allow('public')
  async tencent(@Body() body: unknown, @Headers('x-channel-secret') header?: string, @Query('secret') query?: string): Promise<{ result: 0; errmsg: string }> {
    await this.reports.take('tencent', body, header ?? query ?? '');
    return { result: 0, errmsg: 'OK' };
  }
}
