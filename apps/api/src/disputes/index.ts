import { DisputesController } from './disputes.controller';
import { DraftsController } from './drafts.controller';
import { FilesController } from './files.controller';
import { UploadsController } from './uploads.controller';
import { ReferenceController } from './reference.controller';

export const disputesControllers = [FilesController, UploadsController, DraftsController, DisputesController, ReferenceController];
