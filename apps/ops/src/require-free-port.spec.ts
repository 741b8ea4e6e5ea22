import { createServer, type AddressInfo } from 'node:net';
import { requireFreePort } from './require-free-port';

it('lets a free port pass and names the cure for one that is taken', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const { port } = holder.address() as AddressInfo;
  await expect(requireFreePort(port, '127.0.0.1')).rejects.toMatchObject({
    message: expect.stringContaining(`端口 ${port} 已被占用`),
    mend: expect.stringContaining(`PORT=${port + 1}`),
  });
  await new Promise((resolve) => holder.close(resolve));
  await expect(requireFreePort(port, '127.0.0.1')).resolves.toBeUndefined();
});
