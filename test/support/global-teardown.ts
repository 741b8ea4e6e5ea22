type Shared = typeof globalThis & { stopTestCluster?: () => Promise<void> };

export default async function globalTeardown(): Promise<void> {
  await (globalThis as Shared).stopTestCluster?.();
}
