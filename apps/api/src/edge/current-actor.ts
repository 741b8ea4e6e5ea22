import { type Actor, RefusalError, refusal } from '@kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { SessionRequest } from './access.guard';

/** Who calls. The guard has seen to it that there is somebody. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { session } = context.switchToHttp().getRequest<SessionRequest>();
  if (!session) throw new RefusalError(refusal('sign_in_required'));
  return session.actor;
});
