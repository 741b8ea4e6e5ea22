import { DisputesController } from './disputes.controller';
import { DraftsController } from './drafts.controller';
import { FilesController } from './files.controller';
import { ReferenceController } from './reference.controller';

export const disputesControllers = [FilesController, DraftsController, DisputesController, ReferenceController];
