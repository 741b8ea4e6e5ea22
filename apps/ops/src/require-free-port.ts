import { createServer } from 'node:net';

/** Asked before anything is started: nobody waits for a database to hear that the port is taken. @throws Error with `mend`. */
export const requireFreePort = (port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? Object.assign(new Error(`端口 ${port} 已被占用 / port ${port} is taken`), { mend: `换一个端口再启动 / choose another: PORT=${port + 1} npm start` })
          : error,
      ),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
