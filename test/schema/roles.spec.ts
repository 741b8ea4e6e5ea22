import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId, systemActor } from '@kernel';
import { Database, type EmbeddedPostgres, grantAccess, record, startEmbeddedPostgres } from '@platform';
import { Client } from 'pg';
import { prepareDatabase } from '../../apps/contexts';
import { startTestCluster } from '../support/postgres-cluster';
